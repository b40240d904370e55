/** A comparison as annotations of GitHub Actions: weakening changes as errors, what nobody can order as warnings. */
import { changeWords } from "../../core/history/change-words.ts";
import { acceptedWords } from "../../core/history/past.ts";
import { githubCommand } from "../../core/report/ci/github.ts";
import { lineStarts, positionAt } from "../../core/text/lines.ts";
import { spanOf } from "../../core/yaml/locate.ts";
import type { ComparedCharter, DiffRun } from "../diff/pairs.ts";

/** The most annotations of one kind that GitHub shows of a step. */
const MOST = 10;

/** The lines, errors first. */
export function diffGithub(run: DiffRun): string {
  const failed = run.failures.map(({ file, message }) => command("error", file, 1, message));
  const removed = run.compared
    .filter(({ kind, comparison }) => kind === "removed" && comparison.before.verdict !== "closed")
    .map(({ file }) => command("error", file, 1, "This charter is gone, and with it all that it promised."));
  const of = (name: "weakens" | "cannot-tell", level: "error" | "warning") =>
    run.compared.flatMap((charter) =>
      charter.comparison.changes
        .filter((change) => change.class === name && change.accepted?.problem !== null)
        .map((change) => {
          const said = [changeWords(change), change.why, acceptedWords(change), change.fingerprint];
          return command(
            level,
            charter.file,
            lineOf(charter, change.headPath),
            said.filter((one) => one !== "").join(" · "),
          );
        }),
    );
  return [...most([...failed, ...removed, ...of("weakens", "error")]), ...most(of("cannot-tell", "warning"))]
    .map((line) => `${line}\n`)
    .join("");
}

function most(lines: readonly string[]): readonly string[] {
  const more = lines.length - MOST;
  return more <= 0 ? lines : [...lines.slice(0, MOST), `::notice::${more} more changes in the full comparison`];
}

function lineOf({ head }: ComparedCharter, path: ComparedCharter["comparison"]["changes"][number]["headPath"]): number {
  if (head === null || path === null) return 1;
  return positionAt(lineStarts(head.tree.text), spanOf(head.tree, path).start).line + 1;
}

function command(level: "error" | "warning", file: string, line: number, message: string): string {
  return githubCommand(level, { file, line, title: "pilot-charter diff" }, message);
}
