/** Page and pane in a real browser: no accessibility violation, no sideways scroll, nothing loaded, nothing blocked. */
import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import type { Page } from "playwright-core";
import { page as pageOf } from "../../server/src/core/report/html/page.ts";
import { violationsOn } from "../support/axe.ts";
import { openPane, posted, render, show } from "../support/pane.ts";
import { CLAIMS, reportOfSample, reportOfText, SAMPLES, sampleText } from "../support/reports.ts";
import { THEMES } from "../support/themes.ts";
import { openPage } from "../vscode/browser.ts";

const SHELF = "01-retail-shelf-chat.pilot.yaml";
const LOOKED_AT = [CLAIMS, SHELF, "03-invoice-coding.pilot.yaml", "00-blank.pilot.yaml"];

let page: Page;
let close: () => Promise<void>;
const complaints: string[] = [];
/** Axe itself sets styles that our policy blocks; that is not held against the page. */
let testing = false;

before(async () => {
  ({ page, close } = await openPage());
  page.setDefaultTimeout(10_000);
  page.on("console", (message) => {
    if (message.type() === "error" && !testing) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (request.url() !== "about:blank") complaints.push(`asked for ${request.url()}`);
  });
});

after(async () => {
  await close();
});

async function violations(): Promise<readonly string[]> {
  testing = true;
  const found = await violationsOn(page);
  testing = false;
  return found;
}

for (const file of LOOKED_AT) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on the page of ${file}, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme });
      await show(page, pageOf(reportOfSample(file)));
      assert.deepEqual(await violations(), []);
    });
  }
}

for (const theme of Object.keys(THEMES)) {
  test(`axe finds nothing in the pane, ${theme}`, async () => {
    await page.emulateMedia({ colorScheme: theme.includes("light") ? "light" : "dark" });
    await openPane(page, theme);
    await render(page, reportOfSample(SHELF), { banner: "Line 3 cannot be read.", way: { line: 3 } });
    assert.deepEqual(await violations(), []);
  });
}

for (const theme of Object.keys(THEMES)) {
  test(`the colours of go, fix, pause and kill are told apart, ${theme}`, async () => {
    await openPane(page, theme);
    const colours = await page.evaluate(() =>
      ["g", "y", "p", "r"].map((name) => getComputedStyle(document.body).getPropertyValue(`--pc-${name}`).trim()),
    );
    const parts = colours.map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
    for (const [at, one] of parts.entries()) {
      for (const other of parts.slice(at + 1)) {
        const apart = Math.hypot(...one.map((value, index) => value - (other[index] ?? 0)));
        assert.ok(apart >= 75, `${colours.join(" ")}: ${apart}`);
      }
    }
  });
}

test("the banner's button leads to the line, or restarts what has stopped, and goes with the banner", async () => {
  await openPane(page);
  const shelf = reportOfSample(SHELF);
  await render(page, shelf, { banner: "Line 3 cannot be read.", way: { line: 3 } });
  await page.getByRole("button", { name: "Go to line 3", exact: true }).focus();
  await render(page, shelf, { banner: "Line 3 cannot be read.", way: { line: 3 } });
  await posted(page);
  await page.keyboard.press("Enter");
  assert.deepEqual(await posted(page), [{ type: "reveal", path: "", line: 3 }]);
  await render(page, shelf, { banner: "It has stopped.", way: { command: "restartServer" } });
  await posted(page);
  await page.getByRole("button", { name: "Restart it" }).click();
  assert.deepEqual(await posted(page), [{ type: "command", name: "restartServer" }]);
  await render(page, shelf);
  assert.equal(await page.locator("#pc-banner").innerHTML(), "");
});

test("axe finds nothing on the printed page and in forced colours", async () => {
  await show(page, pageOf(reportOfSample(CLAIMS)));
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  assert.deepEqual(await violations(), []);
  await page.emulateMedia({ media: "screen", forcedColors: "active" });
  assert.deepEqual(await violations(), []);
  await page.emulateMedia({ media: "screen", forcedColors: "none" });
});

