/** A report as the sections of a page, in the order of a reader's questions; the same for the pane and the static page. */

import { elementOf, type RenderOptions, type Section } from "../model/options.ts";
import type { CharterReport } from "../model/types.ts";
import { type Html, markup } from "./html.ts";
import { conditions } from "./sections/conditions.ts";
import { cost } from "./sections/cost.ts";
import { data } from "./sections/data.ts";
import { findings } from "./sections/findings.ts";
import { footer } from "./sections/footer.ts";
import { gates } from "./sections/gates.ts";
import { header } from "./sections/header.ts";
import { next } from "./sections/next.ts";
import { compared, overTime, promised } from "./sections/over-time.ts";
import { pillars } from "./sections/pillars.ts";
import { questions } from "./sections/questions.ts";
import { reviews } from "./sections/reviews.ts";
import { plainState } from "./sections/states.ts";
import { system } from "./sections/system.ts";
import { team } from "./sections/team.ts";
import { worth } from "./sections/worth.ts";

export type { RenderOptions, Section } from "../model/options.ts";

type Draw = (report: CharterReport, options: RenderOptions) => Html;

const SECTIONS: readonly (readonly [id: string, draw: Draw])[] = [
  ["header", header],
  ["compared", compared],
  ["next", next],
  ["questions", questions],
  ["worth", worth],
  ["system", system],
  ["data", data],
  ["pillars", pillars],
  ["conditions", conditions],
  ["cost", cost],
  ["gates", gates],
  ["team", team],
  ["reviews", reviews],
  ["promises", promised],
  ["history", overTime],
  ["findings", findings],
  ["footer", footer],
];

/** The sections of a report, in order; each `html` belongs into the element that `wrapped` names. */
export function sections(report: CharterReport, options: RenderOptions = {}): readonly Section[] {
  const { kind } = report;
  const drawn: readonly (readonly [string, Draw])[] =
    kind === "charter"
      ? SECTIONS
      : [
          ["header", header],
          ["state", (one, given) => plainState(one, kind, given)],
          ["footer", footer],
        ];
  return drawn
    .map(([id, draw]) => ({ id, html: markup(draw(report, options)) }))
    .filter((section) => section.html !== "");
}

/** The opening and closing tag of a section's element. */
export function wrapped({ id, html: content }: Section): string {
  const tag = elementOf(id);
  return `<${tag} id="pc-${id}">${content}</${tag}>`;
}
