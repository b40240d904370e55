/** The manifest and the code say the same: commands, settings, files, and nothing that opens or asks by itself. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { COMMANDS, commandId, PORTFOLIO, PREFIX, PREVIEW, SETTINGS } from "../client/src/names.ts";
import { DEFAULT_SETTINGS, settingsOf } from "../server/src/lsp/settings.ts";
import { root } from "./vscode/root.ts";

type Command = { command: string; title: string; category: string };
type Item = { command: string; alt?: string; when?: string; group?: string };
type Setting = { type: string; default: unknown; enum?: unknown[]; description?: string; markdownDescription?: string };

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const contributes = manifest.contributes;
const commands: readonly Command[] = contributes.commands;
const menus: Readonly<Record<string, readonly Item[]>> = contributes.menus;
const settings: Readonly<Record<string, Setting>> = contributes.configuration.properties;

/** The source of every client file but the list of names. */
const sources = readdirSync(join(root, "client/src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith("names.ts"))
  .map((file) => readFileSync(join(root, "client/src", file), "utf8"))
  .join("\n");

test("every command is contributed and every contributed command is in the code", () => {
  assert.deepEqual(commands.map(({ command }) => command).sort(), COMMANDS.map(commandId).sort());
});

test("every command is gated in the palette, but those that need no charter", () => {
  const gated = new Set(menus.commandPalette?.filter((item) => item.when).map((item) => item.command));
  const free = COMMANDS.map(commandId).filter((id) => !gated.has(id));
  assert.deepEqual(
    free,
    ["newCharter", "openSample", "newPolicy", "importPilots", "openPortfolio", "restartServer", "showLog"].map(
      (name) => `${PREFIX}.${name}`,
    ),
  );
});

test("menus, keys and walkthrough name only commands that exist", () => {
  const known = new Set(COMMANDS.map(commandId));
  const named = [
    ...Object.values(menus).flatMap((items) => items.flatMap(({ command, alt }) => [command, alt ?? command])),
    ...(contributes.keybindings as Item[]).map(({ command }) => command),
    ...[...JSON.stringify(contributes.walkthroughs).matchAll(/(?:command|onCommand):(pilotCharter\.\w+)/g)].map(
      (match) => match[1] ?? "",
    ),
  ];
  assert.deepEqual(
    named.filter((id) => !known.has(id)),
    [],
  );
});

test("a group that holds nothing but a preview is locked, as it is for Markdown", () => {
  const { "workbench.editor.autoLockGroups": locked } = contributes.configurationDefaults;
  assert.deepEqual(locked, { [`mainThreadWebview-${PREVIEW}`]: true });
});

test("nothing but the server suggests: a word of the text that Enter would take is no help in prose", () => {
  assert.equal(contributes.configurationDefaults["[pilot-charter]"]["editor.wordBasedSuggestions"], "off");
});

test("a policy has no score, so nothing that shows one is offered on it", () => {
  const items = [...Object.values(menus).flat(), ...(contributes.keybindings as Item[])];
  const charters = items.filter(({ when }) => when?.includes("editorLangId == pilot-charter"));
  assert.ok(charters.length > 10);
  for (const { command, when } of charters)
    assert.match(when ?? "", /editorLangId == pilot-charter && resourceFilename != pilot-policy\.yaml/, command);
});

test("prose stays readable beside the preview, and blanks that nobody filled in leave no spaces behind", () => {
  const defaults = contributes.configurationDefaults["[pilot-charter]"];
  assert.deepEqual([defaults["editor.wordWrap"], defaults["editor.wrappingIndent"]], ["on", "deepIndent"]);
  const { "files.trimTrailingWhitespace": trims, "files.trimTrailingWhitespaceInRegexAndStrings": inTexts } = defaults;
  assert.deepEqual([trims, inTexts], [true, false]);
});

test("every setting is contributed, described, and read by client or server", () => {
  assert.deepEqual(Object.keys(settings).sort(), SETTINGS.map((name) => `${PREFIX}.${name}`).sort());
  for (const [name, { description, markdownDescription }] of Object.entries(settings)) {
    assert.ok((description ?? markdownDescription ?? "").length > 20, `${name} has no description`);
  }
  const server = [
    "validate.enable",
    "validate.scope",
    "validate.run",
    "codeLens.enable",
    "inlayHints.enable",
    "hover.history",
  ];
  const byTheLibrary = ["trace.server"];
  for (const name of SETTINGS.filter((one) => !byTheLibrary.includes(one) && !server.includes(one))) {
    assert.ok(sources.includes(`"${name}"`), `Nothing reads ${name}`);
  }
  const { validate, codeLens, inlayHints, hover } = settingsOf({
    validate: { enable: false, scope: "workspace", run: "onSave" },
    codeLens: { enable: false },
    inlayHints: { enable: false },
    hover: { history: true },
  });
  assert.deepEqual(validate, { enable: false, scope: "workspace", run: "onSave" });
  assert.deepEqual([codeLens.enable, inlayHints.enable, hover.history], [false, false, true]);
});

test("the server's defaults are the manifest's", () => {
  const { validate, codeLens, inlayHints, hover } = DEFAULT_SETTINGS;
  assert.equal(settings["pilotCharter.hover.history"]?.default, hover.history);
  assert.equal(settings["pilotCharter.codeLens.enable"]?.default, codeLens.enable);
  assert.equal(settings["pilotCharter.inlayHints.enable"]?.default, inlayHints.enable);
  assert.equal(settings["pilotCharter.validate.enable"]?.default, validate.enable);
  assert.equal(settings["pilotCharter.validate.scope"]?.default, validate.scope);
  assert.equal(settings["pilotCharter.validate.run"]?.default, validate.run);
});

test("no setting is read that the manifest hides", () => {
  const read = [...sources.matchAll(/\bread\("([\w.]+)"\)/g)].map((match) => match[1]);
  assert.ok(read.length > 0);
  assert.deepEqual(
    read.filter((name) => settings[`${PREFIX}.${name}`] === undefined),
    [],
  );
});

test("nothing activates but charters, YAML files that may be charters, and a preview or portfolio that comes back", () => {
  const charters = ["workspaceContains:**/*.pilot.yaml", "workspaceContains:**/*.pilot.yml"];
  const panels = [`onWebviewPanel:${PREVIEW}`, `onWebviewPanel:${PORTFOLIO}`];
  assert.deepEqual(manifest.activationEvents, ["onLanguage:yaml", ...charters, ...panels]);
  assert.equal(contributes.languages[0].configuration, "./syntaxes/language-configuration.json");
});

test("it works in untrusted and virtual workspaces, and leaves other YAML tools alone", () => {
  assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  assert.equal(contributes.yamlValidation, undefined);
  assert.equal(contributes.jsonValidation, undefined);
  assert.equal(manifest.enabledApiProposals, undefined);
});

test("every file that the manifest names is there and is packaged", () => {
  const named = [
    ...JSON.stringify({ contributes, icon: manifest.icon }).matchAll(/"(?:\.\/)?((?:client|syntaxes)\/[^"]+)"/g),
  ];
  const patterns = readFileSync(join(root, ".vscodeignore"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("!"));
  assert.ok(named.length >= 10);
  for (const [, file = ""] of named) {
    assert.ok(existsSync(join(root, file)), `${file} is missing`);
    const kept = patterns.some((line) =>
      new RegExp(`^${line.slice(1).replaceAll(".", "\\.").replace("*", "[^/]*")}$`).test(file),
    );
    assert.ok(kept, `${file} is not packaged`);
  }
});
