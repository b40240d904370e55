/** The names that the manifest and the code share; a test holds both equal. */

/** Commands, without their prefix. */
export const COMMANDS = [
  "openPreview",
  "openPreviewToSide",
  "openLockedPreview",
  "showSource",
  "refreshPreview",
  "toggleLock",
  "newCharter",
  "openSample",
  "newPolicy",
  "renameCharter",
  "importPilots",
  "nextQuestion",
  "fixNextBlocker",
  "addMissingSection",
  "acceptRisk",
  "explainRule",
  "copyMarkdown",
  "exportHtml",
  "exportCalendar",
  "compareWithCommit",
  "print",
  "showText",
  "openPortfolio",
  "refreshPortfolio",
  "groupPortfolio",
  "filterPortfolio",
  "exportPortfolio",
  "exportMinutes",
  "meetingSince",
  "openCharter",
  "pausePilot",
  "killPilot",
  "carryOn",
  "extendPilot",
  "restartServer",
  "showLog",
] as const;

/** A command's name without its prefix. */
export type CommandName = (typeof COMMANDS)[number];

/** Settings, without their prefix; the server reads `validate`, `codeLens`, `inlayHints` and `hover`, its client `trace.server`. */
export const SETTINGS = [
  "validate.enable",
  "validate.scope",
  "validate.run",
  "preview.followCursor",
  "preview.updateDelay",
  "codeLens.enable",
  "inlayHints.enable",
  "hover.history",
  "trace.server",
] as const;

/** A setting's name without its prefix. */
export type SettingName = (typeof SETTINGS)[number];

/** What commands and settings begin with. */
export const PREFIX = "pilotCharter";

/** The kind of webview that the preview is. */
export const PREVIEW = "pilotCharter.preview";

/** The kind of webview that the portfolio is, and the tree in the Explorer. */
export const PORTFOLIO = "pilotCharter.portfolio";
export const PORTFOLIO_TREE = "pilotCharter.pilots";

/** Whether a name is that of a command. */
export function isCommand(name: string): name is CommandName {
  return COMMANDS.some((one) => one === name);
}

/** A command's whole name. */
export function commandId(name: CommandName): string {
  return `${PREFIX}.${name}`;
}
