/** Every command of the manifest and what it does. */
import { commands, Disposable, Uri, window } from "vscode";
import { charterEditor } from "./charters.ts";
import { addMissingSection } from "./commands/author.ts";
import { importPilots } from "./commands/import.ts";
import { newCharter } from "./commands/new-charter.ts";
import { compareWithCommit, exportCalendar } from "./commands/past.ts";
import { newPolicy } from "./commands/policy.ts";
import { nextQuestion } from "./commands/questions.ts";
import { acceptRisk, explainRule } from "./commands/rules.ts";
import { openSample } from "./commands/samples.ts";
import { copyMarkdown, exportHtml, printReport, showText } from "./commands/share.ts";
import type { Tools } from "./commands/tools.ts";
import { COMMANDS, type CommandName, commandId } from "./names.ts";
import { filterPortfolio, groupPortfolio, meetingSince, minutes, pilots } from "./portfolio/commands.ts";
import { ruleIn, showRule } from "./rule-links.ts";
import { renameCharter } from "./unnamed.ts";

/** Registers every command. */
export function registerCommands(tools: Tools): Disposable {
  const run = handlers(tools);
  return Disposable.from(...COMMANDS.map((name) => commands.registerCommand(commandId(name), run[name])));
}

/** A command may come with a charter: from a menu as an address, from a code lens as its text. */
type Handler = (from?: unknown) => unknown;

function handlers(tools: Tools): { readonly [N in CommandName]: Handler } {
  const { server, previews, portfolio, log } = tools;
  const charter = (from?: unknown) => given(from) ?? charterEditor()?.document.uri ?? previews.shown();
  const withCharter =
    (act: (uri: Uri) => unknown): Handler =>
    (from) => {
      const uri = charter(from);
      return uri === undefined ? window.showInformationMessage("Open a pilot charter (*.pilot.yaml) first.") : act(uri);
    };
  const asked = withCharter((uri) => explainRule(uri, tools));
  return {
    openPreview: withCharter((uri) => previews.open(uri, "here")),
    openPreviewToSide: withCharter((uri) => previews.open(uri, "beside")),
    openLockedPreview: withCharter((uri) => previews.open(uri, "locked")),
    showSource: () => previews.showSource(),
    refreshPreview: () => previews.refresh(),
    toggleLock: () => previews.toggleLock(),
    newCharter: () => newCharter(tools),
    openSample: () => openSample(tools),
    newPolicy: () => newPolicy(),
    renameCharter: () => renameCharter(),
    importPilots: (from) => importPilots(given(from), tools),
    nextQuestion: withCharter((uri) => nextQuestion(uri, tools)),
    fixNextBlocker: withCharter((uri) => nextQuestion(uri, tools, true)),
    addMissingSection: withCharter((uri) => addMissingSection(uri, tools)),
    acceptRisk: withCharter((uri) => acceptRisk(uri, tools)),
    explainRule: (from) => {
      const rule = ruleIn(from);
      return rule === null ? asked(from) : showRule(rule, tools.views, tools.book);
    },
    copyMarkdown: withCharter((uri) => copyMarkdown(uri, tools)),
    exportHtml: withCharter((uri) => exportHtml(uri, tools)),
    exportCalendar: withCharter((uri) => exportCalendar(uri, tools)),
    compareWithCommit: withCharter((uri) => compareWithCommit(uri, tools)),
    print: withCharter((uri) => printReport(uri, tools)),
    showText: withCharter((uri) => showText(uri, tools)),
    openPortfolio: () => portfolio.open(),
    refreshPortfolio: () => portfolio.rows.refresh(),
    groupPortfolio: () => groupPortfolio(portfolio),
    filterPortfolio: () => filterPortfolio(portfolio),
    exportPortfolio: () => pilots(portfolio),
    exportMinutes: () => minutes(portfolio),
    meetingSince: () => meetingSince(portfolio),
    openCharter: withCharter((uri) => window.showTextDocument(uri)),
    pausePilot: withCharter((uri) => portfolio.decide(uri, "pause")),
    killPilot: withCharter((uri) => portfolio.decide(uri, "kill")),
    carryOn: withCharter((uri) => portfolio.decide(uri, "carry on")),
    extendPilot: withCharter((uri) => portfolio.decide(uri, "extend")),
    restartServer: () => server.restart(),
    showLog: () => log.show(),
  };
}

function given(from: unknown): Uri | undefined {
  if (from instanceof Uri) return from;
  return typeof from === "string" ? Uri.parse(from) : undefined;
}
