// The search field: suggestions as one types, reached by the keyboard as well.

import { make } from "./page";
import { type Picture, say, told } from "./picture";

const SHOWN = 8;

/** Make the field; *choose* gets the place of whoever is chosen. */
export function searchField(picture: Picture, choose: (place: number) => void): HTMLElement {
  const word = say(picture.about, "search");
  const list = make("ul", { role: "listbox", id: "found", "aria-label": word, hidden: "" });
  const field = make("input", {
    type: "search",
    role: "combobox",
    "aria-label": word,
    "aria-controls": "found",
    "aria-expanded": "false",
    "aria-autocomplete": "list",
    autocomplete: "off",
    placeholder: word,
  });
  let folded: string[] | null = null;
  let found: number[] = [];
  let at = -1;

  const close = () => {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const take = (place: number) => {
    field.value = picture.names[place]!;
    close();
    choose(place);
  };
  const point = (to: number) => {
    at = found.length ? (to + found.length) % found.length : -1;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at >= 0) field.setAttribute("aria-activedescendant", `found-${at}`);
  };
  const look = () => {
    folded ??= picture.names.map((name, place) => fold(`${name} ${picture.ids[place]!}`));
    found = matches(folded, fold(field.value));
    const options = found.map((place, i) => {
      const option = make("li", { role: "option", id: `found-${i}` }, told(picture, place));
      option.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        take(place);
      });
      return option;
    });
    const none = make("li", { class: "none" }, say(picture.about, "none_found"));
    list.replaceChildren(...(options.length ? options : [none]));
    list.hidden = !field.value;
    field.setAttribute("aria-expanded", String(!list.hidden));
    point(0);
  };

  field.addEventListener("input", look);
  field.addEventListener("focus", () => field.value && look());
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") list.hidden ? look() : point(at + 1);
    else if (event.key === "ArrowUp") point(at - 1);
    else if (event.key === "Enter" && at >= 0 && !list.hidden) take(found[at]!);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return make("div", { class: "search" }, field, list);
}

/** Return the places whose name holds every word of *asked*; names that begin with it first. */
function matches(folded: string[], asked: string): number[] {
  const words = asked.split(" ").filter(Boolean);
  if (!words.length) return [];
  const begins: number[] = [];
  const holds: number[] = [];
  for (let place = 0; place < folded.length && begins.length < SHOWN; place++) {
    const name = folded[place]!;
    if (name.startsWith(asked)) begins.push(place);
    else if (holds.length < SHOWN && words.every((word) => name.includes(word))) holds.push(place);
  }
  return [...begins, ...holds].slice(0, SHOWN);
}

/** Return *text* as it is compared: small letters, accents off, but æ, ø and å are letters. */
function fold(text: string): string {
  const kept = text.toLowerCase().normalize("NFC").replace(/å/g, "\u0001");
  return kept.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/\u0001/g, "å").trim();
}
