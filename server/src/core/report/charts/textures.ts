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

/** Path data of a series' texture within a rectangle; the first series is plain. */
export function texture(series: number, box: Box): string {
  if (box.height < 2) return "";
  return TEXTURES[series % TEXTURES.length]?.(box) ?? "";
}

const TEXTURES: readonly ((box: Box) => string)[] = [() => "", horizontal, rising, vertical, falling, dashes];

function horizontal({ x, y, width, height }: Box): string {
  return lines(y + GAP / 2, y + height - 1, (at) => `M${x} ${at}h${width}`);
}

function rising({ x, y, width, height }: Box): string {
  if (height <= GAP) return `M${x} ${y + height}l${width}-${height}`;
  return lines(y + GAP, y + height, (at) => `M${x} ${at}l${width}-${GAP}`);
}

function falling({ x, y, width, height }: Box): string {
  if (height <= GAP) return `M${x} ${y}l${width} ${height}`;
  return lines(y, y + height - GAP, (at) => `M${x} ${at}l${width} ${GAP}`);
}

function vertical({ x, y, width, height }: Box): string {
  return `M${x + 2} ${y}v${height}M${x + width - 2} ${y}v${height}`;
}

function dashes({ x, y, width, height }: Box): string {
  return lines(y + GAP / 2, y + height - 1, (at) => `M${x + 1} ${at}h2m2 0h${width - 6}`);
}

/** One piece of path for every line between two heights. */
function lines(from: number, to: number, draw: (at: number) => string): string {
  let made = "";
  for (let at = from, count = 0; at <= to && count < MOST_LINES; at += GAP, count++) made += draw(at);
  return made;
}
