/** What a list of pilots should ask: the question, and the headings under which an import finds the answers. */
import type { CharterDraft } from "../../charter/usable.ts";

/** One question for the next version of a list. */
export interface Ask {
  readonly question: string;
  /** Headings that `import` places by themselves. */
  readonly headings: readonly string[];
  readonly answered: (charter: CharterDraft) => boolean;
}

/** The questions in their order of worth. */
export const ASKS: readonly Ask[] = [
  {
    question: "Who in the operating business will run it once it is live? One person, not a team or a mailbox.",
    headings: ["Business owner", "Owner e-mail", "Owner unit"],
    answered: ({ accountability }) => accountability?.production_owner?.name !== undefined,
  },
  {
    question: "Who pays for it? Somebody else than the owner.",
    headings: ["Sponsor"],
    answered: ({ accountability }) => accountability?.sponsor !== undefined,
  },
  {
    question:
      "Which business outcome changes, from what to what, by when? A result for the business, not the accuracy of a model.",
    headings: ["KPI", "KPI unit", "Baseline", "Target value", "Direction", "Target by"],
    answered: ({ measurement }) =>
      measurement?.production_metric?.baseline !== undefined && measurement.production_metric.target !== undefined,
  },
  {
    question:
      "What does a year at full scale cost, line by line? Licences, infrastructure, integration, monitoring, retraining and people.",
    headings: ["cost.currency", "cost.lines[0].item", "cost.lines[0].amount", "cost.lines[0].basis"],
    answered: ({ cost }) => (cost?.lines ?? []).some((line) => line?.amount !== undefined || line?.fte !== undefined),
  },
  {
    question: "How many people use it in the pilot, and how many at full scale?",
    headings: ["Pilot users", "Users at full scale"],
    answered: ({ scale }) => scale?.users?.full !== undefined,
  },
  {
    question: "Who must learn what, when and how?",
    headings: ["Training plan"],
    answered: ({ capability }) => (capability?.learning ?? []).some((entry) => entry?.learns !== undefined),
  },
  {
    question: "When does the pilot start, when does it end?",
    headings: ["Pilot start", "Pilot end"],
    answered: ({ pilot }) => pilot?.start !== undefined && pilot.end !== undefined,
  },
  {
    question: "Who of risk, privacy, legal and security was brought in, and when?",
    headings: ["governance.reviews.privacy.reviewer", "governance.reviews.privacy.engaged"],
    answered: ({ governance }) =>
      Object.values(governance?.reviews ?? {}).some((review) => review?.engaged !== undefined),
  },
];
