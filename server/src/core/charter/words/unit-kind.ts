/** What a unit counts in: hundredths, pieces, or something else. */
import { ofText } from "../../memo.ts";
import countData from "./data/count-units.txt";
import percentData from "./data/percent-units.txt";
import { firstMatch, lazyList } from "./list.ts";
import { tokensOf } from "./tokens.ts";

const percents = lazyList(percentData);
const counts = lazyList(countData);

/** Hundredths, pieces, or anything else such as minutes or money. */
export type UnitKind = "percent" | "count" | "other";

/** The kind of a unit as written: `% of letters` is a percent, `complaints per week` a count. */
export const unitKind = ofText((unit: string): UnitKind => {
  const tokens = tokensOf(unit);
  if (unit.includes("%") || firstMatch(percents(), tokens)) return "percent";
  return unit.trim() === "#" || counts().endAt(tokens, 0) > 0 ? "count" : "other";
});
