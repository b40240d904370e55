/** What the README shows: a charter that is to be stopped and one that may start, each beside its preview. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { journey } from "../journey.ts";
import { keepPicture } from "../picture.ts";

/** The name of the picture, the theme with its webview's class, the file, its title and its verdict. */
const PICTURES = [
  ["preview-kill", "Default Dark Modern", "vscode-dark", "01-retail-shelf-chat.pilot.yaml", "Shelf chat", /^KILL\b/],
  [
    "preview-go",
    "Default Light Modern",
    "vscode-light",
    "06-claims-handling.pilot.yaml",
    "Claim file assistant",
    /^GO\b/,
  ],
] as const;

/** Waits until what was laid out anew is on the screen. */
function painted(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

journey("the pictures of the README show what is there", async (person) => {
  const { page } = person;
  mkdirSync(join(person.folder, ".vscode"), { recursive: true });
  for (const [picture, theme, kind, file, title, verdict] of PICTURES) {
    const settings = { "workbench.colorTheme": theme, "editor.minimap.enabled": false };
    writeFileSync(join(person.folder, ".vscode/settings.json"), JSON.stringify(settings));
    await page.setViewportSize({ width: 2400, height: 800 });
    await person.openFile(file);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.locator(".codelens-decoration").filter({ hasText: "Readiness" }).waitFor();
    if (picture === "preview-kill") await person.press("ControlOrMeta+k", "v");
    const pane = person.webviewFrame();
    await pane.getByRole("heading", { level: 1, name: title }).waitFor();
    await pane.locator(`body.${kind}`).waitFor();
    assert.match(await pane.locator(".pc-verdict").innerText(), verdict);
    await person.press("ControlOrMeta+b");
    await page.locator(".explorer-folders-view").waitFor({ state: "hidden" });
    await person.goTo(1);
    await painted(page);
    await person.screenshot(`readme-${picture}`);
    await keepPicture(page, picture);
    await person.press("ControlOrMeta+b");
    await page.locator(".explorer-folders-view").waitFor();
  }
});
