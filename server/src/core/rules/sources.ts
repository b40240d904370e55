/** The demands behind the rules, by code: what takes a pilot to production, in our own words. */

/** Demands of one kind, with a sentence for each code. */
export interface DemandGroup {
  readonly title: string;
  readonly demands: readonly { readonly code: string; readonly meaning: string }[];
}

/** Every code that a rule may cite, in the order in which a reader meets them. */
export const demands: readonly DemandGroup[] = [
  {
    title: "Four questions, answered in writing before the start",
    demands: [
      { code: "S-q1", meaning: "Who in the operating business owns it?" },
      { code: "S-q2", meaning: "Which measurable outcome will it bring, and by when?" },
      { code: "S-q3", meaning: "What do twelve months at full scale cost?" },
      { code: "S-q4", meaning: "What must the workforce be able to do?" },
    ],
  },
  {
    title: "Seven conditions of production",
    demands: [
      { code: "S-def1", meaning: "It works every day, for real users, on real data." },
      { code: "S-def2", meaning: "Accuracy, latency, cost and drift are watched." },
      { code: "S-def3", meaning: "A failure has a process, down to who is called at night." },
      { code: "S-def4", meaning: "Its output arrives in a workflow that somebody answers for." },
      { code: "S-def5", meaning: "Privacy, intellectual property and regulation are under control." },
      { code: "S-def6", meaning: "A budget line pays for running it, not only for building it." },
      { code: "S-def7", meaning: "It is somebody's job to run and improve it." },
    ],
  },
  {
    title: "Five ways in which pilots get stuck",
    demands: [
      { code: "S-fail1", meaning: "Nobody owns it in production." },
      { code: "S-fail2", meaning: "Nobody planned how it gets into the tools people use." },
      { code: "S-fail3", meaning: "Nobody prepared the people whose work changes." },
      { code: "S-fail4", meaning: "Those who must agree were asked too late, or never." },
      { code: "S-fail5", meaning: "Nobody knows what it costs to run." },
    ],
  },
  {
    title: "Five commitments before the start",
    demands: [
      { code: "S-do1", meaning: "An owner from day one, not the sponsor, with a seat in reviews and a veto on scope." },
      { code: "S-do2", meaning: "A metric of the business instead of a metric of the model." },
      { code: "S-do3", meaning: "Governance comes first, and says early what would stop it." },
      { code: "S-do4", meaning: "A year of production is costed at full volume, with every kind of cost." },
      { code: "S-do5", meaning: "The change for the workforce is planned: who learns what, when and how." },
    ],
  },
  {
    title: "Five roles in production",
    demands: [
      { code: "S-role1", meaning: "An operating owner." },
      { code: "S-role2", meaning: "Platform or machine-learning engineering." },
      { code: "S-role3", meaning: "An integration engineer." },
      { code: "S-role4", meaning: "Somebody who leads the change." },
      { code: "S-role5", meaning: "A measurement function that reports to technology and to finance." },
    ],
  },
  {
    title: "And four more",
    demands: [
      { code: "S-team", meaning: "The pilot team does not silently become the production team." },
      { code: "S-triage", meaning: "Unanswered and running: stop or pause. Unanswered and not started: do not start." },
      { code: "S-bridge", meaning: "The way to production takes two to four times the work of the pilot." },
      { code: "S-roi", meaning: "The return is held against the cost of capital." },
    ],
  },
];

/** The codes that a rule's source cites; `S-role1–5` cites five. */
export function codesIn(source: readonly string[]): readonly string[] {
  return source.flatMap((text) =>
    [...text.matchAll(/S-([a-z]+)(\d?)(?:–(\d))?/g)].flatMap(([, word = "", from = "", to = ""]) => {
      if (from === "") return [`S-${word}`];
      const last = to === "" ? Number(from) : Number(to);
      return Array.from({ length: last - Number(from) + 1 }, (_, index) => `S-${word}${Number(from) + index}`);
    }),
  );
}
