// The map by the keyboard: from one to the next along their ties, zoom, choose, clear.

import type { Stage } from "./stage";

const WAYS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const STEP = 0.2; // of the stage, when the map itself is moved

export interface KeyActs {
  choose(key: string, together: boolean): void;
  clear(): void;
  told(key: string): void;
}

/** Do what a key says; return whether it was one of the map's. */
export function press(event: KeyboardEvent, stage: Stage, acts: KeyActs): boolean {
  const way = WAYS[event.key];
  if (way) {
    if (event.shiftKey) stage.pan(way[0] * STEP, way[1] * STEP);
    else move(stage, way, acts);
  } else if (event.key === "+" || event.key === "=") stage.zoom(1 / 1.5);
  else if (event.key === "-") stage.zoom(1.5);
  else if (event.key === "0") stage.home();
  else if (event.key === "Escape") acts.clear();
  else if (event.key === "Enter" && stage.cursor) acts.choose(stage.cursor, event.shiftKey);
  else return false;
  return true;
}

/** Move to the neighbour that lies that way; where none does, move the map. */
function move(stage: Stage, way: [number, number], acts: KeyActs): void {
  const next = stage.cursor === null ? middle(stage) : neighbour(stage, stage.cursor, way);
  if (next === null) {
    stage.pan(way[0] * STEP, way[1] * STEP);
    return;
  }
  stage.cursor = next;
  stage.follow(next);
  acts.told(next);
}

function middle(stage: Stage): string | null {
  const { width, height } = stage.size;
  return stage.nearest(width / 2, height / 2);
}

function neighbour(stage: Stage, from: string, [wx, wy]: [number, number]): string | null {
  const here = stage.at(from);
  let best: string | null = null;
  let least = Infinity;
  for (const key of stage.neighbours(from)) {
    if (!stage.has(key)) continue;
    const there = stage.at(key);
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    const along = dx * wx + dy * wy;
    const aside = Math.abs(dx * wy) + Math.abs(dy * wx);
    if (along <= 0 || aside > along * 1.2) continue;
    if (along + aside < least) [best, least] = [key, along + aside];
  }
  return best;
}
