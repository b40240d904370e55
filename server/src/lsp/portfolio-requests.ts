/** Requests about the portfolio: its rows, and what changed in charters since a day. */

import { analyze } from "../core/judgement/analyze.ts";
import { changesSince, versionOn } from "../core/portfolio/changed.ts";
import { visibleValue } from "../core/text/sanitize.ts";
import {
  type ChangesAnswer,
  type ChangesParams,
  METHODS,
  type PortfolioAnswer,
  type PortfolioParams,
} from "./protocol.ts";
import { field } from "./settings.ts";
import type { ServerState } from "./state.ts";

/** Answers them. */
export function servePortfolio(state: ServerState): void {
  const { connection, portfolio } = state;
  connection.onRequest(METHODS.portfolio, (params: PortfolioParams, token): Promise<PortfolioAnswer> => {
    const since = field(params, "since");
    return portfolio.pull(typeof since === "number" ? since : 0, () => token.isCancellationRequested);
  });
  connection.onRequest(METHODS.changesSince, async ({ uris, since }: ChangesParams, token): Promise<ChangesAnswer> => {
    const changes: { uri: string; lines: readonly string[] | null }[] = [];
    for (const uri of uris) {
      if (token.isCancellationRequested) break;
      changes.push({ uri, lines: await changesIn(uri, since, state) });
    }
    return visibleValue({ changes });
  });
}

/** What changed in a charter since a day, from git; null where nobody knows. */
async function changesIn(
  uri: string,
  since: string,
  { host, portfolio, quiet, guard }: ServerState,
): Promise<readonly string[] | null> {
  const known = (await host.versions?.(uri)) ?? null;
  if (known === null || known.versions.every(({ commit }) => commit === null)) return null;
  await quiet.settled();
  return guard("what changed", () => {
    const charter = portfolio.charter(uri);
    if (charter === null) return null;
    const then = versionOn(known.versions, since);
    if (then === null) return ["the charter is new since then"];
    const { past: _past, ...world } = charter.analysis.world;
    return changesSince(analyze(then, { ...world, today: since }), charter.analysis, since);
  });
}
