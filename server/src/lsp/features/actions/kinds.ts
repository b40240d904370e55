/** The kinds of code actions that there are. */
import type { ActionKind } from "./action.ts";

/** The kinds of code actions that we offer, for the client's menus. */
export const ACTION_KINDS: readonly ActionKind[] = [
  "quickfix",
  "refactor.rewrite",
  "source",
  "source.fixAll.pilotCharter",
];

/** The kind of decisions, a part of the rewrites. */
export const DECISION = "refactor.rewrite.decision" as const satisfies ActionKind;
