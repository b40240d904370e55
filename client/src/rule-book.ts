/** The book of rules that comes with the extension (RULES.md), and the page of one rule in it. */

/** What the book says of a rule, by its id with `[name]` or without: why, how, when, examples; null where it has no such page. */
export function pageIn(book: string, rule: string): string | null {
  const id = rule.replace(/\[.*$/, "");
  const head = `### <a id="${id.replace("/", "-")}"></a>`;
  const start = book.indexOf(head);
  if (start < 0) return null;
  const [, ...lines] = book.slice(start).split("\n");
  const end = lines.findIndex((line) => /^#{2,3} /.test(line));
  const page = (end < 0 ? lines : lines.slice(0, end)).join("\n").trim();
  return page.replace(/\[([^\]]*)\]\(#[^)]*\)/g, "$1");
}
