/** Says in plain words what is wrong with a number, with text in its place, and with one that can be read two ways. */
import type { Path, Plain } from "../finding.ts";
import type { SchemaNode } from "./node.ts";
import { readingsOf, readNumber } from "./read-number.ts";
import { type Fault, nameOf, shown } from "./shape-problem.ts";

/** No amount that anybody means is larger, in whatever currency; sums of larger ones could not be shown. */
const LARGEST = 1e15;

/** What is wrong with a number, or with what stands where one is asked for; `said` are its characters. */
export function numberFault(value: Plain, node: SchemaNode, path: Path, said = String(value)): Fault | null {
  const name = nameOf(path);
  const whole = node.kind === "count" || node.kind === "ordinal";
  if (typeof value !== "number" || !Number.isFinite(value)) return notANumber(value, node, path, whole);
  if (whole && !Number.isInteger(value))
    return { code: "schema/wrong-type", message: `${name} must be a whole number, not ${said}.` };
  if (Math.abs(value) > LARGEST)
    return { code: "schema/out-of-range", message: `${name} is too large to be worked with: ${said}.` };
  const [least, most] = node.limits ?? [Number.NEGATIVE_INFINITY, null];
  if (value >= least && value <= (most ?? value)) return null;
  const range = most !== null ? `between ${least} and ${most}` : least === 0 ? "0 or more" : `${least} or more`;
  return { code: "schema/out-of-range", message: `${name} must be ${range}, not ${said}.` };
}

function notANumber(value: Plain, node: SchemaNode, path: Path, whole: boolean): Fault {
  const name = nameOf(path);
  const read = typeof value === "string" ? readNumber(value, node.unit ?? "") : null;
  const fits = read !== null && numberFault(read.value, node, path) === null;
  if (!fits)
    return {
      code: "schema/wrong-type",
      message: `${name} must be a ${whole ? "whole " : ""}number, not ${shown(value)}.`,
    };
  if (!read.sure) return twoNumbers(shown(value), [read.value, read.or ?? read.value], node, path);
  const instead = { title: `Write ${read.value}`, value: read.value };
  const message = `${name} must be a plain number: ${read.value}, not ${shown(value)}.`;
  return { code: "schema/number-as-text", message, instead };
}

/** A number whose separator parts thousands for one reader and decimals for the next; null where only one reading fits. */
export function twoWaysFault(node: SchemaNode, path: Path, said: string): Fault | null {
  const readings = AMOUNTS.has(node.kind) ? readingsOf(said) : null;
  return readings === null ? null : twoNumbers(said, readings, node, path);
}

const AMOUNTS: ReadonlySet<string> = new Set(["number", "quantity", "count", "ordinal", "money"]);

function twoNumbers(as: string, readings: readonly number[], node: SchemaNode, path: Path): Fault {
  const either = readings.filter((one, at) => readings.indexOf(one) === at && numberFault(one, node, path) === null);
  const message = `${as} can be two different numbers. Write ${nameOf(path)} without separators.`;
  return { code: "schema/number-as-text", message, either };
}
