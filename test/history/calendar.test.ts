/** `calendar`: what is due, for whom, and a file that a reader of iCalendar takes as it is meant. */
import assert from "node:assert/strict";
import test from "node:test";
import { stringify } from "yaml";
import { changed, claims, type Loose } from "../support/history.ts";
import { eventsIn } from "../support/ics.ts";
import { repository } from "../support/repository.ts";

const FILE = "claims.pilot.yaml";
const DAY = "2026-11-23";
const text = (value: Loose) => stringify(value);

function full(): Loose {
  return changed(
    claims(),
    [
      "governance.reviews.risk.conditions",
      [
        { what: "Sample checks; weekly, by hand\nand signed", due: "2027-02-01" },
        { what: "Old one", due: "2026-12-01", done: "2026-11-01" },
      ],
    ],
    [
      "waivers",
      [
        {
          rule: "cost/contingency",
          reason: "accepted_risk",
          why: "All prices are fixed by contract",
          approved_by: "Nils Berg",
          expires: "2027-02-01",
        },
      ],
    ],
    ["governance.reviews.risk.decided", "2027-01-05"],
  );
}

test("every dated promise is there once, as a whole day, with a stable name", async (context) => {
  const { write, run } = repository(context);
  write(FILE, text(full()));
  const { out, status } = await run(DAY, "calendar", FILE, "--format", "ics");
  assert.equal(status, 0);
  const events = eventsIn(out);
  assert.deepEqual(
    events.map((one) => [one.day, one.summary.replace("Claim file assistant: ", "")]),
    [
      ["2026-12-18", "Impact assessment due"],
      ["2027-01-05", "Review decides: risk"],
      ["2027-01-11", "Pilot starts"],
      ["2027-02-01", "Condition of the risk review due"],
      ["2027-02-01", "Waiver ends"],
      ["2027-03-19", "Kill date: decide"],
      ["2027-04-02", "Pilot ends: decide"],
      ["2027-06-30", "Integration ready"],
      ["2027-07-16", "Training done"],
      ["2027-08-13", "Training done"],
      ["2027-09-01", "Go-live"],
      ["2027-10-30", "Prices are a year old"],
      ["2028-03-31", "Adoption due"],
      ["2028-03-31", "Target due"],
    ],
  );
  assert.equal(new Set(events.map((one) => one.uid)).size, events.length);
  assert.ok(events.some((one) => one.description.includes("Sample checks; weekly, by hand and signed")));
  const again = await run("2027-01-02", "calendar", FILE, "--format", "ics");
  const uids = (list: ReturnType<typeof eventsIn>) => list.map((one) => one.uid);
  assert.deepEqual(uids(eventsIn(again.out)), uids(events));
});

test("lines end in CRLF and hold at most 75 octets, whatever the letters", async (context) => {
  const { write, run } = repository(context);
  const name = "Schadenakten-Assistent für Größenangaben 保険金請求ファイルの補助 🚗🚗🚗";
  write(FILE, text(changed(full(), ["metadata.name", name])));
  const { out } = await run(DAY, "calendar", FILE, "--format", "ics");
  assert.ok(out.endsWith("END:VCALENDAR\r\n"));
  for (const line of out.split("\r\n")) {
    assert.ok(Buffer.byteLength(line, "utf8") <= 75, line);
    assert.doesNotMatch(line, /[\r\n\ufffd]/);
  }
  assert.ok(eventsIn(out).every((one) => one.summary.startsWith(name)));
});

test("SEQUENCE rises with each commit that moved the day, and with nothing else", async (context) => {
  const repo = repository(context);
  const sequence = async () => {
    const { out } = await repo.run(DAY, "calendar", FILE, "--format", "ics");
    const [goLive] = eventsIn(out).filter((one) => one.summary.endsWith("Go-live"));
    return [goLive?.uid, goLive?.sequence, goLive?.day];
  };
  repo.commit("2026-11-02", { [FILE]: text(claims()) });
  const [uid, first] = await sequence();
  assert.equal(first, 0);
  repo.commit("2026-11-03", { [FILE]: `# words\n${text(claims())}` });
  assert.deepEqual(await sequence(), [uid, 0, "2027-09-01"]);
  repo.commit("2026-11-04", { [FILE]: text(changed(claims(), ["bridge.go_live", "2027-10-01"])) });
  repo.commit("2026-11-05", { [FILE]: text(changed(claims(), ["bridge.go_live", "2027-11-01"])) });
  assert.deepEqual(await sequence(), [uid, 2, "2027-11-01"]);
});

test("for one person, for the next days, and nothing of a pilot that has ended", async (context) => {
  const { write, run } = repository(context);
  write(FILE, text(full()));
  const list = async (...argv: string[]) => (await run(DAY, "calendar", ...argv)).out.trimEnd().split("\n");
  assert.deepEqual(await list("--for", "Viktor Lang"), [
    "30 Jun 2027  Claim file assistant: Integration ready (Claim system) · Viktor Lang",
  ]);
  assert.deepEqual(
    (await list("--for", "PRIYA NAIR", "--days", "60")).map((line) => line.slice(0, 11).trim()),
    ["18 Dec 2026", "11 Jan 2027"],
  );
  assert.deepEqual(await list("--for", "Nobody Here"), ["Nothing is due."]);
  write(
    FILE,
    text(
      changed(
        full(),
        ["stage", "killed"],
        [
          "closure",
          {
            date: "2026-11-20",
            why: "No benefit was found in time",
            decided_by: "Priya Nair",
            lessons: ["Measure first, then build"],
          },
        ],
      ),
    ),
  );
  assert.deepEqual(await list(), ["Nothing is due."]);
});
