// The map of everybody: what Streamlit mounts, and what a person does on it.

import { press } from "./keys";
import { legend } from "./legend";
import { button, make, sign } from "./page";
import { areaOf, kindOf, NO_GROUP, type Picture, pictureOf, say, type Sent, STATES, told, type Wish, written } from "./picture";
import { graphOf, groupAt, type Shown, type Theme } from "./scene";
import { searchField } from "./search";
import { PADDING, Stage } from "./stage";

const MOST_CHOSEN = 50;

interface Mounted {
  data: Sent;
  parentElement: HTMLElement | ShadowRoot;
  setStateValue(name: string, value: unknown): void;
}

/** Let one finger move the page, as beside the map, and a tap be a click; two move the map. */
function leaveToPage(event: TouchEvent): void {
  if (event.touches.length < 2 && !document.fullscreenElement) event.stopPropagation();
}

const maps = new WeakMap<ParentNode, WholeMap>();

/** Draw the map, or bring it up to date; a later call on the same element keeps what it can. */
export default function mount({ data, parentElement, setStateValue }: Mounted): () => void {
  const map = maps.get(parentElement) ?? new WholeMap(parentElement);
  maps.set(parentElement, map);
  const turn = map.update(data, (chosen) => setStateValue("chosen", chosen));
  return () => {
    if (map.turn !== turn) return; // a later call has taken the map over
    map.kill();
    maps.delete(parentElement);
  };
}

class WholeMap {
  turn = 0;
  private readonly root = make("div", { class: "map" });
  private readonly stageAt = make("div", { class: "stage", tabindex: "0", role: "application" });
  private readonly card = make("div", { class: "card", hidden: "" });
  private readonly box = make("div", { class: "box", hidden: "" });
  private readonly live = make("p", { class: "live", role: "status", "aria-live": "polite" });
  private readonly ways = make("div", { class: "ways" });
  private readonly watcher = new ResizeObserver(() => this.stage?.fit());
  private picture!: Picture;
  private stage: Stage | null = null;
  private shown: Shown = "all";
  private chosen: number[] = [];
  private rings: number[] = [];
  private alone: number[] = [];
  private hidden = new Set<number>();
  private tell: (chosen: unknown) => void = () => {};
  private drawnFrom = "";
  private places = "";
  private wishTurn: number | null = null;
  private told = 0;

  constructor(parent: ParentNode) {
    parent.append(this.root);
    this.watcher.observe(this.stageAt);
    this.stageAt.addEventListener("keydown", (event) => this.key(event));
    this.stageAt.addEventListener("pointerleave", () => this.point(null));
    this.stageAt.addEventListener("touchstart", leaveToPage, { capture: true, passive: true });
  }

  kill(): void {
    this.watcher.disconnect();
    this.stage?.kill();
    this.root.remove();
  }

  update(sent: Sent, tell: (chosen: unknown) => void): number {
    this.tell = tell;
    const theme = themeOf(this.root);
    const from = sent.about.version + JSON.stringify(theme);
    if (from !== this.drawnFrom) {
      this.drawnFrom = from;
      this.draw(sent, theme);
    }
    if (sent.about.wish.turn !== this.wishTurn) {
      const first = this.wishTurn === null;
      this.wishTurn = sent.about.wish.turn;
      this.wish(sent.about.wish, first);
    }
    return ++this.turn;
  }

  private draw(sent: Sent, theme: Theme): void {
    const before = this.picture as Picture | undefined;
    const chosen = this.chosen.map((place) => before!.ids[place]!);
    const kept = this.places === sent.about.places;
    const camera = kept ? this.stage?.camera : undefined;
    this.picture = pictureOf(sent);
    this.places = sent.about.places;
    this.alone = everyPlace(this.picture).filter((place) => this.picture.group[place] === NO_GROUP);
    this.chosen = this.placesOf(chosen);
    this.rings = [];
    this.hidden = new Set();
    if (!kept) this.shown = sent.about.opens;
    this.stage?.kill();
    this.stage = null;
    this.furnish();
    if (!canDraw()) {
      this.stageAt.replaceChildren(make("p", { class: "cannot" }, this.say("no_webgl")));
      return;
    }
    const graph = graphOf(this.picture, this.shown, theme, this.side);
    this.stage = new Stage(this.stageAt, graph, theme, {
      click: (key, together) => this.click(key, together),
      clickNothing: () => this.choose([]),
      point: (key) => this.point(key),
      drawn: () => this.drawn(),
    });
    if (camera) this.stage.camera = camera;
    this.mark();
    this.drawn();
  }

