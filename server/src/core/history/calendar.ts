/** Every dated promise and expiry of a charter, with who has to keep it. */
import { addMonths, type Day, dayOf } from "../charter/dates.ts";
import { type Person, type PersonSource, personOf, samePerson } from "../charter/people.ts";
import { formatPath, type Path } from "../finding.ts";
import type { Analysis } from "../judgement/analyze.ts";
import { canonical, mapOf } from "./canonical.ts";
import { nameOf } from "./pair.ts";
import { below, fieldAt, itemsOf, type Patterns, ROOT } from "./table.ts";

/** One day on which something is due. */
export interface DueDay {
  readonly day: Day;
  readonly title: string;
  /** What stands beside it in the charter; empty where nothing does. */
  readonly detail: string;
  /** Who has to keep it. */
  readonly people: readonly Person[];
  readonly path: Path;
  /** The path with the names of entries, which stays the same while lines move. */
  readonly name: string;
}

/** A kind of due day: where it is written, what it is, and which keys name who keeps it. */
interface Kind {
  readonly path: string;
  readonly title: (name: string) => string;
  /** Keys of the charter, or of the map around it after a dot. */
  readonly who: readonly string[];
  /** The key beside it that says more. */
  readonly detail?: string;
  /** Not due any more where this key beside it says so. */
  readonly done?: string;
  readonly shift?: (day: Day) => Day;
  /** What was done on a day that has passed is no promise any more. */
  readonly ahead?: true;
}

const OWNER = "accountability.production_owner";

/** How long a price counts as fresh. */
const PRICE_MONTHS = 12;

const KINDS: readonly Kind[] = [
  { path: "pilot.start", title: () => "Pilot starts", who: [OWNER] },
  { path: "pilot.end", title: () => "Pilot ends: decide", who: [OWNER] },
  { path: "pilot.kill_criteria[].by", title: () => "Kill date: decide", who: [".decides"], detail: "if" },
  { path: "governance.reviews.*.engaged", title: (name) => `Review begins: ${name}`, who: [".reviewer"], ahead: true },
  { path: "governance.reviews.*.decided", title: (name) => `Review decides: ${name}`, who: [".reviewer"], ahead: true },
  {
    path: "governance.reviews.*.conditions[].due",
    title: (name) => `Condition of the ${name} review due`,
    who: ["..reviewer", OWNER],
    detail: "what",
    done: "done",
  },
  { path: "governance.impact_assessment.due", title: () => "Impact assessment due", who: [OWNER], detail: "kind" },
  {
    path: "capability.learning[].ready_by",
    title: () => "Training done",
    who: [".trainer", "accountability.production_team.change"],
    detail: "who",
  },
  {
    path: "operations.integration.systems[].ready_by",
    title: () => "Integration ready",
    who: [".owner", "accountability.production_team.integration"],
    detail: "name",
  },
  { path: "accountability.production_team.*.from", title: (name) => `Role filled: ${name}`, who: ["."] },
  { path: "bridge.start", title: () => "Bridge starts", who: [OWNER] },
  { path: "bridge.go_live", title: () => "Go-live", who: [OWNER] },
  {
    path: "measurement.production_metric.by",
    title: () => "Target due",
    who: [OWNER, "measurement.function.lead"],
    detail: "name",
  },
  {
    path: "capability.adoption.by",
    title: () => "Adoption due",
    who: [OWNER, "accountability.production_team.change"],
    detail: "metric",
  },
  { path: "waivers[].expires", title: () => "Waiver ends", who: [".approved_by", OWNER], detail: "rule" },
  { path: "pause.review", title: () => "Look at the pause again", who: [OWNER], detail: "restart_if" },
  {
    path: "cost.as_of",
    title: () => "Prices are a year old",
    who: ["cost.confirmed_by", OWNER],
    shift: (day) => addMonths(day, PRICE_MONTHS),
  },
];

/** The due days of a charter in the order of their days; a pilot that has ended owes nothing. */
export function dueDays({ charter, facts }: Analysis): readonly DueDay[] {
  if (facts.stage.claimed === "killed") return [];
  const found = KINDS.flatMap((kind) => daysOf(kind, charter).filter(({ day }) => !kind.ahead || day > facts.today));
  return found.sort((one, other) =>
    one.day === other.day ? (one.name < other.name ? -1 : 1) : one.day < other.day ? -1 : 1,
  );
}

/** Whether somebody has to keep a due day. */
export function isFor(due: DueDay, person: Person): boolean {
  return due.people.some((one) => samePerson(one, person));
}

/** A place on the way to a day: the maps that were passed, the last one first. */
interface Spot {
  readonly value: unknown;
  readonly path: Path;
  readonly name: string;
  readonly maps: readonly unknown[];
  readonly patterns: Patterns;
  /** The last free key, such as the name of a review. */
  readonly free: string;
}

function daysOf(kind: Kind, charter: unknown): readonly DueDay[] {
  const start: Spot = { value: charter, path: [], name: "", maps: [], patterns: ROOT, free: "" };
  const steps = kind.path.replaceAll("[]", ".[]").split(".");
  const spots = steps.reduce<readonly Spot[]>((here, step) => here.flatMap((spot) => further(spot, step)), [start]);
  return spots.flatMap((spot) => {
    const written = dayOf(spot.value);
    const around = mapOf(spot.maps[0]);
    if (written === null || (kind.done !== undefined && isDone(around[kind.done]))) return [];
    const people = kind.who.map((key) => personAt(key, spot, charter)).filter((one) => one !== null);
    const { path, name, free } = spot;
    const detail = kind.detail === undefined ? undefined : around[kind.detail];
    return [
      {
        day: kind.shift?.(written) ?? written,
        title: kind.title(free),
        detail: typeof detail === "string" ? detail : "",
        people: people.filter((one, at) => !people.slice(0, at).some((earlier) => samePerson(earlier, one))),
        path,
        name,
      },
    ];
  });
}

function further(spot: Spot, step: string): readonly Spot[] {
  const { value, path, name, maps, patterns } = spot;
  if (step === "[]") {
    const identity = fieldAt(patterns)?.list ?? "text";
    if (!Array.isArray(value)) return [];
    return (value as readonly unknown[]).flatMap((item, index) => {
      const one = canonical(item);
      if (one === undefined) return [];
      return [
        {
          ...spot,
          value: item,
          path: [...path, index],
          name: `${name}[${nameOf(one, identity)}]`,
          patterns: itemsOf(patterns),
        },
      ];
    });
  }
  const map = mapOf(value);
  return (step === "*" ? Object.keys(map) : [step]).map((key) => ({
    value: map[key],
    path: [...path, key],
    name: formatPath([...(name === "" ? [] : [name]), key]),
    maps: [value, ...maps],
    patterns: below(patterns, key),
    free: step === "*" ? key : spot.free,
  }));
}

/** `.key` is beside the day, `..key` beside the list that holds it, `.` the map itself; anything else counts from the top. */
function personAt(key: string, { maps }: Spot, charter: unknown): Person | null {
  const up = key.startsWith("..") ? 1 : 0;
  const start = key.startsWith(".") ? maps[up] : charter;
  const keys = key
    .replace(/^\.+/, "")
    .split(".")
    .filter((part) => part !== "");
  const value = keys.reduce<unknown>((here, part) => mapOf(here)[part], start);
  return personOf(value as PersonSource | undefined);
}

function isDone(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}
