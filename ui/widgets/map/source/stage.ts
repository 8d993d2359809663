// The drawing itself: sigma on one graph at a time, with what is chosen drawn over it.

import type { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import { EdgeLineProgram, EdgeRectangleProgram } from "sigma/rendering";
import type { CameraState, NodeDisplayData } from "sigma/types";

import type { Theme } from "./scene";
import { ShapeProgram } from "./shapes";

const MANY = 4000; // nodes; from here on ties wait until the map stands still
export const PADDING = 36; // pixels round the map
const LARGE = 14; // pixels; the name of what is larger stands under it
const LONGEST = 30; // letters of a name on the map; the card and the panel have it all
const GLIDE = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 250; // milliseconds

export interface Acts {
  click(key: string, together: boolean): void;
  clickNothing(): void;
  point(key: string | null): void;
  drawn(): void;
}

export class Stage {
  private readonly sigma: Sigma;
  private readonly font: string;
  private readonly over: CanvasRenderingContext2D;
  private written: [number, number, number, number][] = [];
  private chosen: string[] = [];
  private rings: string[] = [];
  cursor: string | null = null;

  constructor(
    private readonly container: HTMLElement,
    private graph: UndirectedGraph,
    private readonly theme: Theme,
    acts: Acts,
  ) {
    this.font = getComputedStyle(container).fontFamily;
    // The first drawing is done when the constructor returns.
    this.sigma = new Sigma(graph, container, {
      nodeProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { line: EdgeLineProgram, bar: EdgeRectangleProgram },
      defaultNodeType: "shape",
      defaultEdgeType: "line",
      minEdgeThickness: 1,
      labelFont: this.font,
      labelColor: { color: theme.text },
      labelSize: 13,
      labelRenderedSizeThreshold: graph.getAttribute("named"),
      labelGridCellSize: 110,
      stagePadding: PADDING,
      hideEdgesOnMove: graph.order > MANY,
      hideLabelsOnMove: graph.order > MANY,
      minCameraRatio: 0.01,
      maxCameraRatio: 3,
      defaultDrawNodeLabel: (context, data) => this.write(context, data as NodeDisplayData),
      defaultDrawNodeHover: (context, data) => this.hover(context, data as NodeDisplayData),
      doubleClickTimeout: 0, // two clicks are two clicks: at two places, they choose two
      allowInvalidContainer: true,
    });
    this.sigma.createCanvasContext("over", { style: { pointerEvents: "none" } });
    const over = container.querySelector<HTMLCanvasElement>("canvas.sigma-over")!;
    this.over = over.getContext("2d")!;
    this.sigma.on("clickNode", ({ node, event }) => {
      const { shiftKey, ctrlKey, metaKey } = event.original as MouseEvent;
      acts.click(node, shiftKey || ctrlKey || metaKey);
    });
    this.sigma.on("clickStage", () => acts.clickNothing());
    this.sigma.on("enterNode", ({ node }) => acts.point(node));
    this.sigma.on("leaveNode", () => acts.point(null));
    this.sigma.on("beforeRender", () => (this.written = []));
    this.sigma.on("afterRender", () => {
      this.drawOver();
      acts.drawn();
    });
  }

  kill(): void {
    this.sigma.kill();
  }

  get camera(): CameraState {
    return this.sigma.getCamera().getState();
  }

  set camera(state: CameraState) {
    this.sigma.getCamera().setState(state);
  }

  get size(): { width: number; height: number } {
    return this.sigma.getDimensions();
  }

  /** Draw again when the room has changed. */
  fit(): void {
    const { width, height } = this.size;
    const { clientWidth, clientHeight } = this.container;
    if (width !== clientWidth || height !== clientHeight) this.sigma.scheduleRefresh();
  }

  /** Draw what lies over the map again; the map itself stays as it is. */
  redraw(): void {
    this.drawOver();
  }

  has(key: string): boolean {
    return this.graph.hasNode(key) && !this.graph.getNodeAttribute(key, "hidden");
  }

  label(key: string): string {
    return String(this.graph.getNodeAttribute(key, "label"));
  }

  neighbours(key: string): string[] {
    return this.graph.neighbors(key);
  }

  /** Draw another *graph* instead, all of it in view. */
  show(graph: UndirectedGraph): void {
    this.graph = graph;
    this.cursor = null;
    this.sigma.setSetting("hideEdgesOnMove", graph.order > MANY);
    this.sigma.setSetting("hideLabelsOnMove", graph.order > MANY);
    this.sigma.setSetting("labelRenderedSizeThreshold", graph.getAttribute("named"));
    this.camera = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
    this.sigma.setGraph(graph); // draws at once; what was asked before is drawn with it
  }

  /** Hide the nodes that *isHidden* names, and show the others. */
  hide(isHidden: (key: string) => boolean): void {
    this.graph.updateEachNodeAttributes((key, look) => ({ ...look, hidden: isHidden(key) }));
  }

  /** Draw a frame round *chosen* with their ties, and rings round the nodes of a finding. */
  mark(chosen: string[], rings: string[]): void {
    const nothing = !this.chosen.length && !this.rings.length && !chosen.length && !rings.length;
    this.chosen = chosen;
    this.rings = rings;
    if (!nothing) this.drawOver();
  }

  /** Return where *key* stands on the stage, in pixels, and how large it is. */
  at(key: string): { x: number; y: number; size: number } {
    const data = this.sigma.getNodeDisplayData(key)!;
    const { x, y } = this.sigma.framedGraphToViewport(data);
    return { x, y, size: this.sigma.scaleSize(data.size) };
  }

  /** Return the visible node nearest the point *x*, *y* of the stage. */
  nearest(x: number, y: number): string | null {
    let best: string | null = null;
    let least = Infinity;
    this.graph.forEachNode((key) => {
      if (!this.has(key)) return;
      const at = this.at(key);
      const away = (at.x - x) ** 2 + (at.y - y) ** 2;
      if (away < least) [best, least] = [key, away];
    });
    return best;
  }

  home(): void {
    this.move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  /** Move the map: gliding, or at once when each drawing on the way would take too long. */
  private move(to: Partial<CameraState>): void {
    const camera = this.sigma.getCamera();
    if (GLIDE && this.graph.order <= MANY) void camera.animate(to, { duration: GLIDE });
    else camera.setState({ ...camera.getState(), ...to });
  }

  zoom(by: number): void {
    const { ratio } = this.camera;
    this.move({ ratio: ratio * by });
  }

  pan(dx: number, dy: number): void {
    const { width, height } = this.sigma.getDimensions();
    const middle = { x: width * (0.5 + dx), y: height * (0.5 + dy) };
    this.move(this.sigma.viewportToFramedGraph(middle));
  }

  /** Move the map so that all of *keys* are in view, and not larger than they need be. */
  lookAt(keys: string[]): void {
    const places = keys.filter((key) => this.has(key)).map((key) => this.sigma.getNodeDisplayData(key)!);
    if (!places.length) return;
    const [x, y] = [places.map((place) => place.x), places.map((place) => place.y)];
    const [left, right] = extent(x);
    const [low, high] = extent(y);
    const alone = Math.min(0.35, Math.max(0.04, 6 / Math.sqrt(this.graph.order)));
    const ratio = Math.min(1, Math.max(alone, 1.4 * Math.max(right - left, high - low)));
    const state = { x: (left + right) / 2, y: (low + high) / 2, ratio };
    this.move(state);
  }

  /** Keep *key* on the stage: move the map when it is near the edge or outside. */
  follow(key: string): void {
    const { x, y } = this.at(key);
    const { width, height } = this.sigma.getDimensions();
    const inside = x > 40 && y > 40 && x < width - 40 && y < height - 40;
    if (!inside) this.move(this.sigma.viewportToFramedGraph({ x, y }));
    this.redraw();
  }

  /** Return the corners of all nodes among *keys* on the stage, in pixels; null for none. */
  frame(corners: { x: number; y: number }[]): [number, number, number, number] | null {
    if (!corners.length) return null;
    const at = corners.map((corner) => this.sigma.graphToViewport(corner));
    const [left, right] = extent(at.map(({ x }) => x));
    const [top, low] = extent(at.map(({ y }) => y));
    return [left, top, right, low];
  }

  /** Write a name beside its node, or under a bubble, unless it would lie over another. */
  private write(context: CanvasRenderingContext2D, { x, y, size, label }: NodeDisplayData): void {
    if (!label || x < 0 || x > this.container.clientWidth) return;
    const name = label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label;
    context.font = `13px ${this.font}`;
    const room = context.measureText(name).width;
    const under = size > LARGE;
    const beside = x + size + 4 + room > this.container.clientWidth ? x - size - 4 - room : x + size + 4;
    const left = under ? x - room / 2 : beside;
    const low = y + size + 20 > this.container.clientHeight;
    const line = !under ? y : low ? y - size - 11 : y + size + 11;
    const box: [number, number, number, number] = [left - 2, line - 9, left + room + 2, line + 9];
    if (left < 0 || this.written.some((other) => meet(box, other))) return;
    this.written.push(box);
    context.lineWidth = 3;
    context.lineJoin = "round";
    context.strokeStyle = this.theme.background;
    context.fillStyle = this.theme.text;
    context.strokeText(name, left, line + 4.5);
    context.fillText(name, left, line + 4.5);
  }

  private hover(context: CanvasRenderingContext2D, data: NodeDisplayData): void {
    circle(context, data, data.size + 4, { colour: this.theme.accent, width: 2.5 });
  }

  private drawOver(): void {
    const { over: context, theme } = this;
    this.fitOver();
    for (const key of this.chosen) if (this.has(key)) this.drawTies(key);
    for (const key of this.rings) {
      if (this.has(key)) circle(context, this.at(key), this.at(key).size + 6, { colour: theme.accent, width: 1.5 });
    }
    for (const key of this.chosen) if (this.has(key)) this.drawChosen(key);
    if (this.cursor && this.has(this.cursor)) {
      const at = this.at(this.cursor);
      circle(context, at, at.size + 9, { colour: theme.text, width: 2, dashed: true });
      this.drawName(this.cursor);
    }
  }

  /** Clear what is drawn over the map, and make it as large as the map. */
  private fitOver(): void {
    const { width, height } = this.sigma.getDimensions();
    const sharp = window.devicePixelRatio || 1;
    const { canvas } = this.over;
    canvas.width = width * sharp;
    canvas.height = height * sharp;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    this.over.scale(sharp, sharp);
  }

  private drawTies(key: string): void {
    const from = this.at(key);
    this.over.strokeStyle = this.theme.accent;
    this.over.lineWidth = 1.5;
    this.over.beginPath();
    for (const other of this.neighbours(key)) {
      if (!this.has(other)) continue;
      const to = this.at(other);
      this.over.moveTo(from.x, from.y);
      this.over.lineTo(to.x, to.y);
    }
    this.over.stroke();
  }

  private drawChosen(key: string): void {
    const at = this.at(key);
    circle(this.over, at, at.size + 5, { colour: this.theme.accent, width: 3.5 });
    this.drawName(key);
  }

  private drawName(key: string): void {
    const { over: context, theme } = this;
    const { x, y, size } = this.at(key);
    const name = this.label(key);
    context.font = `600 13px ${this.font}`;
    const room = context.measureText(name).width + 12;
    const { width } = this.sigma.getDimensions();
    const left = x + size + 10 + room > width ? Math.max(2, x - size - 10 - room) : x + size + 10;
    context.fillStyle = theme.background;
    context.strokeStyle = theme.accent;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(left, y - 11, room, 22, 4);
    context.fill();
    context.stroke();
    context.fillStyle = theme.text;
    context.fillText(name, left + 6, y + 4.5);
  }
}

function circle(
  context: CanvasRenderingContext2D,
  { x, y }: { x: number; y: number },
  radius: number,
  look: { colour: string; width: number; dashed?: boolean },
): void {
  context.strokeStyle = look.colour;
  context.lineWidth = look.width;
  context.setLineDash(look.dashed ? [4, 3] : []);
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
  context.setLineDash([]);
}

function meet(one: [number, number, number, number], other: [number, number, number, number]): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

function extent(values: number[]): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
