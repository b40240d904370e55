/** Asks for one person who will run the system after the pilot. */
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { isPerhapsTitled, SETTLES_ROLE } from "../said.ts";
import { quoted } from "../words.ts";

const OWNER = ["accountability", "production_owner"] as const;
const NOBODY = "Nobody is named to run this after the pilot. Who will answer for it when it is live?";

export const ownerNamed: Rule = {
  id: "accountability/owner-named",
  pillar: "accountability",
  severity: { chartered: "error" },
  weight: 4,
  gate: "Q1",
  requires: [],
  reads: ["accountability.production_owner.name", "accountability.production_owner.email"],
  title: "One person is named who will run it after the pilot",
  why: "A pilot that nobody will run ends as a demo. A group cannot be asked, cannot decide and cannot be called.",
  how: "Write first and last name of the person whose team will use it every day, best with an e-mail address.",
  source: ["S-q1", "S-do1", "S-fail1", "DACI one approver", "RMF GOVERN 2.1", "Backstage spec.owner"],
  check(charter, facts) {
    const block = charter.accountability?.production_owner;
    const { owner } = facts;
    if (owner === null) {
      return block === undefined
        ? fail(OWNER, NOBODY, {
            fixes: [scaffold("Add the production owner", OWNER)],
          })
        : fail([...OWNER, "name"], NOBODY, {
            fixes: [scaffold("Add the owner's name", OWNER, ["name"])],
          });
    }
    const { answer, as } = facts.reading(owner);
    if (answer !== "none") return PASS;
    const place = block?.name === undefined ? "email" : "name";
    const asked = isPerhapsTitled(as, owner) ? SETTLES_ROLE : "Name one person who will answer for it when it is live.";
    return fail([...OWNER, place], `${quoted(owner.label)} reads as a ${as}. ${asked}`);
  },
  examples: [
    {
      bad: `
accountability:
#^^^^^^^^^^^^^
  sponsor: Ana Pereira`,
      good: `
accountability:
  sponsor: Ana Pereira
  production_owner: { name: Samuel Okoye, role: Ward Operations Lead }`,
    },
    {
      bad: `
accountability:
  production_owner:
    name: Warehouse team
#   ^^^^`,
      good: `
accountability:
  production_owner:
    name: Lotte de Vries`,
    },
    {
      bad: `
accountability:
  production_owner: { name: CIO }
#                     ^^^^`,
      good: `
accountability:
  production_owner: { name: H. Lindqvist, email: h.lindqvist@freight.example }`,
    },
    {
      bad: `
accountability:
  production_owner: { email: warehouse@freight.example }
#                     ^^^^^`,
      good: `
accountability:
  production_owner: { email: hanna.lindqvist@freight.example }`,
    },
    {
      bad: `
accountability:
  production_owner: { name: To be hired }
#                     ^^^^`,
      good: `
accountability:
  production_owner: { name: Farokh Engineer, email: farokh.engineer@freight.example }`,
    },
  ],
};
