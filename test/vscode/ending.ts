/** What must be closed is closed for certain: in order when asked, at once when this process ends early. */
import type { ChildProcess } from "node:child_process";

type Close = () => void;

const open = new Set<Close>();
let listening = false;

/**
 * Registers something to close when the process ends, by Ctrl+C too; returns a function that closes it now.
 * `close` must be synchronous, because nothing else runs at the end of a process.
 */
export function closeAtEnd(close: Close): Close {
  listen();
  const once = () => {
    if (open.delete(once)) close();
  };
  open.add(once);
  return once;
}

function listen(): void {
  if (listening) return;
  listening = true;
  process.once("exit", () => {
    for (const close of [...open].reverse()) close();
  });
  for (const [signal, status] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const) {
    process.once(signal, () => process.exit(status));
  }
}

/** Ends a process, started as the leader of its own group, and all that it started. */
export function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}
