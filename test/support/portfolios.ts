/** Portfolios for tests: variations of the claims charter, and files that are no charters. */
import { rowOf } from "../../server/src/core/portfolio/row.ts";
import type { PortfolioRow } from "../../server/src/core/portfolio/types.ts";
import { analysisOf, CLAIMS, sampleText } from "./reports.ts";

/** What a variation says differently. */
export interface Variation {
  readonly id: string;
  readonly name?: string;
  readonly currency?: string;
  /** Live since the summer. */
  readonly live?: boolean;
  readonly team?: string;
  /** Who holds the four production roles, in order. */
  readonly roles?: readonly [string, string, string, string];
  readonly fte?: readonly [number, number, number, number];
  readonly hosting?: number;
}

/** The claims charter with other facts. */
export function charterWith(variation: Variation): string {
  const { id, name = id, currency = "EUR", team, roles, fte = [0.8, 0.6, 0.5, 0.3], hosting } = variation;
  const [platform, integration, change, measurement] = roles ?? [
    "Aisha Bello",
    "Viktor Lang",
    "Grace Kim",
    "Ines Duarte",
  ];
  let text = sampleText(CLAIMS)
    .replace("id: claims-handling", `id: ${id}`)
    .replace("name: Claim file assistant", `name: ${name}`)
    .replace("currency: EUR", `currency: ${currency}`)
    .replace("{ name: Aisha Bello, fte: 0.8 }", `{ name: ${platform}, fte: ${fte[0]} }`)
    .replace("{ name: Viktor Lang, fte: 0.6 }", `{ name: ${integration}, fte: ${fte[1]} }`)
    .replace("{ name: Grace Kim, fte: 0.5 }", `{ name: ${change}, fte: ${fte[2]} }`)
    .replace("{ name: Ines Duarte, fte: 0.3 }", `{ name: ${measurement}, fte: ${fte[3]} }`);
  if (team !== undefined)
    text = text.replace("team: [Marta Silva, Kenji Abe, Ola Nilsen, Rita Gomes]", `team: [${team}]`);
  if (hosting !== undefined) text = text.replace("amount: 5200", `amount: ${hosting}`);
  if (variation.live === true)
    text = text
      .replace("stage: chartered\n", "stage: production\n")
      .replace(/start: 2027-01-11\n {2}end: 2027-04-02/, "start: 2026-01-12\n  end: 2026-04-03");
  return text;
}

/** The insurer: nineteen pilots, three of them live, one team in all of them. */
export function nineteen(): Readonly<Record<string, string>> {
  const files = Array.from({ length: 19 }, (_, at) => {
    const live = at < 3;
    const text = charterWith({
      id: `pilot-${at + 1}`,
      name: `Pilot ${String(at + 1).padStart(2, "0")}`,
      team: "Lea Roth, Jonas Frei, Mia Vogt",
      live,
      hosting: 5000 + 100 * at,
      ...(live ? { roles: ["Lea Roth", "Jonas Frei", "Grace Kim", "Ines Duarte"] as const } : {}),
    });
    const started = text.replace(/start: 2027-01-11\n {2}end: 2027-04-02/, "start: 2026-09-01\n  end: 2027-01-29");
    return [`p${String(at + 1).padStart(2, "0")}.pilot.yaml`, started] as const;
  });
  return Object.fromEntries(files);
}

/** Files that are no charters, of every kind. */
export const ODD_FILES: Readonly<Record<string, string>> = {
  "broken.pilot.yaml": "apiVersion: pilot-charter/v1\nkind: [PilotCharter\nstage: idea\n",
  "empty.pilot.yaml": "",
  "foreign.pilot.yaml": "name: not ours\n",
  "later.pilot.yaml": "apiVersion: pilot-charter/v9\nkind: PilotCharter\n",
};

/** The rows of some files. */
export function rowsOf(files: Readonly<Record<string, string>>): readonly PortfolioRow[] {
  return Object.entries(files).map(([file, text]) => rowOf(analysisOf(text), file));
}

/** So many rows from a few, some with a long name, some with one that runs from right to left. */
export function manyRows(from: readonly PortfolioRow[], count: number): readonly PortfolioRow[] {
  return Array.from({ length: count }, (_, at) => {
    const row = from[at % from.length];
    if (row === undefined) throw new Error("no rows to make many from");
    return { ...row, file: `many/p${at}.pilot.yaml`, id: `pilot-${at}`, name: nameFor(row, at) };
  });
}

function nameFor({ name, file }: PortfolioRow, at: number): string {
  const own = `${name ?? file} ${at}`;
  if (at % 7 === 0) return `${own}: every regional office of the northern and western divisions, second attempt`;
  if (at % 13 === 0) return `${own} ${"Kundendienstauftragsbearbeitung".repeat(3)}`;
  return at % 11 === 0
    ? "\u05de\u05db\u05ea\u05d1\u05d9 \u05ea\u05d1\u05d9\u05e2\u05d4 \u05dc\u05e1\u05e0\u05d9\u05e4\u05d9\u05dd"
    : own;
}

/** Whole portfolios, one of each kind. */
export function portfolios(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const claims = charterWith({ id: "claims" });
  return {
    nineteen: nineteen(),
    currencies: {
      "a.pilot.yaml": charterWith({ id: "aa-one", name: "One" }),
      "b.pilot.yaml": charterWith({ id: "bb-two", name: "Two", currency: "JPY" }),
      "c.pilot.yaml": charterWith({ id: "cc-three", name: "Three", currency: "JPY", hosting: 9000 }),
      "shelf.pilot.yaml": sampleText("01-retail-shelf-chat.pilot.yaml"),
    },
    duplicates: { "a/x.pilot.yaml": claims, "b/x.pilot.yaml": claims, "c.pilot.yaml": charterWith({ id: "once" }) },
    odd: { ...ODD_FILES, "claims.pilot.yaml": claims },
    one: { "claims.pilot.yaml": claims },
    none: {},
    "small-among-large": {
      "large.pilot.yaml": charterWith({ id: "large", name: "Large" }),
      "lessons.pilot.yaml": sampleText("10-lesson-plans.pilot.yaml"),
      "halls.pilot.yaml": sampleText("12-parish-bookings.pilot.yaml"),
    },
  };
}
