/** The settings that the client reads, at the moment when they are needed. */
import { type ConfigurationChangeEvent, workspace } from "vscode";
import { PREFIX, type SettingName } from "./names.ts";

/** Whether findings wait until a charter is saved. */
export function validatesOnSave(): boolean {
  return read("validate.run") === "onSave";
}

/** Whether a preview marks the section that the cursor is in. */
export function followsCursor(): boolean {
  return read("preview.followCursor") !== "off";
}

/** Whether the hover of a value tells its last change. */
export function hoversHistory(): boolean {
  return read("hover.history") === true;
}

/** Milliseconds between two updates of a preview, 0 to 5000. */
export function updateDelay(): number {
  const delay = read("preview.updateDelay");
  return typeof delay === "number" ? Math.min(Math.max(delay, 0), 5000) : 250;
}

/** Whether a setting changed. */
export function changes(event: ConfigurationChangeEvent, ...names: readonly SettingName[]): boolean {
  return names.some((name) => event.affectsConfiguration(`${PREFIX}.${name}`));
}

/** A setting as the user wrote it, of whatever kind. */
function read(name: SettingName): unknown {
  return workspace.getConfiguration(PREFIX).get<unknown>(name);
}