  /** Build everything round the stage. */
  private furnish(): void {
    const stage = () => this.stage;
    this.stageAt.replaceChildren();
    this.stageAt.setAttribute("aria-label", this.say("stage", { n: this.number(this.picture.n) }));
    const tools = make(
      "div",
      { class: "tools", role: "group", "aria-label": this.say("tools") },
      button(this.say("zoom_in"), () => stage()?.zoom(1 / 1.5), sign("M0-6V6M-6 0H6")),
      button(this.say("zoom_out"), () => stage()?.zoom(1.5), sign("M-6 0H6")),
      button(this.say("whole"), () => stage()?.home(), sign("M-7 0 0-6.5 7 0M-5-1.5V6.5H5V-1.5")),
      button(this.say("full_screen"), () => this.fullScreen(), sign("M-7-2V-7H-2M2-7H7V-2M7 2V7H2M-2 7H-7V2")),
    );
    const search = searchField(this.picture, (place) => this.find([place]));
    this.root.replaceChildren(
      make("div", { class: "top" }, search, tools),
      this.ways,
      make("div", { class: "room" }, this.stageAt, this.box, this.card),
      this.live,
      legend(this.picture, (hidden) => this.filter(hidden)),
      make("p", { class: "help" }, make("span", { class: "fingers" }, this.say("fingers")), this.say("help")),
    );
    this.showWays();
  }

  /** Say where one is, and offer the ways to everybody and to the groups. */
  private showWays(): void {
    const { shown } = this;
    this.ways.hidden = this.picture.about.opens === "all";
    const back = button(this.say("to_groups"), () => this.show("groups"));
    const all = button(this.say("to_all"), () => this.show("all"));
    const offered = shown === "groups" ? [all] : shown === "all" ? [back] : [back, all];
    this.ways.replaceChildren(make("span", {}, this.here()), ...offered);
  }

  private get side(): number {
    return Math.min(this.stageAt.clientWidth, this.stageAt.clientHeight) - 2 * PADDING;
  }

  private here(): string {
    if (this.shown === "groups") return this.say("groups_here");
    if (this.shown === "all") return this.say("all_here", { n: this.number(this.picture.n) });
    const { group } = this.shown;
    if (group === NO_GROUP) return this.aloneWords();
    const n = everyPlace(this.picture).filter((place) => this.picture.group[place] === group).length;
    return this.say("bubble", { name: this.picture.about.groups[group] ?? "", n: this.number(n) });
  }

  private show(shown: Shown): void {
    if (!this.stage) return;
    this.shown = shown;
    this.point(null);
    this.stage.show(graphOf(this.picture, shown, themeOf(this.root), this.side));
    if (this.hidden.size) this.filter(this.hidden); // else all would be drawn twice
    this.mark();
    this.showWays();
    this.live.textContent = this.here();
  }

  private filter(hidden: Set<number>): void {
    this.hidden = hidden;
    const isHidden = (key: string) => hidden.has(this.picture.kind[Number(key)]!);
    if (this.shown !== "groups" && this.stage) this.stage.hide(isHidden);
  }

  private click(key: string, together: boolean): void {
    if (this.shown === "groups") {
      this.show({ group: groupAt(key) });
      return;
    }
    const place = Number(key);
    const others = this.chosen.filter((one) => one !== place);
    if (!together) this.choose([place]);
    else this.choose(others.length < this.chosen.length ? others : [...this.chosen, place]);
  }

  /** Let *places* be the chosen ones, and tell Python. */
  private choose(places: number[]): void {
    if (!places.length && !this.chosen.length && !this.rings.length) return;
    this.chosen = places.slice(-MOST_CHOSEN);
    if (!places.length) this.rings = [];
    const ids = this.chosen.map((place) => this.picture.ids[place]!);
    this.tell({ turn: ++this.told + Date.now(), ids });
    this.mark();
    this.sayChosen();
  }

  /** Do what Python wishes: choose, ring a finding, and show both. */
  private wish({ selected, focus }: Wish, first: boolean): void {
    this.chosen = this.placesOf(selected);
    this.rings = this.placesOf(focus);
    this.mark();
    this.lookAt([...this.rings, ...this.chosen]);
    if (!first || this.chosen.length) this.sayChosen();
  }

  private find(places: number[]): void {
    this.choose(places);
    this.lookAt(places);
    this.stageAt.focus();
  }

  private lookAt(places: number[]): void {
    if (!places.length || !this.stage) return;
    const groups = new Set(places.map((place) => this.picture.group[place]!));
    const here = this.shown;
    if (here === "groups") this.show(groups.size === 1 ? { group: [...groups][0]! } : "all");
    else if (here !== "all" && (groups.size > 1 || !groups.has(here.group))) this.show("all");
    this.stage.lookAt(places.map(String));
    if (places.length === 1) this.stage.cursor = String(places[0]);
  }

