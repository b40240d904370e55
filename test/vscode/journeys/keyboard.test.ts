/** Everything by keyboard: open, look, go to a gap, tick a plan, copy it, apply a fix; no mouse is touched. */
import assert from "node:assert/strict";
import { journey } from "../journey.ts";

const NAME = "01-retail-shelf-chat.pilot.yaml";
/** More stops than any pane has. */
const MOST_STOPS = 150;

journey("the preview is read and worked with by keyboard alone", async (person) => {
  const { page, press } = person;
  const row = page.locator(`.explorer-folders-view .monaco-list-row.focused[aria-label*="${NAME}"]`);
  await page.locator(`.explorer-folders-view .monaco-list-row[aria-label*="${NAME}"]`).waitFor();
  await press("ControlOrMeta+Shift+e", "Home");
  for (let step = 0; step < MOST_STOPS && !(await row.isVisible()); step++) await press("ArrowDown");
  await press("Enter");
  await page.locator(".codelens-decoration").filter({ hasText: "Readiness" }).waitFor();
  await press("ControlOrMeta+k", "v");
  const pane = person.webviewFrame();
  await pane.getByRole("heading", { level: 1, name: "Shelf chat" }).waitFor();

  /** Puts the focus into the pane and tabs to the first stop whose name fits. */
  const tabTo = async (name: RegExp) => {
    const focus = () =>
      pane.locator("body").evaluate((body) => {
        const { activeElement: active } = body.ownerDocument;
        if (active === null || active === body) return "";
        const label = active.closest("label")?.textContent;
        return `${active.getAttribute("aria-label") ?? label ?? active.textContent}`.trim();
      });
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await press("Tab");
      if (name.test(await focus())) return;
    }
    assert.fail(`No stop of the pane is called ${name}`);
  };

  await press("ControlOrMeta+2");
  await pane
    .locator("html")
    .evaluate(
      () => document.hasFocus() || new Promise((focused) => window.addEventListener("focus", focused, { once: true })),
    );
  await tabTo(/^Go to line 26: .*what changes for the business/);
  const ring = await pane.locator(":focus").evaluate((element) => getComputedStyle(element).outlineStyle);
  assert.equal(ring, "solid");
  await press("Enter");
  await person.cursorIn(26);

  await press("ControlOrMeta+2");
  await tabTo(/Tick what would be filled in/);
  await press("Space");
  await tabTo(/^One person is named|^Owner and sponsor|^The /);
  await press("Space");
  await pane.locator(".pc-outcome", { hasText: "Then:" }).waitFor();
  await tabTo(/^Copy ticked as a checklist/);
  await press("Enter");
  await page.locator(".statusbar-item").filter({ hasText: "Copied" }).waitFor();
  await person.screenshot("keyboard-plan");

  await tabTo(/^Add the risk review/);
  await press("Enter");
  await page
    .locator(".view-line")
    .filter({ hasText: /^\s*risk:/ })
    .waitFor();
  await person.type("Ines Prado");
  await pane.locator("#pc-findings li", { hasText: "Risk has not been brought in" }).waitFor({ state: "detached" });
});
