/** The GitHub action: runs the command line that lies beside it, then sets the outputs and writes the comment. */
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argumentsFor, inputOf } from "../cli/action/inputs.ts";
import { outputLines, outputsOf } from "../cli/action/outputs.ts";
import { writeComment } from "../cli/action/sticky-comment.ts";

const { env } = process;
const folder = mkdtempSync(join(env.RUNNER_TEMP || tmpdir(), "pilot-charter-"));
const documents = { json: join(folder, "report.json"), markdown: join(folder, "comment.md") };

const program = join(__dirname, "cli.cjs");
const { status } = spawnSync(process.execPath, [program, ...argumentsFor(env, documents)], { stdio: "inherit" });
// What decides is the check; the outputs and the comment never turn a step red.
process.exitCode = status ?? 2;

const text = (path: string | undefined) => (path && existsSync(path) ? readFileSync(path, "utf8") : null);
if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, outputLines(outputsOf(text(documents.json), documents.json)));

const comment = text(documents.markdown);
if (inputOf(env, "comment") === "true" && comment !== null) {
  void writeComment(comment, text(env.GITHUB_EVENT_PATH), env).then((problem) => {
    if (problem !== null) process.stdout.write(`::notice title=Pilot Charter::${problem.replaceAll("%", "%25")}\n`);
  });
}
