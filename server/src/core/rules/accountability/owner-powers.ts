/** Asks that the owner can steer: a seat in the reviews and a veto on scope. */
import { fail, PASS, type Rule } from "../rule.ts";
import { list } from "../words.ts";

const OWNER = ["accountability", "production_owner"] as const;
const POWERS = [
  { key: "sits_in_reviews", lack: "no seat in the reviews" },
  { key: "scope_veto", lack: "no veto on scope" },
] as const;

export const ownerPowers: Rule = {
  id: "accountability/owner-powers",
  pillar: "accountability",
  severity: { chartered: "warning" },
  weight: 3,
  easedWhenSmall: true,
  requires: ["accountability/owner-named"],
  reads: ["accountability.production_owner.sits_in_reviews", "accountability.production_owner.scope_veto"],
  title: "The owner sits in reviews and can veto scope",
  why: "An owner without a say learns at the end what was built. What they cannot run, they will not take.",
  how: "Give the owner both powers, then set sits_in_reviews and scope_veto to true.",
  source: ["S-do1", "DACI approver veto"],
  check(charter, facts) {
    const owner = charter.accountability?.production_owner;
    const lacking = POWERS.filter(({ key }) => owner?.[key] !== true);
    const [first, ...others] = lacking;
    if (!first) return PASS;
    const absent = lacking.filter(({ key }) => owner?.[key] === undefined);
    const changes = absent.map(({ key }) => ({ kind: "set", path: [...OWNER, key], value: false }) as const);
    return fail(
      [...OWNER, first.key],
      `${facts.owner?.label ?? "The owner"} cannot steer this: ${list(lacking.map(({ lack }) => lack))}. The owner sits in reviews and can veto scope.`,
      {
        related: others.map(({ key, lack }) => ({ path: [...OWNER, key], message: `There is ${lack} either.` })),
        fixes: changes.length === 0 ? [] : [{ title: "Write down the owner's powers", preferred: true, changes }],
      },
    );
  },
  examples: [
    {
      bad: `
accountability:
  production_owner:
    name: Tomasz Nowak
    sits_in_reviews: true
    scope_veto: false
#   ^^^^^^^^^^`,
      good: `
accountability:
  production_owner:
    name: Tomasz Nowak
    sits_in_reviews: true
    scope_veto: true`,
    },
    {
      bad: `
accountability:
  production_owner: { name: Tomasz Nowak }
# ^^^^^^^^^^^^^^^^`,
      good: `
accountability:
  production_owner: { name: Tomasz Nowak, sits_in_reviews: true, scope_veto: true }`,
    },
  ],
};
