/** What a metric measures: the cases of charter.md 2.6 and some of our own. */
import assert from "node:assert/strict";
import test from "node:test";
import { lexiconWith } from "../../server/src/core/charter/lexicon.ts";
import { classifyMetric, type MetricClass } from "../../server/src/core/charter/metric.ts";

const lexicon = lexiconWith();

const CASES: { readonly [Class in MetricClass]: readonly string[] } = {
  model: [
    "Test set accuracy of 85 percent",
    "Answer accuracy",
    "AUC on hold-out data",
    "Forecast accuracy (MAPE)",
    "Hallucination rate",
    "Precision of fraud alerts",
    "Accuracy",
    "Model confidence above 0.8",
    "Answer accuracy on the test set",
    "F1 score per day",
    "Model accuracy on claim documents",
  ],
  system: ["P95 latency", "System uptime", "Tokens per request", "Availability per month"],
  usage: [
    "Monthly active users",
    "Number of prompts",
    "Adoption rate",
    "Queries answered per day",
    "User satisfaction with the demo",
    "Licences assigned",
    "Chats per hour",
  ],
  outcome: [
    "Average claim handling time",
    "Invoice coding accuracy in the monthly audit",
    "Error rate in shipped orders",
    "First-contact resolution rate",
    "Stock-outs per store per week",
    "No-show rate in outpatient clinics",
    "Days to close the month",
    "Chats handled without a person",
    "Calls per hour",
    "Fraud losses paid out",
    "Length of stay",
  ],
};

for (const [expected, texts] of Object.entries(CASES)) {
  for (const text of texts) {
    test(`${text}: ${expected}`, () => assert.equal(classifyMetric([text], lexicon), expected));
  }
}

test("definition, source and unit count as well, and what is missing does not matter", () => {
  assert.equal(classifyMetric(["Quality", undefined, "nightly benchmark", undefined], lexicon), "model");
  assert.equal(classifyMetric(["Accuracy", "share of invoices without rework", undefined, "%"], lexicon), "outcome");
  assert.equal(
    classifyMetric(["Average claim handling time", undefined, "claim system time stamps", "minutes"], lexicon),
    "outcome",
  );
});

test("a policy's own words are classified", () => {
  const extended = lexiconWith({ metric_model_strong: ["Trefferquote"] });
  assert.equal(classifyMetric(["Trefferquote"], extended), "model");
  assert.equal(classifyMetric(["Trefferquote"], lexicon), "outcome");
});
