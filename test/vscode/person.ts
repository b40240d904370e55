/** What a person does in the workbench, by mouse and keyboard: each helper waits for what it should bring about. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { screenshots } from "./root.ts";
import type { Workbench } from "./workbench.ts";

/** The editor that is being looked at. */
const editor = '.editor-instance .monaco-editor[role="code"]';

/** A person in front of a workbench; `page` is there for what has no helper. */
export type Person = {
  readonly page: Page;
  /** The folder that is open, a copy of the sample charters. */
  readonly folder: string;
  /** Double-clicks a file in the Explorer and puts the cursor into its editor. */
  readonly openFile: (name: string) => Promise<void>;
  /** Goes to a line and a column, both counted from 1. */
  readonly goTo: (line: number, column?: number) => Promise<void>;
  /** Types text at the cursor, key by key, and waits until the tab is marked as changed. */
  readonly type: (text: string) => Promise<void>;
  /** Presses keys in Playwright's names, one after the other: `press("End", "Enter")`. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** The red squiggles, once there is one. */
  readonly squiggles: () => Promise<Locator>;
  /** Filters the Problems panel by a text; the rows that are then on the screen, once one holds the text. */
  readonly problems: (text: string) => Promise<readonly string[]>;
  /** Waits until what `problems(text)` has shown is gone; the filter is still in place. */
  readonly problemGone: (text: string) => Promise<void>;
  /** Waits until the status bar says that the cursor is in this line, counted from 1. */
  readonly cursorIn: (line: number) => Promise<void>;
  /** The text of the hover at the cursor; it is closed again, or it would swallow the next key. */
  readonly hover: () => Promise<string>;
  /** Chooses the quick fix at the cursor whose title holds this text, and waits until the tab is marked as changed. */
  readonly quickFix: (title: string) => Promise<void>;
  /** Runs a command through the palette. */
  readonly palette: (command: string) => Promise<void>;
  /** Waits until a file dialog of this title has come up and stands at a path that ends like this: it fills that in late. */
  readonly fileDialog: (title: string, path: string) => Promise<void>;
  /** The document of the webview that is shown. */
  readonly webviewFrame: () => FrameLocator;
  /** Saves, and waits until the tab is no longer marked as changed. */
  readonly save: () => Promise<void>;
  /** What is in a file of the folder, on the disk. */
  readonly onDisk: (name: string) => string;
  /** Keeps a picture as out/screenshots/NAME.png. */
  readonly screenshot: (name: string) => Promise<void>;
};

