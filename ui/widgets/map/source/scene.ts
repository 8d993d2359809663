// From a picture to the graph that is drawn: everybody, the groups as bubbles, or one group.

import { UndirectedGraph } from "graphology";

import { kindOf, NO_GROUP, type Picture, say, STATES, UNKNOWN, written } from "./picture";
import { RING, SHAPES } from "./shapes";

/** What the map shows: everybody, the groups, or one group (NO_GROUP: those without a tie). */
export type Shown = "all" | "groups" | { group: number };

export interface Theme {
  text: string;
  background: string;
  line: string;
  accent: string;
}

export const BUBBLE = "#8FA8BF"; // no kind's colour: a bubble holds several
const LONE = "alone-"; // begins the key of a bubble of those without a tie
const CROWDED = 3000; // nodes; from here on a tie is drawn through, so that many are seen to be many
const APART = 0.36; // of the distance between two on the map: the radius of a node
const NAMED = 7; // pixels: a node so large, or so much larger than others, has its name written
const LARGER = 1.6;
const PLAIN_EDGE = "#555555";

/**
 * Return the graph of what is *shown*; a node's key is its place, a group's ``g`` and its number.
 *
 * *room* is the shorter side of the stage, in pixels: nodes are as large as they have room for.
 */
export function graphOf(picture: Picture, shown: Shown, theme: Theme, room: number): UndirectedGraph {
  if (shown === "groups") return groupsGraph(picture, theme);
  const group = shown === "all" ? null : shown.group;
  const graph = new UndirectedGraph({ allowSelfLoops: false });
  const inside = (place: number) => group === null || picture.group[place] === group;
  const { base, n } = sizesOf(picture, inside, room);
  graph.setAttribute("named", Math.min(NAMED, LARGER * base));
  for (let place = 0; place < picture.n; place++) {
    if (inside(place)) graph.addNode(String(place), lookOf(picture, place, base, theme));
  }
  const thin = n > CROWDED ? faint(n > 5 * CROWDED ? 0.05 : 0.2, 165) : n > 300 ? theme.line : "#a5a5a5";
  const looks = picture.about.ties.map(({ width, colour }) => ({ type: width > 1 ? "bar" : "line", color: colour || thin, size: width }));
  for (let tie = 0; tie < picture.first.length; tie++) {
    const [a, b] = [picture.first[tie]!, picture.second[tie]!];
    if (!inside(a) || !inside(b)) continue;
    graph.addUndirectedEdgeWithKey(String(tie), String(a), String(b), looks[picture.look[tie]!]);
  }
  return graph;
}

/** Return the group that the node *key* of the bubbles stands for. */
export function groupAt(key: string): number {
  return key.startsWith(LONE) ? NO_GROUP : Number(key.slice(1));
}

/** Return how many are *inside*, and how large a node is that no measure makes larger, in pixels. */
function sizesOf(picture: Picture, inside: (place: number) => boolean, room: number) {
  let n = 0;
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let place = 0; place < picture.n; place++) {
    if (!inside(place)) continue;
    n++;
    left = Math.min(left, picture.x[place]!);
    right = Math.max(right, picture.x[place]!);
    low = Math.min(low, picture.y[place]!);
    high = Math.max(high, picture.y[place]!);
  }
  const apart = room / Math.max(right - left, high - low, 1); // pixels between two on the map
  return { n, base: Math.max(1.4, Math.min(9, APART * apart)) };
}

function lookOf(picture: Picture, place: number, base: number, theme: Theme) {
  const kind = kindOf(picture, place);
  const share = picture.size[place]!;
  const hollow = picture.state[place] === UNKNOWN;
  return {
    x: picture.x[place]!,
    y: picture.y[place]!,
    label: picture.names[place]!,
    type: "shape",
    size: Number.isNaN(share) ? base : base * (1.1 + 1.1 * share),
    color: hollow ? theme.background : kind.colour,
    border: picture.weak[place] ? theme.text : hollow ? darker(kind.colour) : PLAIN_EDGE,
    look: SHAPES.indexOf(kind.shape) + (picture.weak[place] ? RING : 0),
    hidden: false,
  };
}

/** Return a grey that is drawn through; its parts are multiplied by *alpha*, as WebGL wants them. */
function faint(alpha: number, grey: number): string {
  const part = Math.round(grey * alpha);
  return `rgba(${part}, ${part}, ${part}, ${alpha})`;
}

