// The legend: what colours, shapes and lines mean, and the buttons that hide a kind.

import { button, make, mark, stroke } from "./page";
import { type Picture, say, UNKNOWN, written } from "./picture";

/** Make the legend; *filter* gets the kinds that are hidden. */
export function legend(picture: Picture, filter: (hidden: Set<number>) => void): HTMLElement {
  return make(
    "div",
    { class: "legend", role: "group", "aria-label": say(picture.about, "legend") },
    ...kindButtons(picture, filter),
    ...signs(picture),
  );
}

function signs(picture: Picture): HTMLElement[] {
  const shown: HTMLElement[] = [];
  const add = (drawing: Node, word: string) => shown.push(make("span", { class: "sign" }, drawing, word));
  const holds = (values: ArrayLike<number>, value: number) => Array.prototype.includes.call(values, value);
  if (holds(picture.weak, 1)) add(mark("circle", "transparent", { ring: true }), say(picture.about, "weak"));
  for (const [look, { width, colour, word }] of picture.about.ties.entries()) {
    if (colour && holds(picture.look, look)) add(stroke(colour, width), word);
  }
  if (holds(picture.state, UNKNOWN)) add(mark("circle", "transparent"), say(picture.about, "hollow"));
  return shown;
}

function kindButtons(
  picture: Picture,
  filter: (hidden: Set<number>) => void,
): HTMLElement[] {
  const counts = new Map<number, number>();
  for (let place = 0; place < picture.n; place++) {
    const kind = picture.kind[place]!;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const hidden = new Set<number>();
  return picture.about.kinds.flatMap((kind, code) => {
    const n = counts.get(code);
    if (!n) return [];
    const made = button(`${kind.word} ${written(picture.about, n)}`, () => {
      if (!hidden.delete(code)) hidden.add(code);
      made.setAttribute("aria-pressed", String(!hidden.has(code)));
      filter(hidden);
    });
    made.setAttribute("aria-pressed", "true");
    made.prepend(mark(kind.shape, kind.colour));
    return [made];
  });
}
