/** Textures as explicit lines, so that columns differ without colour, in print and in PDF. */

/** A rectangle in the drawing's own units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far lines of a texture stand apart. */
const GAP = 8;
/** More lines than any drawing is high. */
const MOST_LINES = 50;
/** Where the two upright lines stand in each column, which is ten units wide. */
const UPRIGHT = [3, 7] as const;
const COLUMN = 10;

/** Path data of a series' texture within a run of equal columns; the first series is plain. */
export function texture(series: number, box: Box): string {
  if (box.height < 2) return "";
  return TEXTURES[series % TEXTURES.length]?.(box) ?? "";
}

/** The last one is broken by the stylesheet. */
const TEXTURES: readonly ((box: Box) => string)[] = [() => "", level, rising, upright, falling, level];

function level({ x, y, width, height }: Box): string {
  return steps(GAP / 2, height - 1)
    .map((at) => `M${x} ${y + at}h${width}`)
    .join("");
}

function upright({ x, y, width, height }: Box): string {
  const places = steps(x, x + width - 1, COLUMN).flatMap((start) => UPRIGHT.map((one) => start + one));
  return places.map((at) => `M${at} ${y}v${height}`).join("");
}

function falling(box: Box): string {
  return slanted(box)
    .map(({ x, y, length }) => `M${box.x + x} ${box.y + y}l${length} ${length}`)
    .join("");
}

function rising(box: Box): string {
  return slanted(box)
    .map(({ x, y, length }) => `M${box.x + x} ${box.y + box.height - y}l${length}-${length}`)
    .join("");
}

/** Lines that go one to the right for one down, each from the edge where it enters the box to the edge where it leaves. */
function slanted({ width, height }: Box): readonly { x: number; y: number; length: number }[] {
  return steps(GAP / 2 - height, width - 1, GAP).map((start) => {
    const x = Math.max(0, start);
    const y = x - start;
    return { x, y, length: Math.min(width - x, height - y) };
  });
}

/** Evenly spaced places from one to another. */
function steps(from: number, to: number, by = GAP): readonly number[] {
  const count = Math.min(MOST_LINES, Math.floor((to - from) / by) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => from + index * by);
}
