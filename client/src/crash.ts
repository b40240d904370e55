/** What happens when the language server dies: a few silent restarts, then a plain state instead of a notification. */
import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient";

const RESTARTS = 4;
const WINDOW = 3 * 60_000;

/** A handler that restarts at most four times in three minutes; says nothing to the user by itself. */
export function quietErrorHandler(now: () => number = Date.now): ErrorHandler {
  let deaths: readonly number[] = [];
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () => {
      deaths = [...deaths.filter((death) => now() - death < WINDOW), now()];
      return { action: deaths.length <= RESTARTS ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
    },
  };
}
