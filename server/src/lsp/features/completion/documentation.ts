/** The documentation of an offer, worked out when somebody looks at it. */

import { describe } from "../../../core/schema/describe.ts";
import { aboutKey } from "../hover/key.ts";
import { code, escaped } from "../hover/markdown.ts";
import { ruleText } from "../hover/rule.ts";
import type { OpenCharter } from "../open-charter.ts";
import type { About } from "./item.ts";

/** Markdown about a key, a word or a rule; null where there is nothing to say. */
export function documentationOf(about: About, charter: OpenCharter | null): string | null {
  if ("rule" in about) return ruleText(about.rule, charter);
  if (about.value !== undefined) {
    const found = describe(about.key, charter?.schema)?.values.find(({ value }) => value === about.value);
    return found === undefined ? null : `${code(found.value)}: ${escaped(found.description)}`;
  }
  const paragraphs = aboutKey(about.key, null, charter?.schema);
  return paragraphs.length === 0 ? null : paragraphs.join("\n\n");
}
