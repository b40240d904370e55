/** Findings as logging commands of Azure Pipelines, and the command that shows a summary on the page of the run. */
import { oneLine } from "../../text/sanitize.ts";
import { type CiRun, worstFirst } from "./run.ts";

/** The commands, errors first; `summary` is the path of a Markdown file to show, or null. */
export function azureCommands(run: CiRun, summary: string | null): string {
  const failures = run.failures.map(({ file, message }) =>
    azureCommand("task.logissue", { type: "error", sourcepath: file, code: "not-judged" }, oneLine(message)),
  );
  const issues = worstFirst(run)
    .filter(({ finding }) => finding.severity !== "info")
    .map(({ file, finding }) => {
      const { line, column } = finding.range.start;
      const place = { sourcepath: file, linenumber: line, columnnumber: column, code: finding.rule };
      return azureCommand("task.logissue", { type: finding.severity, ...place }, oneLine(finding.message));
    });
  const upload = summary === null ? [] : [azureCommand("task.uploadsummary", {}, summary)];
  return [...failures, ...issues, ...upload].map((line) => `${line}\n`).join("");
}

/** A logging command; nothing in its properties or message can end it or start another. */
function azureCommand(name: string, properties: { readonly [name: string]: string | number }, message: string): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `##vso[${[name, given.join(";")].filter((one) => one !== "").join(" ")}]${escapedData(message)}`;
}

function escapedData(text: string): string {
  return text.replaceAll("%", "%AZP25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll("]", "%5D").replaceAll(";", "%3B");
}
