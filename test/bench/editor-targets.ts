/** What the editor's figures must be, from the design: shares of what peers need in the same run. */

import { all, atMost, type Measure } from "./measure.ts";
import type { Answered } from "./requests.ts";
import type { Server } from "./servers.ts";
import type { Typed } from "./typing.ts";

/** How much of the bare yaml-language-server's time a keystroke may take, by length. */
const SHARES: { readonly [lines: number]: number } = { 200: 1 / 5, 1000: 1 / 30, 5000: 1 / 100 };

type Names = readonly Server[];
type Figures<T> = readonly (T & { readonly id: string })[];

/** The rows about typing at one length; `small` is our median at 1,000 lines. */
export function typingRows(lines: number, typed: readonly Typed[], names: Names, small: number | null): Measure[] {
  const of = <K extends "median" | "p99" | "cpu" | "memory">(key: K, id: string) =>
    typed.find((one) => one.id === id)?.[key] ?? null;
  const row = (what: string, key: "median" | "p99" | "cpu" | "memory", unit: Measure["unit"]) => ({
    group: "editor" as const,
    what: `${what}, ${lines.toLocaleString("en")} lines`,
    unit,
    ours: of(key, "ours"),
    peers: others(typed, names).map((one) => ({
      name: one.name,
      value: one[key],
      ...(key === "median" && one.edits < mostEdits(typed) ? { note: `${one.edits} edits` } : {}),
    })),
  });
  const ours = of("median", "ours");
  const bare = of("median", "yaml-bare");
  const share = SHARES[lines];
  const keystroke: Measure =
    share !== undefined
      ? {
          ...row("keystroke to diagnostics", "median", "ms"),
          target: `≤ 1/${Math.round(1 / share)} of the bare yaml-language-server; below JSON and tombi`,
          met: all(
            atMost(ours, share, bare),
            atMost(ours, 1, of("median", "json")),
            atMost(ours, 1, of("median", "tombi")),
          ),
        }
      : {
          ...row("keystroke to diagnostics", "median", "ms"),
          target: "≤ 3 × our own at 1,000 lines",
          met: atMost(ours, 3, small),
        };
  if (lines !== 1000) return [keystroke, row("p99 of it", "p99", "ms"), row("peak memory", "memory", "MB")];
  return [
    keystroke,
    {
      ...row("p99 of it", "p99", "ms"),
      target: "never above the bare yaml-language-server's median",
      met: atMost(of("p99", "ours"), 1, bare),
    },
    {
      ...row("processor time per edit", "cpu", "ms"),
      target: "≤ 1/15 of the bare yaml-language-server",
      met: atMost(of("cpu", "ours"), 1 / 15, of("cpu", "yaml-bare")),
    },
    {
      ...row("peak memory", "memory", "MB"),
      target: "≤ 1/3 of the bare yaml-language-server",
      met: atMost(of("memory", "ours"), 1 / 3, of("memory", "yaml-bare")),
    },
  ];
}

/** The row about typing in ours at 1,000 lines while no other server runs. */
export function aloneRow({ p99, edits }: Typed): Measure {
  return {
    group: "editor",
    what: "p99 of a keystroke while no other server runs, 1,000 lines",
    unit: "ms",
    ours: p99,
    note: `${edits} edits`,
    peers: [],
    target: "≤ 16 ms",
    met: atMost(p99, 16, 1),
  };
}

/** The row about one kind of request. */
export function requestRow(lines: number, name: string, answered: readonly Answered[], names: Names): Measure {
  const ours = answered.find(({ id }) => id === "ours");
  const bare = answered.find(({ id }) => id === "yaml-bare");
  const limits = lines === 1000 && name !== "formatting";
  return {
    group: "editor",
    what: `${name}, ${lines.toLocaleString("en")} lines`,
    unit: "ms",
    ours: ours?.median ?? null,
    ...(ours?.empty ? { note: "the answer was empty" } : ours ? {} : { note: "not offered" }),
    peers: others(answered, names).map((one) => ({
      name: one.name,
      value: one.median,
      ...(one.empty ? { note: "empty answer" } : {}),
    })),
    ...(limits
      ? {
          target: "≤ 5 ms and ≤ 1/5 of the bare yaml-language-server",
          met: all(atMost(ours?.median ?? null, 5, 1), atMost(ours?.median ?? null, 1 / 5, bare?.median)),
        }
      : {}),
  };
}

/** The rows about starting. */
export function startRow(starts: Figures<{ readonly median: number | null }>, names: Names): Measure {
  const of = (id: string) => starts.find((one) => one.id === id)?.median ?? null;
  return {
    group: "editor",
    what: "start to first diagnostics, 1,000 lines",
    unit: "ms",
    ours: of("ours"),
    peers: others(starts, names).map(({ name, median }) => ({ name, value: median })),
    target: "≤ 1/3 of the bare yaml-language-server; ≤ 1.3 × echo",
    met: all(atMost(of("ours"), 1 / 3, of("yaml-bare")), atMost(of("ours"), 1.3, of("echo"))),
  };
}

function others<T>(figures: Figures<T>, names: Names): readonly (T & { readonly name: string })[] {
  return figures
    .filter(({ id }) => id !== "ours")
    .map((one) => ({ ...one, name: names.find(({ id }) => id === one.id)?.name ?? one.id }));
}

function mostEdits(typed: readonly Typed[]): number {
  return Math.max(...typed.map(({ edits }) => edits));
}
