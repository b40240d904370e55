/** The part of a hover that is about this very value: a person's roles, what money comes to, days left, the rule that is waived. */
import type { CostFacts } from "../../../core/charter/cost.ts";
import { dayOf, daysBetween, formatDay } from "../../../core/charter/dates.ts";
import type { Person } from "../../../core/charter/people.ts";
import { formatPath } from "../../../core/finding.ts";
import { list, money, percent, plural } from "../../../core/rules/words.ts";
import { schemaAt } from "../../../core/schema/walk.ts";
import type { OpenCharter } from "../open-charter.ts";
import { mentionAround, mentionsOf } from "../people.ts";
import type { Pointed } from "../place-at.ts";
import { escaped } from "./markdown.ts";
import { ruleText } from "./rule.ts";

/** The names of the other charters in which somebody is named. */
export type ElsewhereOf = (person: Person) => readonly string[];

/** What there is to say about the value under the cursor, and about the money of a cost key. */
export function aboutValue(
  charter: OpenCharter,
  pointed: Pointed,
  offset: number,
  elsewhere: ElsewhereOf,
): readonly string[] {
  const { path, node } = pointed.place;
  const value = node?.kind === "scalar" ? node.value : null;
  const onValue = pointed.on === "value";
  return [
    ...(onValue ? aboutPerson(charter, offset, elsewhere) : []),
    ...(schemaAt(path, charter.schema)?.kind === "date" ? aboutDay(charter, value) : []),
    ...(path[0] === "waivers" && path.at(-1) === "rule" && onValue
      ? [ruleText(String(value), charter)].filter((text) => text !== null)
      : []),
    ...aboutMoney(charter, pointed),
  ];
}

function aboutPerson(charter: OpenCharter, offset: number, elsewhere: ElsewhereOf): readonly string[] {
  const mention = mentionAround(charter, offset);
  if (mention === null) return [];
  const roles = [...new Set(mentionsOf(charter, mention.person).map(({ role }) => role))];
  const others = elsewhere(mention.person);
  const also =
    others.length === 0
      ? ""
      : ` Also named in ${list(others.slice(0, 5).map(escaped))}${others.length > 5 ? ` and ${others.length - 5} more` : ""}.`;
  return [`**${escaped(mention.person.label)}** here: ${list(roles.map(escaped))}.${also}`];
}

function aboutDay({ analysis }: OpenCharter, value: unknown): readonly string[] {
  const day = dayOf(value);
  if (day === null) return [];
  const days = daysBetween(analysis.facts.today, day);
  const distance = days === 0 ? "today" : days > 0 ? `in ${plural(days, "day")}` : `${plural(-days, "day")} ago`;
  return [`${formatDay(day)}: ${distance}.`];
}

/** A line's yearly price, or the months of the whole model. */
function aboutMoney({ analysis }: OpenCharter, { place }: Pointed): readonly string[] {
  const { cost } = analysis.facts;
  const [section, key, index] = place.path;
  if (section !== "cost") return [];
  if (key === "lines" && typeof index === "number") {
    const line = cost.lines.find((one) => one.index === index);
    if (line === undefined || line.year === null) return [];
    return [
      `${escaped(line.item)}: ${money(line.year, cost.currency)} ${line.once ? "once" : "a year at full scale"}, before contingency.`,
    ];
  }
  const name = formatPath(place.path);
  return ["cost", "cost.lines", "cost.run_budget", "cost.benefit", "cost.months"].includes(name)
    ? monthTable(cost)
    : [];
}

/** The first year month by month, and what it comes to. */
function monthTable(cost: CostFacts): readonly string[] {
  if (cost.run12m === null || cost.run12m === 0) return [];
  const shown = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? "not known" : money(amount, cost.currency);
  const rows = cost.monthly
    .slice(0, 12)
    .map((amount, at) => `| ${at + 1} | ${shown(amount)} | ${shown(cost.monthlyBenefit?.[at])} |`);
  const sums = [
    `**A year at full scale:** ${shown(cost.run12m)}`,
    `**First year with the bridge:** ${shown(cost.firstYear)}`,
    `**Benefit in a year:** ${shown(cost.benefit12m)}${cost.return === null ? "" : `, return ${percent(cost.return)}`}`,
  ];
  return [sums.join("  \n"), ["| Month | Cost | Benefit |", "|---:|---:|---:|", ...rows].join("\n")];
}