test("on paper every part is open, teams and questions stand side by side, and the file stays small", async () => {
  await show(page, pageOf(reportOfSample(CLAIMS)));
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.setViewportSize({ width: 688, height: 1000 });
  assert.equal(await page.locator("#pc-d-dates td").first().isVisible(), true);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
  const teams = await page.locator("#pc-team .pc-pair > div").all();
  const tops = await Promise.all(teams.map(async (one) => (await one.boundingBox())?.y));
  assert.deepEqual(tops, [tops[0], tops[0]]);
  for (const format of ["A4", "Letter"]) {
    const pdf = (await page.pdf({ format })).toString("latin1");
    assert.ok(pdf.length < 250_000, `${format}: ${pdf.length} bytes`);
    assert.ok((pdf.match(/\/Type \/Page\b/g) ?? []).length <= 5, format);
  }
  await page.emulateMedia({ media: "screen", colorScheme: "light" });
});

test("no page and no pane scrolls sideways at 320 pixels", async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  const wide: string[] = [];
  const tooWide = () =>
    page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
  for (const file of SAMPLES) {
    await show(page, pageOf(reportOfSample(file)));
    if ((await tooWide()) > 0) wide.push(`page of ${file}`);
    await openPane(page);
    await render(page, reportOfSample(file));
    if ((await tooWide()) > 0) wide.push(`pane of ${file}`);
  }
  assert.deepEqual(wide, []);
  await page.setViewportSize({ width: 1000, height: 900 });
});

test("everything that can be clicked is at least 24 pixels high and wide", async () => {
  await openPane(page);
  await render(page, reportOfSample(SHELF));
  const small = await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    return [...document.querySelectorAll("button,summary,label")]
      .map((element) => ({ box: element.getBoundingClientRect(), text: element.textContent }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ text }) => text);
  });
  assert.deepEqual(small, []);
});

test("a second report touches only the sections that changed, and keeps focus, open parts and scroll", async () => {
  await openPane(page);
  await render(page, reportOfSample(CLAIMS));
  await page.locator("#pc-d-dates summary").click();
  await page.locator("#pc-d-dates summary").focus();
  const scroll = await page.evaluate(() => {
    for (const part of document.querySelectorAll("main>*")) part.firstElementChild?.setAttribute("data-old", "");
    scrollTo(0, 900);
    return scrollY;
  });
  await render(
    page,
    reportOfText(
      sampleText(CLAIMS)
        .replace("name: Lin Zhao", "name: Lin Zhou")
        .replace("name: Claim system, how", "name: Claims, how"),
    ),
  );
  const state = await page.evaluate(() => ({
    old: [...document.querySelectorAll("main>*")].filter((part) => part.firstElementChild?.hasAttribute("data-old"))
      .length,
    all: document.querySelectorAll("main>*").length,
    open: document.querySelector<HTMLDetailsElement>("#pc-d-dates")?.open,
    focus: document.activeElement?.closest("details")?.id,
    text: document.querySelector("#pc-d-dates")?.textContent?.includes("Claim system connected"),
    scroll: scrollY,
  }));
  assert.ok(state.old >= state.all - 3, `${state.old} of ${state.all} sections were left alone`);
  assert.ok(state.old < state.all);
  assert.deepEqual([state.open, state.focus, state.text], [true, "pc-d-dates", false]);
  assert.ok(Math.abs(state.scroll - scroll) < 2);
});

