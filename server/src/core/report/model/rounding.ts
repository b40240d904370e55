/** Numbers as people wrote or reckoned them: without the noise of binary fractions, and never endless. */

/** The value with every number in it cleaned; what is not finite becomes null. */
export function clean<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === "number") return cleanNumber(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  const made: Record<string, unknown> = {};
  for (const key in value) made[key] = cleaned((value as Record<string, unknown>)[key]);
  return made;
}

/** Twelve digits hold every figure that a charter can mean. */
function cleanNumber(value: number): number | null {
  if (!Number.isFinite(value)) return null;
  return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(12));
}

/** Rounded to one decimal, half away from zero. */
export function toTenth(value: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * 10 + 1e-9)) / 10;
}
