/** Where the documentation of rules lives on the web; only ever shown as a link, never fetched. */

/** The folder of the documentation pages, as `homepage` in the package names the repository. */
export const PAGES = "https://github.com/pilot-charter/pilot-charter/blob/main";

/** The page of a rule, or null for a code that is no rule's. */
export function pageOf(code: string): string | null {
  if (code.startsWith("syntax/") || code.startsWith("schema/")) return null;
  if (code.startsWith("policy/")) return `${PAGES}/POLICY.md`;
  const id = code.replace(/\[.*$/, "");
  return id.includes("/") ? `${PAGES}/RULES.md#${id.replace("/", "-")}` : null;
}
