/** Numbers and dates written in another way. */
import type { Malformed } from "./malformed.ts";

/** Text, what a person should read, and the paths that rules must not see. */
export const numbers: readonly Malformed[] = [
  [
    'scale: { users: { full: "420" } }',
    ["schema/number-as-text scale.users.full: “full” must be a plain number: 420, not “420”. [Write 420]"],
    ["scale.users.full"],
  ],
  [
    "scale: { users: { full: 420 people } }",
    ["schema/number-as-text scale.users.full: “full” must be a plain number: 420, not “420 people”. [Write 420]"],
    ["scale.users.full"],
  ],
  [
    "scale: { users: { full: 12.5 } }",
    ["schema/wrong-type scale.users.full: “full” must be a whole number, not 12.5."],
    ["scale.users.full"],
  ],
  [
    "scale: { users: { full: -3 } }",
    ["schema/out-of-range scale.users.full: “full” must be 0 or more, not -3."],
    ["scale.users.full"],
  ],
  [
    "scale: { users: { full: about 400 } }",
    ["schema/wrong-type scale.users.full: “full” must be a whole number, not “about 400”."],
    ["scale.users.full"],
  ],
  [
    "scale: { users: { full: true } }",
    ["schema/wrong-type scale.users.full: “full” must be a whole number, not true."],
    ["scale.users.full"],
  ],
  [
    'scale: { volume: { per_month: "38,000" } }',
    [
      "schema/number-as-text scale.volume.per_month: “38,000” can be two different numbers. Write “per_month” without separators. [maybe Write 38000; maybe Write 38]",
    ],
    ["scale.volume.per_month"],
  ],
  [
    "scale: { volume: { per_month: 38 000 claims } }",
    [
      "schema/number-as-text scale.volume.per_month: “per_month” must be a plain number: 38000, not “38 000 claims”. [Write 38000]",
    ],
    ["scale.volume.per_month"],
  ],
  [
    'scale: { volume: { per_month: "1,200,000" } }',
    [
      "schema/number-as-text scale.volume.per_month: “per_month” must be a plain number: 1200000, not “1,200,000”. [Write 1200000]",
    ],
    ["scale.volume.per_month"],
  ],
  [
    "scale: { ramp: [10, 50%, 120] }",
    [
      "schema/number-as-text scale.ramp[1]: Entry 2 of “ramp” must be a plain number: 50, not “50%”. [Write 50]",
      "schema/out-of-range scale.ramp[2]: Entry 3 of “ramp” must be between 0 and 100, not 120.",
    ],
    ["scale.ramp[1]", "scale.ramp[2]"],
  ],
  [
    "scale: { ramp: 100 }",
    ["schema/wrong-type scale.ramp: “ramp” must be a list: begin each entry with “- ”. [Make it a list]"],
    ["scale.ramp"],
  ],
  [
    "pilot: { budget: 90k }",
    ["schema/number-as-text pilot.budget: “budget” must be a plain number: 90000, not “90k”. [Write 90000]"],
    ["pilot.budget"],
  ],
  [
    'pilot: { budget: "€ 96.000,50" }',
    [
      "schema/number-as-text pilot.budget: “budget” must be a plain number: 96000.5, not “€ 96.000,50”. [Write 96000.5]",
    ],
    ["pilot.budget"],
  ],
  [
    "pilot: { budget: 10-12 }",
    ["schema/wrong-type pilot.budget: “budget” must be a number, not “10-12”."],
    ["pilot.budget"],
  ],
  [
    "pilot: { effort_days: 120 days }",
    ["schema/number-as-text pilot.effort_days: “effort_days” must be a plain number: 120, not “120 days”. [Write 120]"],
    ["pilot.effort_days"],
  ],
  [
    "pilot: { effort_days: 12 weeks }",
    ["schema/wrong-type pilot.effort_days: “effort_days” must be a number, not “12 weeks”."],
    ["pilot.effort_days"],
  ],
  [
    "cost: { contingency_pct: 15% }",
    ["schema/number-as-text cost.contingency_pct: “contingency_pct” must be a plain number: 15, not “15%”. [Write 15]"],
    ["cost.contingency_pct"],
  ],
  [
    "cost: { contingency_pct: 150 }",
    ["schema/out-of-range cost.contingency_pct: “contingency_pct” must be between 0 and 100, not 150."],
    ["cost.contingency_pct"],
  ],
  [
    "cost: { lines: [ { item: Model, amount: 1e308 } ] }",
    ["schema/out-of-range cost.lines[0].amount: “amount” is too large to be worked with: 1e308."],
    ["cost.lines[0].amount"],
  ],
  ["cost: { months: 0 }", ["schema/out-of-range cost.months: “months” must be 1 or more, not 0."], ["cost.months"]],
  [
    "cost: { months: a year }",
    ["schema/wrong-type cost.months: “months” must be a whole number, not “a year”."],
    ["cost.months"],
  ],
  [
    'cost: { lines: [ { item: Model, amount: "0,21" } ] }',
    ["schema/number-as-text cost.lines[0].amount: “amount” must be a plain number: 0.21, not “0,21”. [Write 0.21]"],
    ["cost.lines[0].amount"],
  ],
  [
    "cost: { lines: [ { item: Model, amount: [1, 2] } ] }",
    ["schema/wrong-type cost.lines[0].amount: “amount” must be a number, not a list."],
    ["cost.lines[0].amount"],
  ],
  [
    "cost: { benefit: { minutes_saved: .nan } }",
    ["schema/wrong-type cost.benefit.minutes_saved: “minutes_saved” must be a number, not “.nan”."],
    ["cost.benefit.minutes_saved"],
  ],
  [
    "pilot: { start: 15/03/2027 }",
    ["schema/date pilot.start: “start” must be year-month-day: 2027-03-15, not “15/03/2027”. [Write 2027-03-15]"],
    ["pilot.start"],
  ],
  [
    "pilot: { start: 03/04/2027 }",
    [
      "schema/date pilot.start: “03/04/2027” can be two different days. Write “start” as year-month-day. [maybe Write 2027-04-03; maybe Write 2027-03-04]",
    ],
    ["pilot.start"],
  ],
  [
    "pilot: { budget: 96k EUR }",
    ["schema/number-as-text pilot.budget: “budget” must be a plain number: 96000, not “96k EUR”. [Write 96000]"],
    ["pilot.budget"],
  ],
  [
    "pilot: { budget: 2 mn EUR }",
    ["schema/number-as-text pilot.budget: “budget” must be a plain number: 2000000, not “2 mn EUR”. [Write 2000000]"],
    ["pilot.budget"],
  ],
  [
    "pilot: { effort_days: 4 days per week }",
    ["schema/wrong-type pilot.effort_days: “effort_days” must be a number, not “4 days per week”."],
    ["pilot.effort_days"],
  ],
  [
    "pilot: { budget: 2 bn EUR }",
    ["schema/wrong-type pilot.budget: “budget” must be a number, not “2 bn EUR”."],
    ["pilot.budget"],
  ],
  [
    "pilot: { review_every: fortnitely }",
    [
      "schema/not-allowed pilot.review_every: “review_every” has no value “fortnitely”. Did you mean “fortnightly”? [maybe Change to “fortnightly”]",
    ],
    ["pilot.review_every"],
  ],
  [
    "pilot: { review_every: whenever there is time }",
    [
      "schema/not-allowed pilot.review_every: “review_every” can be weekly, fortnightly or monthly. [maybe Write weekly; maybe Write fortnightly; maybe Write monthly]",
    ],
    ["pilot.review_every"],
  ],
  [
    "pilot: { start: 15 March 2027 }",
    ["schema/date pilot.start: “start” must be year-month-day: 2027-03-15, not “15 March 2027”. [Write 2027-03-15]"],
    ["pilot.start"],
  ],
  [
    'pilot: { start: "March 15th, 2027" }',
    ["schema/date pilot.start: “start” must be year-month-day: 2027-03-15, not “March 15th, 2027”. [Write 2027-03-15]"],
    ["pilot.start"],
  ],
  [
    "pilot: { start: 2027/3/5 }",
    ["schema/date pilot.start: “start” must be year-month-day: 2027-03-05, not “2027/3/5”. [Write 2027-03-05]"],
    ["pilot.start"],
  ],
  ["pilot: { start: 2027-02-30 }", ["schema/date pilot.start: There is no such day as 2027-02-30."], ["pilot.start"]],
  [
    "pilot: { start: 20270315 }",
    ["schema/date pilot.start: “start” must be year-month-day: 2027-03-15, not 20270315. [Write 2027-03-15]"],
    ["pilot.start"],
  ],
  [
    "pilot: { start: 2027-03-15T09:00:00 }",
    [
      "schema/date pilot.start: “start” must be year-month-day: 2027-03-15, not “2027-03-15T09:00:00”. [Write 2027-03-15]",
    ],
    ["pilot.start"],
  ],
  [
    "pilot: { start: March 2027 }",
    ["schema/date pilot.start: “start” needs a full date such as 2027-03-31, not “March 2027”."],
    ["pilot.start"],
  ],
  [
    "pilot: { start: 2027 }",
    ["schema/date pilot.start: “start” needs a full date such as 2027-03-31, not 2027."],
    ["pilot.start"],
  ],
  [
    "pilot: { start: Q2 2027 }",
    ["schema/date pilot.start: “start” needs a full date such as 2027-03-31, not “Q2 2027”."],
    ["pilot.start"],
  ],
  [
    "pilot: { start: after Easter }",
    ["schema/date pilot.start: “start” must be a date such as 2027-03-31, not “after Easter”."],
    ["pilot.start"],
  ],
  [
    "pilot: { start: [2027-03-15] }",
    ["schema/date pilot.start: “start” must be a date such as 2027-03-31, not a list."],
    ["pilot.start"],
  ],
];
