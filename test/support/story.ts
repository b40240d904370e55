/** The story of one charter in a scripted repository: softened before the start and after it, renamed, broken, mended. */
import { stringify } from "yaml";
import type { GraveyardReport } from "../../server/src/core/report/graveyard/model.ts";
import { planList, reportOnPlan } from "../../server/src/node/import-list.ts";
import { changed, claims } from "./history.ts";
import type { Repository } from "./repository.ts";

/** The charter's name at the end of its story. */
export const STORY_FILE = "motor/claims.pilot.yaml";

/** The day on which the story is looked at: five weeks after the pilot's start. */
export const STORY_DAY = "2027-02-15";

const TARGET = "measurement.production_metric.target";

/** Commits the story into an empty repository. */
export function tellStory(repo: Repository): void {
  const first = claims();
  const soft = changed(first, [TARGET, 10]);
  const softer = changed(
    soft,
    [TARGET, 11],
    ["measurement.guardrails[0]", undefined],
    ["accountability.production_owner.name", "Rita Gomes"],
    ["pilot.end", "2027-04-30"],
    ["history[1]", { stage: "piloting", date: "2027-01-11", by: "Priya Nair", why: "The pilot began as planned" }],
  );
  repo.commit("2026-11-02", { "old.pilot.yaml": stringify(first) });
  repo.commit("2026-12-01", { "old.pilot.yaml": stringify(soft) }, "Rita Gomes");
  repo.commit("2026-12-08", { "old.pilot.yaml": null, [STORY_FILE]: stringify(soft) });
  repo.commit("2027-01-20", { [STORY_FILE]: "metadata: [\n" }, "Kenji Abe");
  repo.commit("2027-01-21", { [STORY_FILE]: stringify(soft, { indent: 4 }) }, "Kenji Abe");
  repo.commit("2027-02-01", { [STORY_FILE]: stringify(softer) }, "Kenji | <Abe>");
  repo.commit("2027-02-08", {
    [STORY_FILE]: stringify(changed(softer, ["cost.contingency_pct", 20], ["x-note", "words of our own"])),
  });
}

const LIST = `Pilot Portfolio 2026;;;;;;;
;;;;;;;
No.;Use case;Department;Problem;Status;Business owner;Yearly cost (EUR);Favourite colour
1;Mail sorter;Customer care;We read 400 mails a day.;Pilot;Priya Nair;12.500,00;blue
2;Offer drafts;Sales;Offers take a week.;Idea;Sales team;approx. 9.000;red
3;Invoice reader;Finance;Invoices are typed by hand.;Live;Hugo Stein;48.000,00;
4;<b>Route | planner</b>;Depot;Vans cross the city twice.;Retired;;;green
;Total;;;;;69.500,00;
`;

/** The report on a small list with the traps of a spreadsheet. */
export async function buried(): Promise<GraveyardReport> {
  const read = await planList({ bytes: Buffer.from(LIST), name: "pilots & ideas.csv" }, {}, []);
  if ("refused" in read) throw new Error(read.refused);
  return reportOnPlan(read.plan, STORY_DAY);
}
