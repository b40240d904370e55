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
  "importPilots",
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

/** A command's whole name. */
export function commandId(name: CommandName): string {
  return `${PREFIX}.${name}`;
}