  private key(event: KeyboardEvent): void {
    if (!this.stage || event.target !== this.stageAt) return;
    const taken = press(event, this.stage, {
      choose: (key, together) => this.click(key, together),
      clear: () => this.clear(),
      told: (key) => this.sayCursor(key),
    });
    if (taken) event.preventDefault();
  }

  private clear(): void {
    if (this.chosen.length || this.rings.length) this.choose([]);
    else if (this.shown !== this.picture.about.opens) this.show(this.picture.about.opens);
    if (this.stage) this.stage.cursor = null;
    this.stage?.redraw();
  }

  private sayCursor(key: string): void {
    if (!this.stage) return;
    this.live.textContent = this.shown === "groups" ? this.stage.label(key) : this.facts(Number(key)).join(" · ");
  }

  private sayChosen(): void {
    const names = this.chosen.slice(0, 5).map((place) => told(this.picture, place));
    const n = this.number(this.chosen.length);
    this.live.textContent = names.length ? this.say("chosen", { n, names: names.join("; ") }) : this.say("none_chosen");
  }

  private point(key: string | null): void {
    this.stageAt.style.cursor = key === null ? "" : "pointer";
    this.card.hidden = key === null || !this.stage;
    if (key === null || !this.stage) return;
    const lines = this.shown === "groups" ? [this.stage.label(key), this.say("open_bubble")] : this.facts(Number(key));
    const [title, ...others] = lines;
    this.card.replaceChildren(make("strong", {}, title!), ...others.map((line) => make("div", {}, line)));
    const { x, y, size } = this.stage.at(key);
    const { width } = this.stage.size;
    this.card.style.top = `${y + size + 10}px`;
    this.card.style.left = `${Math.max(4, Math.min(x - 40, width - this.card.offsetWidth - 4))}px`;
  }

  /** Return what the card and the keyboard say of whoever stands at *place*. */
  private facts(place: number): string[] {
    const { picture } = this;
    const state = picture.state[place]!;
    const ties = picture.degree[place]!;
    const lines = [picture.names[place]!, `${kindOf(picture, place).word} · ${areaOf(picture, place)}`];
    if (ties) lines.push(this.say("ties", { n: this.number(ties) }));
    if (!ties || state) lines.push(this.say(STATES[state]!));
    if (picture.weak[place]) lines.push(this.say("weak"));
    const value = picture.value[place]!;
    if (!Number.isNaN(value)) lines.push(`${picture.about.measure}: ${this.number(value)}`);
    return lines;
  }

  /** Note that the map has been drawn, and put the frame round those without a tie. */
  private drawn(): void {
    this.root.dataset.drawn = this.picture.about.version;
    const frame = this.shown === "groups" ? null : this.stage?.frame(this.cornersOfAlone());
    this.box.hidden = !frame;
    if (!frame) return;
    const [left, top, right, low] = frame;
    this.box.style.cssText = `left:${left - 12}px;top:${top - 12}px;width:${right - left + 24}px;height:${low - top + 24}px`;
    const room = this.stageAt.clientWidth - Math.max(0, left - 12);
    this.box.replaceChildren(make("span", { style: `max-width:${room}px` }, this.aloneWords()));
  }

  private cornersOfAlone(): { x: number; y: number }[] {
    const { shown } = this;
    if (shown !== "all" && shown !== "groups" && shown.group !== NO_GROUP) return [];
    return this.alone.map((place) => ({ x: this.picture.x[place]!, y: this.picture.y[place]! }));
  }

  private aloneWords(): string {
    const words = STATES.map((name, state) => {
      const n = this.alone.filter((place) => this.picture.state[place] === state).length;
      return n ? this.say(`${name}_n`, { n: this.number(n) }) : "";
    });
    return words.filter(Boolean).join(" · ");
  }

  private mark(): void {
    const keys = (places: number[]) => (this.shown === "groups" ? [] : places.map(String));
    this.stage?.mark(keys(this.chosen), keys(this.rings));
  }

  private fullScreen(): void {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void this.root.requestFullscreen?.();
  }

  private placesOf(ids: string[]): number[] {
    return ids.flatMap((id) => this.picture.placeOf.get(id) ?? []);
  }

  private say(key: string, values?: Record<string, string>): string {
    return say(this.picture.about, key, values);
  }

  private number(value: number): string {
    return written(this.picture.about, value);
  }
}

function everyPlace(picture: Picture): number[] {
  return Array.from({ length: picture.n }, (_, place) => place);
}

function themeOf(root: HTMLElement): Theme {
  const style = getComputedStyle(root);
  const read = (name: string, otherwise: string) => style.getPropertyValue(`--st-${name}`).trim() || otherwise;
  return {
    text: read("text-color", "#222222"),
    background: read("background-color", "#ffffff"),
    line: "#c4c8cc",
    accent: read("link-color", "#0068c9"),
  };
}

function canDraw(): boolean {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
