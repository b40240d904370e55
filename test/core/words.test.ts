/** How messages spell lists, numbers, money and shares. */
import assert from "node:assert/strict";
import test from "node:test";
import { capital, list, money, number, percent, plural, quoted } from "../../server/src/core/rules/words.ts";

test("lists", () => {
  assert.equal(list([]), "");
  assert.equal(list(["a"]), "a");
  assert.equal(list(["a", "b"]), "a and b");
  assert.equal(list(["a", "b", "c"]), "a, b and c");
});

test("counts", () => {
  assert.equal(plural(1, "day"), "1 day");
  assert.equal(plural(0, "day"), "0 days");
  assert.equal(plural(1200, "entry", "entries"), "1,200 entries");
});

const MONEY: readonly (readonly [number, string])[] = [
  [510426, "EUR 510,426"],
  [42535.5, "EUR 42,536"],
  [-42535.5, "EUR -42,536"],
  [100.4, "EUR 100"],
  [99.995, "EUR 100"],
  [9.5, "EUR 9.50"],
  [1.005, "EUR 1.01"],
  [0.21, "EUR 0.21"],
  [12, "EUR 12"],
  [0, "EUR 0"],
  [-0.001, "EUR 0"],
  [1e21, "EUR 1,000,000,000,000,000,000,000"],
];
for (const [amount, text] of MONEY) {
  test(`${amount} is ${text}`, () => assert.equal(money(amount, "EUR"), text));
}

test("money without a currency, and sums without an end", () => {
  assert.equal(money(1500, null), "1,500");
  assert.equal(money(Number.POSITIVE_INFINITY, "EUR"), "an endless sum");
});

test("numbers and shares", () => {
  assert.equal(number(2.8333), "2.83");
  assert.equal(number(38000), "38,000");
  assert.equal(number(Number.NaN), "an endless number");
  assert.equal(percent(0.8314), "83.1 %");
  assert.equal(percent(-0.2391), "-23.9 %");
  assert.equal(percent(0.1), "10 %");
});

test("quotes cut long texts between characters", () => {
  assert.equal(quoted("  Store   Operations "), "“Store Operations”");
  assert.equal(quoted("🚚".repeat(80), 10), `“${"🚚".repeat(9)}…”`);
  assert.equal(capital("legal"), "Legal");
});
