// What Python sends, and the same as arrays that the map is drawn from.

/** A column of an Arrow table, as Streamlit hands it over. */
export interface Column {
  get(row: number): unknown;
  toArray(): ArrayLike<number>;
}

export interface Table {
  numRows: number;
  getChild(name: string): Column | null;
}

export interface Kind {
  code: string;
  word: string;
  colour: string;
  shape: string;
}

/** How a tie is drawn, wide in pixels; without a colour in the map's own grey. */
export interface TieLook {
  code: string;
  word: string;
  width: number;
  colour: string;
}

/** What Python wants chosen and looked at; a new turn is a new wish. */
export interface Wish {
  turn: number;
  selected: string[];
  focus: string[];
}

export interface About {
  version: string; // another version is another picture
  places: string; // the same places keep the camera where it is
  language: string;
  opens: "all" | "groups";
  kinds: Kind[];
  ties: TieLook[];
  areas: string[];
  groups: string[];
  measure: string;
  words: Record<string, string>;
  wish: Wish;
}

export interface Sent {
  about: About;
  nodes: Table;
  ties: Table;
}

// What we know of an actor, by number; the sentence of the same name says it where no tie stands.
export const STATES = ["no_tie", "unknown", "paused", "structure"] as const;
export const UNKNOWN = STATES.indexOf("unknown"); // not asked, or the answer may not be shown
export const NO_GROUP = -1;
const LOST = "lost"; // a tie that is no more

/** The actors in the order of their ids, and their ties by place. */
export interface Picture {
  about: About;
  n: number;
  ids: string[];
  names: string[];
  kind: ArrayLike<number>;
  area: ArrayLike<number>;
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  group: ArrayLike<number>; // NO_GROUP for whoever has no tie
  size: ArrayLike<number>; // 0 to 1 by the measure; NaN for those that have none
  value: ArrayLike<number>; // the measure itself
  state: ArrayLike<number>;
  weak: ArrayLike<number>;
  first: ArrayLike<number>;
  second: ArrayLike<number>;
  look: ArrayLike<number>; // the place of a tie's look in about.ties
  degree: Int32Array;
  placeOf: Map<string, number>;
}

/** Return the picture that was *sent*. */
export function pictureOf({ about, nodes, ties }: Sent): Picture {
  const [first, second] = [numbers(ties, "first"), numbers(ties, "second")];
  const look = numbers(ties, "look");
  const ids = texts(nodes, "id");
  return {
    about,
    n: nodes.numRows,
    ids,
    names: texts(nodes, "name"),
    kind: numbers(nodes, "kind"),
    area: numbers(nodes, "area"),
    x: numbers(nodes, "x"),
    y: numbers(nodes, "y"),
    group: numbers(nodes, "group"),
    size: numbers(nodes, "size"),
    value: numbers(nodes, "value"),
    state: numbers(nodes, "state"),
    weak: numbers(nodes, "weak"),
    first,
    second,
    look,
    degree: degrees(nodes.numRows, first, second, (tie) => about.ties[look[tie]!]!.code !== LOST),
    placeOf: new Map(ids.map((id, place) => [id, place])),
  };
}

/** Return the line that says who stands at *place*: name, kind, area. */
export function told(picture: Picture, place: number): string {
  return [picture.names[place], kindOf(picture, place).word, areaOf(picture, place)].join(" · ");
}

export function kindOf(picture: Picture, place: number): Kind {
  return picture.about.kinds[picture.kind[place]!]!;
}

export function areaOf(picture: Picture, place: number): string {
  return picture.about.areas[picture.area[place]!] ?? "";
}

/** Fill the {braces} of the sentence *key* in. */
export function say(about: About, key: string, values: Record<string, string> = {}): string {
  return (about.words[key] ?? "").replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

/** Write *value* as the reader's language does. */
export function written(about: About, value: number): string {
  const locale = about.language === "en" ? "en-GB" : "da-DK";
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

function degrees(
  n: number,
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  counts: (tie: number) => boolean,
): Int32Array {
  const degree = new Int32Array(n);
  for (let tie = 0; tie < first.length; tie++) {
    if (!counts(tie)) continue;
    degree[first[tie]!]!++;
    degree[second[tie]!]!++;
  }
  return degree;
}

function column(table: Table, name: string): Column {
  const found = table.getChild(name);
  if (!found) throw new Error(`The map was sent no column ${name}`);
  return found;
}

function numbers(table: Table, name: string): ArrayLike<number> {
  return column(table, name).toArray();
}

function texts(table: Table, name: string): string[] {
  const found = column(table, name);
  return Array.from({ length: table.numRows }, (_, row) => String(found.get(row)));
}
