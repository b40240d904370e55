/** The preview in the four kinds of theme, kept as pictures. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { journey } from "../journey.ts";

/** Themes that every VS Code has, with the class that a webview gets. */
const THEMES = [
  ["Default Light Modern", "vscode-light"],
  ["Default Dark Modern", "vscode-dark"],
  ["Default High Contrast", "vscode-high-contrast"],
  ["Default High Contrast Light", "vscode-high-contrast-light"],
] as const;

journey("the preview is readable in every theme", async (person) => {
  const { page } = person;
  await person.openFile("06-claims-handling.pilot.yaml");
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.press("v");
  const pane = person.webviewFrame();
  await pane.getByRole("heading", { level: 1 }).waitFor();
  mkdirSync(join(person.folder, ".vscode"), { recursive: true });
  for (const [theme, name] of THEMES) {
    writeFileSync(join(person.folder, ".vscode/settings.json"), JSON.stringify({ "workbench.colorTheme": theme }));
    await pane.locator(`body.${name}`).waitFor();
    await person.screenshot(`theme-${name.replace("vscode-", "")}`);
  }
});