/** Puts a person in front of a workbench with this folder open. */
export function personAt({ page }: Pick<Workbench, "page">, folder: string): Person {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    page,
    folder,
    press,
    openFile: async (name) => {
      await page.locator(`.explorer-folders-view .monaco-list-row[aria-label*="${name}"]`).dblclick();
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
      await page.locator(`${editor} .view-line`).first().click();
    },
    goTo: async (line, column = 1) => {
      await press("Control+g");
      await ask(page, `:${line}:${column}`);
      await press("Enter");
      await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
      await page.locator(`${editor}.focused`).waitFor();
      await page
        .locator(".statusbar-item")
        .filter({ hasText: `Ln ${line}, Col ${column}` })
        .waitFor();
    },
    type: async (text) => {
      await page.keyboard.type(text);
      await page.locator(".tab.active.dirty").waitFor();
    },
    squiggles: async () => {
      const found = page.locator(".monaco-editor .squiggly-error");
      await found.first().waitFor({ state: "attached" });
      return found;
    },
    problems: async (text) => {
      const panel = page.locator(".markers-panel");
      if (!(await panel.isVisible())) await press("ControlOrMeta+Shift+m");
      await page.getByPlaceholder(/^Filter \(/).fill(text);
      const rows = panel.locator(".monaco-list-row");
      await rows.filter({ hasText: text }).first().waitFor();
      return rows.allInnerTexts();
    },
    problemGone: (text) =>
      page.locator(".markers-panel .monaco-list-row").filter({ hasText: text }).first().waitFor({ state: "detached" }),
    cursorIn: (line) =>
      page
        .locator(".statusbar-item")
        .filter({ hasText: `Ln ${line},` })
        .waitFor(),
    hover: async () => {
      await press("ControlOrMeta+k", "ControlOrMeta+i");
      const shown = page.locator(".monaco-hover:visible").first();
      await shown.waitFor();
      const text = (await shown.textContent()) ?? "";
      await press("Escape");
      await page.locator(".monaco-hover:visible").waitFor({ state: "hidden" });
      return text;
    },
    quickFix: async (title) => {
      const rows = page.locator(".action-widget .monaco-list-row");
      await pressUntil(page, "ControlOrMeta+.", rows.filter({ hasText: title }).first());
      await walkTo(page, rows, title);
      const before = await shownText(page);
      await press("Enter");
      await rows.first().waitFor({ state: "hidden" });
      // A file that was changed before is dirty all the time: what is shown tells that the fix is in.
      await page.waitForFunction(([selector, text]) => (document.querySelector(selector)?.textContent ?? "") !== text, [
        SHOWN,
        before,
      ] as const);
      await page.locator(".tab.active.dirty").waitFor();
    },
    palette: async (command) => {
      await press("F1");
      await ask(page, `>${command}`);
      await page.locator(".quick-input-list .monaco-list-row").filter({ hasText: command }).first().waitFor();
      await press("Enter");
    },
    fileDialog: async (title, path) => {
      await page.locator(".quick-input-title", { hasText: title }).waitFor();
      await page.waitForFunction((end) => {
        const input = document.querySelector<HTMLInputElement>(".quick-input-widget input[type=text]");
        return input?.value.endsWith(end);
      }, path);
    },
    webviewFrame: () => page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame"),
    save: async () => {
      const clean = page.locator(".editor-group-container.active .tab.active:not(.dirty)");
      await pressUntil(page, "ControlOrMeta+s", clean);
    },
    onDisk: (name) => readFileSync(join(folder, name), "utf8"),
    screenshot: async (name) => {
      await page.screenshot({ path: join(screenshots, `${name}.png`) });
    },
  };
}

/** Where the active editor shows its lines. */
const SHOWN = `.editor-group-container.active ${editor} .view-lines`;

/** The text that the active editor shows, as one string. */
async function shownText(page: Page): Promise<string> {
  return (await page.locator(SHOWN).first().textContent()) ?? "";
}

/** Answers the question in the quick input. */
async function ask(page: Page, answer: string): Promise<void> {
  await page.locator(".quick-input-widget input").first().fill(answer);
}

/** How often somebody presses a key that brings nothing up, and milliseconds before they do so again. */
const PATIENCE = { presses: 5, timeout: 9_000 };

/**
 * Presses a key until it brings up what it should. A workbench that asks for its light bulb in between drops the list that
 * somebody has asked for, and they ask again.
 */
async function pressUntil(page: Page, key: string, wanted: Locator): Promise<void> {
  for (let left = PATIENCE.presses; ; left--) {
    await page.keyboard.press(key);
    const shown = wanted.waitFor({ timeout: PATIENCE.timeout });
    if (left === 1) return shown;
    const there = await shown.then(
      () => true,
      () => false,
    );
    if (there) return;
    await page.keyboard.press("Escape");
  }
}

/** Presses the down arrow until the focused row of an open list holds this text. */
async function walkTo(page: Page, rows: Locator, title: string): Promise<void> {
  const count = await rows.count();
  for (let step = 0; step < count; step++) {
    const focused = await page.locator(".action-widget .monaco-list-row.focused").allInnerTexts();
    if (focused.some((text) => text.includes(title))) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`The list of quick fixes never came to "${title}".`);
}
