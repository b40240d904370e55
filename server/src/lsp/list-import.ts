/** The import of a list for the editor: the mapping to look at, drafts to write, and the report, judged without holding up the server. */
import { accountOf } from "../core/import/account.ts";
import { graveyardMarkdown } from "../core/report/graveyard/markdown.ts";
import { headline, rowsSentence } from "../core/report/graveyard/words.ts";
import { planList, reportOnPlan } from "../node/import-list.ts";
import type { ImportAnswer, ImportedList, ImportParams } from "./protocol.ts";

/** So many drafts are judged before others have their turn. */
const AT_ONCE = 20;

/** What the import of a list would do. */
export async function importList(params: ImportParams, today: string): Promise<ImportAnswer> {
  const { name, bytes, dates, existing } = params;
  const source = { name, bytes: Buffer.from(bytes, "base64") };
  const read = await planList(source, dates === undefined ? {} : { dates }, existing);
  if ("refused" in read) return { refused: read.refused, list: null };
  const { plan, book } = read;
  const account = accountOf(plan);
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  const report = params.report
    ? await reportOnPlan(plan, today, (done) => (done % AT_ONCE === 0 ? turn() : undefined))
    : null;
  const list: ImportedList = {
    how: plan.mapping.shape === null ? book.how : `${book.how}; ${plan.mapping.shape.title}`,
    notices: book.notices,
    columns: account.columns.map(({ heading, becomes, why }) => ({ heading, becomes, why })),
    rows: rowsSentence(account),
    asked: plan.styles.asked,
    fresh: plan.planned.filter(({ state }) => state === "new").map(({ file, text }) => ({ file, text })),
    same: account.same,
    changed: account.changed,
    report: report === null ? "" : graveyardMarkdown(report),
    headline: report === null ? "" : headline(report),
  };
  return { refused: null, list };
}
