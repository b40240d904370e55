/** How long a keystroke takes to show in the pane, from key to paint, in a real workbench with a charter of 300 lines. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { copyInto, freshFolder } from "../vscode/folder.ts";
import { packageExtension } from "../vscode/package.ts";
import { type Person, personAt } from "../vscode/person.ts";
import { charters } from "../vscode/root.ts";
import { openWorkbench, type Workbench } from "../vscode/workbench.ts";
import { generateCharter } from "./generate.ts";
import type { Measure, Outcome } from "./measure.ts";
import { median, quantile } from "./numbers.ts";

const LIMIT_MS = 300;
/** A file that the Explorer shows already; its text is replaced before it is opened. */
const NAME = "00-blank.pilot.yaml";
/** As long as somebody stops to think; the pane waits less than that between two updates. */
const PAUSE_MS = 600;
/** What is typed into the name, so few times that it is still a name. */
const LETTER = "s";
const KEYS = 10;
/** A key that has not shown by then will not. */
const GIVE_UP_MS = 20_000;

/** Types into the charter's name beside the open preview: one key after a pause, then one key as soon as the last one shows. */
export async function keystrokeBench(): Promise<Outcome> {
  const fresh = freshFolder();
  const opened = await workbenchWith(copyInto(fresh.path, charters)).catch((error: Error) => error);
  if (opened instanceof Error) {
    fresh.remove();
    const remark = `No workbench could be had, so no keystroke was followed to the pane: ${opened.message.split("\n")[0]}`;
    return { measures: [], faults: [], remarks: [remark] };
  }
  try {
    return await measured(opened.person, KEYS);
  } catch (error) {
    const remark = `The workbench did not show a keystroke: ${error instanceof Error ? error.message : error}`;
    return { measures: [], faults: [], remarks: [remark] };
  } finally {
    await opened.workbench.close();
    fresh.remove();
  }
}

async function workbenchWith(folder: string): Promise<{ workbench: Workbench; person: Person }> {
  writeFileSync(join(folder, NAME), generateCharter({ lines: 300 }));
  const workbench = await openWorkbench({ folder, install: [await packageExtension()] });
  return { workbench, person: personAt(workbench, folder) };
}

async function measured(person: Person, keys: number): Promise<Outcome> {
  const pane = await openPreview(person);
  const start = await titleIn(pane);
  const after: number[] = [];
  const burst: number[] = [];
  for (let typed = 1; typed <= 2 * keys; typed++) {
    const paused = typed <= keys;
    if (paused) await person.page.waitForTimeout(PAUSE_MS);
    (paused ? after : burst).push(await timeOfKey(person, pane, start.length + typed));
  }
  const whole = (await titleIn(pane)) === `${start}${LETTER.repeat(2 * keys)}`;
  return {
    measures: [row("one keystroke after a pause", after), row("keystrokes as fast as they show", burst)],
    faults: whole ? [] : ["The pane lost keystrokes."],
    remarks: [],
  };
}

function row(what: string, times: readonly number[]): Measure {
  const middle = median(times);
  return {
    group: "pane",
    what: `keystroke to painted pane in the workbench, 300 lines: ${what}`,
    unit: "ms",
    ours: middle,
    note: `worst ${quantile(times, 1)?.toFixed(0)} ms, ${times.length} keys`,
    peers: [],
    target: `< ${LIMIT_MS} ms`,
    met: middle === null ? null : middle < LIMIT_MS,
  };
}

/** Opens the charter with its preview beside it and puts the cursor behind the charter's name. */
async function openPreview(person: Person): Promise<Frame> {
  const { page } = person;
  await person.openFile(NAME);
  await page.locator(".codelens-decoration").filter({ hasText: "Readiness" }).waitFor();
  await person.press("ControlOrMeta+k", "v");
  const title = person.webviewFrame().getByRole("heading", { level: 1 });
  await title.waitFor();
  const pane = await (await title.elementHandle())?.ownerFrame();
  if (!pane) throw new Error("The preview has no frame.");
  const line =
    person
      .onDisk(NAME)
      .split("\n")
      .findIndex((one) => /^ {2}name:/.test(one)) + 1;
  await person.goTo(line);
  await person.press("End");
  await page.evaluate(() => {
    addEventListener(
      "keydown",
      () => Object.assign(window, { keyAt: performance.timeOrigin + performance.now() }),
      true,
    );
  });
  await pane.evaluate(() => {
    const seen: { title: number; at: number }[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const length = document.querySelector("h1")?.textContent?.length ?? 0;
      requestAnimationFrame(() =>
        setTimeout(() => seen.push({ title: length, at: performance.timeOrigin + performance.now() })),
      );
    }).observe(document.body, { childList: true, subtree: true });
  });
  return pane;
}

/** Presses one key; the time from its event to the first paint of a title of this length. The pane's policy allows no polling by text. */
async function timeOfKey({ page }: Person, pane: Frame, length: number): Promise<number> {
  await page.keyboard.press(LETTER);
  const shown = await pane.evaluate(
    ({ wanted, patience }) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error("it did not show in time")), patience);
        const look = () => {
          const { seen } = window as unknown as { readonly seen: readonly { title: number; at: number }[] };
          const found = seen.find(({ title }) => title >= wanted);
          if (found) resolve(found.at);
          else requestAnimationFrame(look);
        };
        look();
      }),
    { wanted: length, patience: GIVE_UP_MS },
  );
  return shown - (await page.evaluate(() => (window as unknown as { readonly keyAt: number }).keyAt));
}

function titleIn(pane: Frame): Promise<string> {
  return pane.evaluate(() => document.querySelector("h1")?.textContent ?? "");
}
