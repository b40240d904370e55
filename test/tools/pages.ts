/** Writes the documentation pages that need the engine: RULES.md from the rules. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { portfolioRulesPage } from "../../server/src/core/portfolio/rule-docs.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { rulesPage } from "../../server/src/core/rules/page.ts";

/** The pages with what they should hold. */
const pages: readonly { readonly file: string; readonly text: (root: string) => string }[] = [
  { file: "RULES.md", text: () => `${rulesPage(rules)}\n${portfolioRulesPage()}` },
];

/** Writes the pages below a root folder and returns the names of those that were stale; with `check` writes nothing. */
export async function writePages({ root, check }: { root: string; check: boolean }): Promise<string[]> {
  const stale: string[] = [];
  for (const { file, text } of pages) {
    const path = join(root, file);
    const wanted = text(root);
    if (existsSync(path) && readFileSync(path, "utf8") === wanted) continue;
    stale.push(file);
    if (!check) writeFileSync(path, wanted);
  }
  return stale;
}
