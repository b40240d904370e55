/** Lists that are known by their headings: public inventories, registers and intake forms. */
import { once } from "../lazy.ts";
import { fold } from "./fold.ts";
import shapes from "./words/shapes.json" with { type: "json" };

/** A known list: what its headings mean where that differs from what they mean elsewhere. */
export interface Shape {
  readonly id: string;
  readonly title: string;
  readonly columns: ReadonlyMap<string, string>;
}

interface ShapeFile {
  readonly title: string;
  readonly needs: string;
  readonly columns: { readonly [heading: string]: string };
}

/** So much of what a known list needs must be there. */
const ENOUGH = 0.75;

const known = once(() =>
  Object.entries(shapes as { readonly [id: string]: ShapeFile }).map(([id, { title, needs, columns }]) => ({
    shape: { id, title, columns: new Map(Object.entries(columns)) } satisfies Shape,
    needs: needs.split("|"),
  })),
);

/** The known list that these headings belong to, or null. */
export function shapeOf(titles: readonly string[]): Shape | null {
  const there = new Set(titles.flatMap((title) => [fold(title), fold(withoutNumber(title))]));
  let best: Shape | null = null;
  let most = ENOUGH;
  for (const { shape, needs } of known()) {
    const share = needs.filter((heading) => there.has(heading)).length / needs.length;
    if (share >= most) {
      most = share;
      best = shape;
    }
  }
  return best;
}

/** What a heading means in a known list; undefined where it means what it means elsewhere. */
export function fieldIn(shape: Shape | null, title: string): string | undefined {
  if (shape === null) return undefined;
  return shape.columns.get(fold(title)) ?? shape.columns.get(fold(withoutNumber(title)));
}

/** `2.1.3 - Senior responsible owner` without what stands before its words. */
function withoutNumber(title: string): string {
  return title.replace(/^\s*(?:\d{1,2}\.){0,4}\d{0,2}\s*[-–:.)]?\s*/, "");
}