const darkened = new Map<string, string>();

/** Return the colour #rrggbb so much darker that its line is seen on white, yellow too. */
function darker(colour: string): string {
  const known = darkened.get(colour);
  if (known) return known;
  const parts = [1, 3, 5].map((at) => Math.round(parseInt(colour.slice(at, at + 2), 16) * 0.68));
  const made = `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  darkened.set(colour, made);
  return made;
}

interface Sum {
  n: number;
  x: number;
  y: number;
  width: number; // of the box, for those without a tie
  outward: number;
}

function groupsGraph(picture: Picture, theme: Theme): UndirectedGraph {
  const graph = new UndirectedGraph({ allowSelfLoops: false });
  graph.setAttribute("named", NAMED);
  const { sums, alone } = summed(picture);
  const links = linksOf(picture, sums);
  const largest = Math.max(1, ...[...sums.values(), ...alone.values()].map((sum) => sum.n));
  const bubble = (sum: Sum, label: string, hollow: boolean) => ({
    x: sum.x / sum.n,
    y: sum.y / sum.n,
    label,
    type: "shape",
    size: 5 + 30 * Math.sqrt(sum.n / largest),
    color: hollow ? theme.background : BUBBLE,
    border: hollow ? BUBBLE : PLAIN_EDGE,
    look: 0,
    hidden: false,
  });
  const n = (sum: Sum) => written(picture.about, sum.n);
  for (const [group, sum] of sums) {
    const label = say(picture.about, "bubble", { name: picture.about.groups[group] ?? "", n: n(sum) });
    graph.addNode(`g${group}`, bubble(sum, label, sum.outward === 0));
  }
  const beside = [...alone].sort(([one], [other]) => one - other);
  for (const [at, [state, sum]] of beside.entries()) {
    const label = say(picture.about, `${STATES[state]!}_n`, { n: n(sum) });
    const x = sum.x / sum.n + sum.width * ((at + 0.5) / beside.length - 0.5);
    graph.addNode(`${LONE}${state}`, { ...bubble(sum, label, true), x, forceLabel: true });
  }
  const most = Math.max(1, ...links.values());
  for (const [pair, ties] of links) {
    const [a, b] = pair.split("|") as [string, string];
    const size = 0.5 + 5 * Math.sqrt(ties / most);
    graph.addUndirectedEdge(`g${a}`, `g${b}`, { type: "bar", color: faint(0.35, 105), size });
  }
  return graph;
}

/** Return the middle and number of each group, and of those without a tie by what we know. */
function summed(picture: Picture): { sums: Map<number, Sum>; alone: Map<number, Sum> } {
  const sums = new Map<number, Sum>();
  const alone = new Map<number, Sum>();
  for (let place = 0; place < picture.n; place++) {
    const lone = picture.group[place] === NO_GROUP;
    const [into, key] = lone
      ? ([alone, picture.state[place]!] as const)
      : ([sums, picture.group[place]!] as const);
    const sum = into.get(key) ?? { n: 0, x: 0, y: 0, width: 0, outward: 0 };
    sum.n++;
    sum.x += picture.x[place]!;
    sum.y += picture.y[place]!;
    into.set(key, sum);
  }
  const box = widthOf(picture);
  for (const sum of alone.values()) sum.width = box;
  return { sums, alone };
}

/** Return how wide the box of those without a tie is, at least a tenth of the map. */
function widthOf(picture: Picture): number {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let place = 0; place < picture.n; place++) {
    const x = picture.x[place]!;
    [low, high] = [Math.min(low, x), Math.max(high, x)];
    if (picture.group[place] === NO_GROUP) [left, right] = [Math.min(left, x), Math.max(right, x)];
  }
  return Math.max(right - left, (high - low) / 10);
}

/** Return the number of ties between each two groups, and note which groups have any. */
function linksOf(picture: Picture, sums: Map<number, Sum>): Map<string, number> {
  const links = new Map<string, number>();
  for (let tie = 0; tie < picture.first.length; tie++) {
    const a = picture.group[picture.first[tie]!]!;
    const b = picture.group[picture.second[tie]!]!;
    if (a === b) continue;
    sums.get(a)!.outward++;
    sums.get(b)!.outward++;
    const pair = a < b ? `${a}|${b}` : `${b}|${a}`;
    links.set(pair, (links.get(pair) ?? 0) + 1);
  }
  return links;
}