test("a section without markup stays as it is, and the head of the pane alone says when it was updated", async () => {
  await openPane(page);
  const report = reportOfSample(CLAIMS);
  await render(page, report);
  const time = page.locator("#pc-header .pc-clock");
  assert.match((await time.textContent()) ?? "", /^ · pane updated\s\d\d:\d\d:\d\d$/);
  assert.ok(!pageOf(report).includes("pane updated"));
  await page.evaluate(() => {
    const shown = document.querySelector(".pc-clock");
    if (shown) shown.textContent = "";
    const sections = [...document.querySelectorAll("main > *")].map(({ id }) => ({ id: id.slice(3) }));
    const data = { type: "render", uri: "file:///sample.pilot.yaml", locked: false, title: "", hash: "2", sections };
    window.dispatchEvent(new MessageEvent("message", { data }));
  });
  assert.match((await time.textContent()) ?? "", /updated\s\d/);
  assert.equal(await page.locator("main > section").count(), 12);
  assert.equal(await page.locator("#pc-live").textContent(), "");
});

test("clicks become messages, and the pane says when it is ready and what it shows", async () => {
  await openPane(page);
  assert.deepEqual(await posted(page), [{ type: "ready", hash: null }]);
  await render(page, reportOfSample(CLAIMS));
  assert.equal((await posted(page))[0]?.type, "shown");
  await page.locator('#pc-findings [data-action="reveal"]').last().click();
  await page.locator('#pc-findings [data-action="fix"]').last().click();
  await page.locator('[data-name="copyMarkdown"]').click();
  assert.deepEqual(await posted(page), [
    { type: "reveal", path: "cost.contingency_pct", line: 94 },
    { type: "fix", finding: "cost/contingency@cost.contingency_pct", index: 0 },
    { type: "command", name: "copyMarkdown" },
  ]);
});

test("the what-if says score and verdict of the server's formula, keeps its ticks and gives a checklist", async () => {
  await openPane(page);
  const report = reportOfSample("04-tenant-letters.pilot.yaml");
  await render(page, report);
  await page.locator("#pc-d-what-if summary").click();
  const rules = report.next.shortest?.rules ?? [];
  for (const rule of rules) await page.locator(`[data-rule="${rule}"]`).check();
  const said = () => page.locator(".pc-outcome").textContent();
  assert.equal(await said(), `Now: ${report.score}/100, HOLD. Then: ${report.next.shortest?.score}/100, GO.`);
  await posted(page);
  await page.locator('[data-action="copy-plan"]').click();
  const [plan] = await posted(page);
  assert.match(String(plan?.text), new RegExp(`^- \\[ \\] .+ \\(${rules[0]?.replace(/[[\]/]/g, "\\$&")}\\)`));
  await openPane(page);
  await render(page, report);
  assert.equal(await page.locator("[data-rule]:checked").count(), rules.length);
  await page.locator('[data-action="untick"]').click();
  assert.equal(await said(), `Now: ${report.score}/100, HOLD.`);
});

test("the section of the cursor is marked, another charter forgets what was open", async () => {
  await openPane(page);
  await render(page, reportOfSample(CLAIMS));
  await page.evaluate(() =>
    window.dispatchEvent(new MessageEvent("message", { data: { type: "highlight", section: "cost" } })),
  );
  assert.equal(await page.locator(".pc-lit").getAttribute("id"), "pc-cost");
  await page.locator("#pc-d-passed summary").click();
  await render(page, reportOfSample("07-fraud-desk.pilot.yaml"), { uri: "file:///other.pilot.yaml" });
  assert.equal(await page.locator("#pc-d-passed").getAttribute("open"), null);
});

test("an attack in every text neither runs nor loads anything", async () => {
  const attack = '<img src=x onerror=\\"window.hit=1\\"><script>window.hit=1</script>';
  const report = reportOfText(
    sampleText(CLAIMS)
      .replace("name: Claim file assistant", `name: "${attack.slice(0, 60)}"`)
      .replace(/problem: .*/, `problem: "${attack}"`),
  );
  await show(page, pageOf(report));
  assert.equal(await page.evaluate(() => "hit" in window), false);
  await openPane(page);
  await render(page, report);
  assert.equal(await page.evaluate(() => "hit" in window), false);
});

test("nothing was asked for, and no policy was broken", () => {
  assert.deepEqual(complaints, []);
});
