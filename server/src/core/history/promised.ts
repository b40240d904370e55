/** The promises that are set beside each other: where each is written and how it is said. */
import type { CharterDraft } from "../charter/usable.ts";
import { money } from "./value-text.ts";

/** What is worked out of a charter instead of read. */
export interface Sums {
  readonly run12m: number | null;
  readonly benefit12m: number | null;
  readonly currency: string | null;
}

/** One kind of promise. */
export interface Promised {
  readonly what: string;
  readonly path: string;
  /** Words by which a history speaks of it. */
  readonly words: readonly string[];
  readonly covers: (path: string) => boolean;
  readonly value?: (charter: CharterDraft) => unknown;
  /** What is worked out instead of read. */
  readonly figure?: (sums: Sums) => string | null;
}

/** Every kind, in the order of the page. */
export const PROMISED: readonly Promised[] = [
  at(
    "baseline",
    "measurement.production_metric.baseline",
    ["baseline"],
    (one) => one.measurement?.production_metric?.baseline,
  ),
  at("target", "measurement.production_metric.target", ["target"], (one) => one.measurement?.production_metric?.target),
  at(
    "date",
    "measurement.production_metric.by",
    ["date", "deadline", "later", "postpon", "delay"],
    (one) => one.measurement?.production_metric?.by,
  ),
  below("guardrails", "measurement.guardrails", ["guardrail", "limit"], (one) => one.measurement?.guardrails),
  below("kill criteria", "pilot.kill_criteria", ["kill"], (one) => one.pilot?.kill_criteria),
  below("exit criteria", "pilot.exit_criteria", ["exit"], (one) => one.pilot?.exit_criteria),
  at("users", "scale.users.full", ["users", "scale"], (one) => one.scale?.users?.full),
  {
    ...below("run cost", "cost.lines", ["cost", "price", "contingency"], undefined),
    covers: (path) => path.startsWith("cost.lines") || path === "cost.contingency_pct" || path === "cost.currency",
    figure: ({ run12m, currency }) => (run12m === null ? null : `${money(run12m, currency)} a year`),
  },
  {
    ...below("benefit", "cost.benefit", ["benefit", "saved", "realis"], undefined),
    covers: (path) => path.startsWith("cost.benefit") || path === "scale.volume.per_month",
    figure: ({ benefit12m, currency }) => (benefit12m === null ? null : `${money(benefit12m, currency)} a year`),
  },
  {
    ...at("owner", "accountability.production_owner", ["owner", "takes over", "took over"], undefined),
    value: (one) => one.accountability?.production_owner?.name ?? one.accountability?.production_owner?.email,
  },
  {
    ...below("reviewers' objections", "governance.reviews", ["objection", "block"], undefined),
    covers: (path) => path.startsWith("governance.reviews.") && path.endsWith(".would_block"),
    value: (one) => objectionsIn(one),
  },
];

function at(what: string, path: string, words: readonly string[], value: Promised["value"] | undefined): Promised {
  return { what, path, words, covers: (other) => other === path, ...(value ? { value } : {}) };
}

function below(what: string, path: string, words: readonly string[], value: Promised["value"] | undefined): Promised {
  return {
    ...at(what, path, words, value),
    covers: (other) => other === path || other.startsWith(`${path}[`) || other.startsWith(`${path}.`),
  };
}

function objectionsIn(charter: CharterDraft): readonly string[] {
  const reviews: object = charter.governance?.reviews ?? {};
  return Object.entries(reviews).flatMap(([name, review]) => {
    const objections = (review as { readonly would_block?: unknown } | undefined)?.would_block;
    return Array.isArray(objections)
      ? objections.filter((one) => typeof one === "string").map((one) => `${name}: ${one}`)
      : [];
  });
}
