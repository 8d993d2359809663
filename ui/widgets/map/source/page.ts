// Small helpers for the page: elements are made, texts are set as text, nothing is parsed.

const SVG = "http://www.w3.org/2000/svg";

/** Make an element with *attributes* and *children*; a text child stays text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Make a button that does *act*; its *word* is shown, or only told when there is a *drawing*. */
export function button(word: string, act: () => void, drawing?: Node): HTMLButtonElement {
  const made = make("button", { type: "button" }, drawing ?? word);
  if (drawing) {
    made.setAttribute("aria-label", word);
    made.title = word;
  }
  made.addEventListener("click", act);
  return made;
}

const CORNERS: Record<string, [n: number, turned: number, inner: number]> = {
  star: [10, -90, 0.42],
  "triangle-down": [3, 90, 1],
  triangle: [3, -90, 1],
  square: [4, 45, 1],
  diamond: [4, 0, 1],
  hexagon: [6, 0, 1],
};

/** Draw the mark of a kind, as it stands on the map. */
export function mark(shape: string, colour: string, options: { ring?: boolean } = {}): SVGElement {
  const drawing = svg("svg", { viewBox: "-10 -10 20 20", width: "16", height: "16" });
  drawing.setAttribute("aria-hidden", "true");
  const look = { fill: colour, stroke: "#555555", "stroke-width": "1.2" };
  const corners = CORNERS[shape];
  drawing.append(
    corners
      ? svg("polygon", { points: pointsOf(...corners), ...look })
      : svg("circle", { r: options.ring ? "4.5" : "6.5", ...look }),
  );
  if (options.ring) {
    const ring = { fill: "none", stroke: "currentColor", "stroke-width": "1.6" };
    drawing.append(svg("circle", { r: "8.2", ...ring }));
  }
  return drawing;
}

/** Draw the sign on a button: the *path* within 10 of the middle. */
export function sign(path: string): SVGElement {
  const drawing = svg("svg", { viewBox: "-10 -10 20 20", width: "20", height: "20" });
  drawing.setAttribute("aria-hidden", "true");
  drawing.append(svg("path", { d: path, fill: "none", stroke: "currentColor", "stroke-width": "1.8" }));
  return drawing;
}

/** Draw a short line, as a tie is drawn. */
export function stroke(colour: string, width: number): SVGElement {
  const drawing = svg("svg", { viewBox: "-10 -10 20 20", width: "16", height: "16" });
  drawing.setAttribute("aria-hidden", "true");
  const ends = { x1: "-9", y1: "5", x2: "9", y2: "-5" };
  drawing.append(svg("line", { ...ends, stroke: colour, "stroke-width": String(1.3 * width) }));
  return drawing;
}

function svg(tag: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function pointsOf(n: number, turned: number, inner: number): string {
  return Array.from({ length: n }, (_, corner) => {
    const angle = ((turned + (360 * corner) / n) * Math.PI) / 180;
    const radius = 8 * (corner % 2 ? inner : 1);
    return `${(radius * Math.cos(angle)).toFixed(2)},${(radius * Math.sin(angle)).toFixed(2)}`;
  }).join(" ");
}
