/** Amounts in few characters, for labels in a drawing: `950`, `12.5k`, `1.2m`, `3.4bn`, `5.6tn`. */
import { number } from "../../../rules/words.ts";

const UNITS = [
  { from: 1e12, name: "tn" },
  { from: 1e9, name: "bn" },
  { from: 1e6, name: "m" },
  { from: 1e3, name: "k" },
] as const;
const BEYOND = 1e15;

/** An amount with at most one decimal and its thousands as a letter; endless ones as a power of ten. */
export function short(amount: number): string {
  const size = Math.abs(amount);
  if (size >= BEYOND) return amount.toExponential(0).replace("+", "");
  const unit = UNITS.find(({ from }) => size >= from);
  return unit ? `${number(amount / unit.from, 1)}${unit.name}` : number(amount, size < 10 ? 2 : 0);
}
