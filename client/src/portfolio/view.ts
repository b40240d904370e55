/** What the panel shows: three tabs of sections, made by the same core as the command line's pages. Pure. */
import { agendaOf, lastMeeting, needsDecision } from "../../../server/src/core/portfolio/agenda.ts";
import type { Agenda } from "../../../server/src/core/portfolio/agenda-types.ts";
import { type Asked, controlsOf, meetingTools } from "../../../server/src/core/portfolio/html/controls.ts";
import { meetingSections } from "../../../server/src/core/portfolio/html/meeting.ts";
import { triageSections } from "../../../server/src/core/portfolio/html/triage.ts";
import { triageOf } from "../../../server/src/core/portfolio/triage.ts";
import type { PortfolioRow, Triage } from "../../../server/src/core/portfolio/types.ts";
import { markup } from "../../../server/src/core/report/html/html.ts";
import type { Section } from "../../../server/src/core/report/model/options.ts";
import type { TabId } from "./webview/messages.ts";

/** One tab. */
export interface Tab {
  readonly id: TabId;
  readonly title: string;
  readonly sections: readonly Section[];
}

/** What the panel is made from. */
export interface PanelInput {
  readonly rows: ReadonlyMap<string, PortfolioRow>;
  readonly asOf: string;
  readonly titleOf: (rule: string) => string;
  readonly asked: Asked;
  /** The tab that is open; the others are drawn when somebody goes there. */
  readonly tab: TabId;
  /** The day of the last meeting, where somebody has said it. */
  readonly since: string | null;
  /** What changed in a charter since then, by its file; null where that is not known. */
  readonly changesOf: (file: string) => readonly string[] | null;
}

/** The tabs; only the open one has sections. */
export function tabsOf(input: PanelInput): readonly Tab[] {
  const rows = [...input.rows.values()];
  const urgent = rows.filter((row) => needsDecision(row, input.asOf)).length;
  const drawn = (id: TabId) => (id === input.tab ? SECTIONS[id](input) : []);
  return [
    { id: "pilots", title: `Pilots (${rows.length})`, sections: drawn("pilots") },
    { id: "people", title: "People", sections: drawn("people") },
    { id: "meeting", title: `Meeting (${urgent})`, sections: drawn("meeting") },
  ];
}

const SECTIONS: { readonly [T in TabId]: (input: PanelInput) => readonly Section[] } = {
  pilots: (input) => {
    const rows = [...input.rows.values()];
    const sections = named(
      "pilots",
      triageSections(triage(input), input.asked.group, { interactive: true, sort: input.asked.sort }),
    ).filter(({ id }) => id !== "pilots-people");
    const [head, ...rest] = sections;
    const controls = { id: "pilots-controls", html: markup(controlsOf(rows, input.asked)) };
    return head === undefined ? [controls] : [head, controls, ...rest];
  },
  people: (input) => {
    const people = triageSections(triage(input), null).filter(({ id }) => id === "people");
    const nobody = { id: "people", html: "<p>Nobody is named in any charter.</p>" };
    return [{ id: "people-header", html: "<h1>Who carries what</h1>" }, ...(people.length > 0 ? people : [nobody])];
  },
  meeting: (input) => {
    const agenda = agendaIn(input);
    const [head, ...rest] = named("meeting", meetingSections(agenda, { interactive: true }));
    const tools = { id: "meeting-tools", html: markup(meetingTools(agenda.since)) };
    return head === undefined ? [tools] : [head, tools, ...rest];
  },
};

/** The triage of what is asked for. */
export function triage({
  rows,
  asOf,
  titleOf,
  asked,
}: Pick<PanelInput, "rows" | "asOf" | "titleOf" | "asked">): Triage {
  return triageOf([...rows.values()], { asOf, titleOf, sort: asked.sort, wanted: asked.wanted });
}

/** The agenda of today's meeting. */
export function agendaIn({
  rows,
  asOf,
  since,
  changesOf,
}: Pick<PanelInput, "rows" | "asOf" | "since" | "changesOf">): Agenda {
  const all = [...rows.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  const from = since ?? lastMeeting(all, asOf);
  return agendaOf(all, { asOf, changesOf, ...(from === null ? {} : { since: from }) });
}

/** The minutes of today's meeting; where nothing was decided today, what was decided since the last one. */
export function minutesIn(input: Pick<PanelInput, "rows" | "asOf" | "since">): Agenda {
  const agenda = agendaIn({ ...input, changesOf: () => null });
  return agenda.decided.length === 0
    ? agenda
    : { ...agenda, since: input.asOf, minutes: agenda.minutes.filter(({ date }) => date >= input.asOf) };
}

function named(tab: TabId, sections: readonly Section[]): readonly Section[] {
  return sections.map(({ id, html }) => ({ id: `${tab}-${id}`, html }));
}
