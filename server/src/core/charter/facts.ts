/** What a charter implies: people, stage, dates, cost and texts, each worked out once and only when asked for. */

import type { Path } from "../finding.ts";
import { askedFields } from "../lazy.ts";
import { type CostFacts, costOf } from "./cost.ts";
import type { Day } from "./dates.ts";
import { decisionsOf, isDecided, undecidedDays, undecidedKillOf } from "./decided.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Looked, lookedAt, type Other } from "./looked.ts";
import type { QuestionId } from "./names.ts";
import { isNamed, type Person, type PersonSource, personOf, readingOf, samePerson } from "./people.ts";
import { lexiconOf, type Policy } from "./policy.ts";
import { type ReviewFacts, reviewsOf } from "./reviews.ts";
import { type Size, sizeOf } from "./size.ts";
import { later, type OrderedStage, type StageFacts, stageOf, stageRank } from "./stage.ts";
import type { CharterDraft, Copies, Drafted } from "./usable.ts";
import { type MetricKind, metricKind } from "./words/metric-kind.ts";
import type { NameReading } from "./words/names.ts";

/** Everything that rules may ask about. */
export interface Facts {
  /** The charter, and what is looked at of it and of these facts. */
  readonly looked: Looked;
  readonly today: Day;
  readonly policy: Policy;
  readonly lexicon: Lexicon;
  readonly stage: StageFacts;
  /** The stage that decides severities in this run: where the pilot stands, or where it wants to go. */
  readonly judgedAt: OrderedStage;
  /** The stage by whose demands the score is computed: `judgedAt`, but at least chartered. */
  readonly bar: OrderedStage;
  /** Whether the bar is at or beyond a stage. */
  readonly atLeast: (stage: OrderedStage) => boolean;
  /** The person a value names. */
  readonly person: (source: PersonSource | undefined) => Person | null;
  /** The person a value names, if it is somebody in particular. */
  readonly named: (source: PersonSource | undefined) => Person | null;
  /** What a person's name reads as: a person, perhaps one, or none. */
  readonly reading: (person: Person) => NameReading;
  readonly same: (a: Person | null, b: Person | null) => boolean;
  readonly owner: Person | null;
  readonly sponsor: Person | null;
  /** The pilot team's members, or null where the charter does not list any. */
  readonly pilotTeam: readonly Person[] | null;
  readonly inPilotTeam: (person: Person | null) => boolean;
  /** What the production metric measures, or null where it has no name. */
  readonly metricKind: MetricKind | null;
  readonly cost: CostFacts;
  /** Whether it is judged as a small pilot. */
  readonly size: Size;
  /** More than informs; not saying so counts as yes. */
  readonly doesMoreThanInform: boolean;
  /** Made by or with somebody else; not saying so counts as yes. */
  readonly usesSupplier: boolean;
  /** Holds personal data; not declaring any data, or not saying so of one, counts as yes. */
  readonly personalData: boolean;
  readonly specialCategoryData: boolean;
  /** Every required review in order, written or not. */
  readonly reviews: readonly ReviewFacts[];
  /** Days since the pilot's end while still piloting and undecided; 0 where it is not past. */
  readonly daysOverdue: number;
  /** The same where the pilot is paused, and would go on as a pilot. */
  readonly daysPastEnd: number;
  /** Whether a decision that still holds was taken on a day or later. */
  readonly isDecided: (since: Day) => boolean;
  /** The first kill criterion whose day has passed without a later decision, as its index; null where none. */
  readonly undecidedKill: number | null;
  readonly placeholders: Drafted["placeholders"];
  readonly holes: readonly Path[];
  readonly copies: readonly Copies[];
  /** Questions that the rules before have found unanswered; filled in for the lifecycle rules, which run last. */
  readonly unanswered: readonly QuestionId[];
  /** Whether a repository path exists, or null where nobody knows the files. */
  readonly fileExists: ((path: string) => boolean) | null;
}

/** What the facts are worked out from. */
export interface FactsInput {
  readonly drafted: Drafted;
  readonly today: Day;
  readonly policy: Policy;
  readonly files?: ((path: string) => boolean) | undefined;
  /** Judge as if at this stage instead of where the pilot stands. */
  readonly judgeAt?: OrderedStage | undefined;
}

/** What facts are asked for; the rest they hold. */
const ASKED = [
  "today",
  "policy",
  "lexicon",
  "stage",
  "judgedAt",
  "bar",
  "owner",
  "sponsor",
  "pilotTeam",
  "metricKind",
  "cost",
  "size",
  "doesMoreThanInform",
  "usesSupplier",
  "personalData",
  "specialCategoryData",
  "reviews",
  "daysOverdue",
  "daysPastEnd",
  "undecidedKill",
  "placeholders",
  "holes",
  "copies",
  "unanswered",
  "fileExists",
] as const;

