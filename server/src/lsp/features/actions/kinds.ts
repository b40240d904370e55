/** The kinds of code actions that there are. */
import type { ActionKind } from "./action.ts";

/** The kinds of code actions that we offer, for the client's menus. */
export const ACTION_KINDS: readonly ActionKind[] = [
  "quickfix",
  "refactor.rewrite",
  "source",
  "source.fixAll.pilotCharter",
];
