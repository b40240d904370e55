/** `meeting`: who must decide what, in the order of what is at risk, with what changed since the last time. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { charterWith } from "../support/portfolios.ts";
import { sampleText } from "../support/reports.ts";
import { shell } from "./support.ts";

/** The claims pilot as it runs since June, past its end. */
const LATE = charterWith({ id: "late-one", name: "Late one" })
  .replace("stage: chartered\n", "stage: piloting\n")
  .replace(/start: 2027-01-11\n {2}end: 2027-04-02/, "start: 2026-03-02\n  end: 2026-06-05")
  .replace("by: 2027-03-19", "by: 2026-05-22");

const FILES = {
  "late.pilot.yaml": LATE,
  "shelf.pilot.yaml": sampleText("01-retail-shelf-chat.pilot.yaml"),
  "tram.pilot.yaml": sampleText("08-tram-faults.pilot.yaml"),
  "claims.pilot.yaml": charterWith({ id: "claims" }),
  "ended.pilot.yaml": sampleText("05-route-planner.pilot.yaml"),
};

test("cards come by money at risk, the known before the unknown; the others have a line each", async (context) => {
  const { run } = shell(context, FILES);
  const { out, status } = await run("meeting");
  assert.equal(status, 0);
  const cards = [...out.matchAll(/^(KILL|PAUSE|HOLD) {2}(.*?) {2}/gm)].map(
    ([, verdict, title]) => `${verdict} ${title}`,
  );
  assert.deepEqual(cards, ["PAUSE Late one", "KILL Shelf chat"]);
  assert.match(out, /At risk: EUR 0\.51 m a year, \d+ days overdue\./);
  assert.match(out, /\[ \] stop +saves EUR 0\.51 m a year at full scale/);
  assert.match(out, /\[ \] extend +until a day, 22 Jan 2027 at the latest/);
  assert.match(
    out,
    /Ask Priya Nair, now: The kill date 22 May 2026 has passed \(Handling time is still above 12 minutes\)/,
  );
  assert.match(out, /No decision needed\n(?:.*\n)*? {2}pause {3}Tram door faults: paused until 18 Jan 2027/);
  assert.match(out, /closed {2}Route planner.*: has ended/);
  assert.match(out, /the past is not known/);
});

test("the default day is the newest decision of any charter, and minutes are what the charters record since", async (context) => {
  const { run } = shell(context, FILES);
  assert.match((await run("meeting")).out, /Since 19 Oct 2026:/);
  const minutes = await run("meeting", "--minutes", "--since", "2026-09-01", "--format", "markdown");
  assert.match(minutes.out, /^# Minutes, 23 Nov 2026\n\n## Decided since 1 Sep 2026/);
  assert.match(minutes.out, /\| 28 Sep 2026 \| Route planner.* \| killed \| Hanna Koch \| Kilometres did not fall \|/);
  assert.match(minutes.out, /\| 19 Oct 2026 \| Tram door faults \| paused \| Irena Kovac \| .* \| 18 Jan 2027 \|/);
  assert.match((await run("meeting", "--since", "last week")).err, /It takes a day such as/);
});

test("what changed comes from git: score, verdict, goalposts and decisions", async (context) => {
  const { run, folder } = shell(context, FILES);
  rmSync(join(folder, ".git"), { recursive: true });
  const git = (day: string, ...args: string[]) =>
    execFileSync("git", ["-c", "user.name=Ann", "-c", "user.email=ann@example.org", ...args], {
      cwd: folder,
      env: { ...process.env, GIT_AUTHOR_DATE: `${day}T09:00:00Z`, GIT_COMMITTER_DATE: `${day}T09:00:00Z` },
      stdio: "pipe",
    });
  git("2026-05-01", "init", "--quiet");
  git("2026-05-01", "add", ".");
  git("2026-05-01", "commit", "--quiet", "-m", "first");
  writeFileSync(join(folder, "late.pilot.yaml"), LATE.replace("target: 9\n", "target: 12\n"));
  git("2026-08-01", "commit", "--quiet", "-am", "softer");
  const { out } = await run("meeting", "--since", "2026-05-10");
  const [, since = ""] = /Late one[\s\S]*?Since 10 May 2026: (.*)/.exec(out) ?? [];
  assert.match(since, /verdict \w+ to \w+/);
  assert.match(since, /promises less: .*9.*12/);
  const page = await run("meeting", "--since", "2026-05-10", "--format", "html");
  assert.match(page.out, /^<!doctype html>/i);
  assert.ok(page.out.includes("promises less"));
  const young = await run("meeting", "--since", "2026-04-01");
  assert.match(young.out, /the charter is new since then/);
});