const allFacts = askedFields<Facts, (typeof ASKED)[number]>(ASKED);

/** Works out the facts of a drafted charter, each when it is first wanted, and notes what it rests on. */
export function factsOf(input: FactsInput): Facts {
  const { today, policy, drafted, files = null } = input;
  const { placeholders, holes, copies } = drafted;
  const judgeAt = input.judgeAt ?? null;
  const others = { today, policy, judgeAt, placeholders, holes, copies, files, unanswered: "", size: "" };
  const looked = lookedAt(drafted.charter, others);
  const { charter, at, lazy } = looked;
  const noted = <T>(other: Other, value: T): T => {
    at(other);
    return value;
  };
  const stage = lazy(() => stageOf(charter, noted("today", today)));
  const judgedAt = lazy(() => noted("judgeAt", judgeAt) ?? stage().standing);
  const bar = lazy(() => later(judgedAt(), "chartered"));
  const team = lazy(() => (charter.pilot?.team ?? []).map((member) => personOf(member)).filter((one) => one !== null));
  const owner = lazy(() => personOf(charter.accountability?.production_owner));
  const sponsor = lazy(() => personOf(charter.accountability?.sponsor));
  const cost = lazy(() => costOf(charter, noted("policy", policy).thresholds.hurdle_rate_pct));
  const size = lazy(() => sizeOf({ charter, cost: cost(), limits: noted("policy", policy).thresholds }));
  const decided = lazy(() => decisionsOf(charter, noted("today", today)));
  const pastEnd = lazy(() =>
    stage().standing === "piloting" ? undecidedDays(charter.pilot?.end, noted("today", today), decided()) : 0,
  );
  const kind = lazy(() => metricKindOf(charter, noted("policy", policy)));
  const undecidedKill = lazy(() => undecidedKillOf(charter, noted("today", today), decided()));
  const reviews = lazy(() => reviewsOf(charter, facts));
  const facts: Facts = allFacts.object(
    {
      looked,
      atLeast: (wanted) => stageRank(bar()) >= stageRank(wanted),
      person: personOf,
      named: (source) => {
        const person = personOf(source);
        return isNamed(person, noted("policy", policy)) ? person : null;
      },
      reading: (person) => readingOf(person, noted("policy", policy)),
      same: samePerson,
      inPilotTeam: (person) => team().some((member) => samePerson(member, person)),
      isDecided: (since) => isDecided(decided(), since, noted("today", today)),
    },
    {
      today: () => noted("today", today),
      policy: () => noted("policy", policy),
      lexicon: () => lexiconOf(noted("policy", policy)),
      stage,
      judgedAt,
      bar,
      owner,
      sponsor,
      pilotTeam: () => (team().length === 0 ? null : team()),
      metricKind: kind,
      cost,
      size,
      ...useOf(charter),
      reviews,
      daysOverdue: () => (stage().effective === "piloting" ? pastEnd() : 0),
      daysPastEnd: pastEnd,
      undecidedKill,
      placeholders: () => noted("placeholders", placeholders),
      holes: () => noted("holes", holes),
      copies: () => noted("copies", copies),
      unanswered: () => noted("unanswered", NO_QUESTIONS),
      fileExists: () => noted("files", files),
    },
  );
  return facts;
}

/** What the system does and holds; what the charter does not say counts as the worse. */
function useOf(charter: CharterDraft) {
  const data = () => charter.governance?.data ?? [];
  return {
    doesMoreThanInform: () => charter.use_case?.autonomy !== "informs",
    usesSupplier: () => charter.use_case?.system?.build !== "in_house",
    personalData: () => data().length === 0 || data().some((entry) => entry?.personal !== "none"),
    specialCategoryData: () => data().some((entry) => entry?.personal === "special_category"),
  };
}

const NO_QUESTIONS: readonly QuestionId[] = [];

/** The facts with the size that the charter is judged as. */
export function withSize(facts: Facts, size: Size): Facts {
  const { looked } = facts;
  looked.set("size", `${size.word} ${size.why.join()}`);
  return allFacts.but(facts, {
    size: () => {
      looked.at("size");
      return size;
    },
  });
}

/** The facts with the questions that are open. */
export function withUnanswered(facts: Facts, unanswered: readonly QuestionId[]): Facts {
  if (unanswered.length === 0) return facts;
  const { looked } = facts;
  looked.set("unanswered", unanswered.join());
  return allFacts.but(facts, {
    unanswered: () => {
      looked.at("unanswered");
      return unanswered;
    },
  });
}

function metricKindOf(charter: CharterDraft, policy: Policy): MetricKind | null {
  const metric = charter.measurement?.production_metric;
  if (metric?.name === undefined) return null;
  const { name, definition, source } = metric;
  return metricKind({ name, definition, source }, policy.words);
}
