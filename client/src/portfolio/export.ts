/** What leaves the panel as a file: the minutes of the meeting, and the portfolio as page, table or text. */
import { type Uri, Uri as Uris, window, workspace } from "vscode";
import { minutesMarkdown } from "../../../server/src/core/portfolio/agenda-markdown.ts";
import type { Agenda } from "../../../server/src/core/portfolio/agenda-types.ts";
import { meetingPage } from "../../../server/src/core/portfolio/html/meeting.ts";
import { triagePage } from "../../../server/src/core/portfolio/html/page.ts";
import { triageMarkdown } from "../../../server/src/core/portfolio/markdown.ts";
import type { GroupKey } from "../../../server/src/core/portfolio/order.ts";
import type { Triage } from "../../../server/src/core/portfolio/types.ts";
import { fileName } from "../charters.ts";

/** Writes the minutes where the user says; the ending of the name decides between Markdown and HTML. */
export async function exportMinutes(agenda: Agenda): Promise<void> {
  await write("Export Minutes", `minutes-${agenda.asOf}.md`, { Markdown: ["md"], HTML: ["html"] }, (name) =>
    name.endsWith(".html") ? meetingPage(agenda, true) : minutesMarkdown(agenda),
  );
}

/** Writes the portfolio where the user says. */
export async function exportPortfolio(triage: Triage, group: GroupKey | null): Promise<void> {
  await write("Export Portfolio", `portfolio-${triage.asOf}.html`, { HTML: ["html"], Markdown: ["md"] }, (name) =>
    name.endsWith(".md") ? triageMarkdown(triage, group) : triagePage(triage, group),
  );
}

async function write(
  title: string,
  name: string,
  filters: Readonly<Record<string, string[]>>,
  textFor: (name: string) => string,
): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  const beside: { defaultUri?: Uri } = folder === undefined ? {} : { defaultUri: Uris.joinPath(folder.uri, name) };
  const target = await window.showSaveDialog({ ...beside, filters, title });
  if (target === undefined) return;
  const text = textFor(fileName(target).toLowerCase());
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  window.setStatusBarMessage(`$(check) Written to ${fileName(target)}`, 4000);
}
