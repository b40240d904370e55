/** What Enter does in VS Code with our language configuration: its first rule that fits, its brackets, else the same column. */
import { cursor } from "./marks.ts";
import { readRoot } from "./root.ts";

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: "none" | "indent" | "indentOutdent"; readonly appendText?: string };
}

const { onEnterRules } = JSON.parse(readRoot("syntaxes/language-configuration.json")) as {
  readonly onEnterRules: readonly EnterRule[];
};

const TAB = "  ";

/** A text with `<|>` after Enter was pressed there, with `<|>` where the cursor is then. */
export function afterEnter(marked: string): string {
  const { text, offset } = cursor(marked);
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset) < 0 ? text.length : text.indexOf("\n", offset);
  const before = text.slice(start, offset);
  const after = text.slice(offset, end);
  const indent = /^ */.exec(before)?.[0] ?? "";
  const rule = onEnterRules.find(
    ({ beforeText, afterText }) =>
      new RegExp(beforeText).test(before) && (afterText === undefined || new RegExp(afterText).test(after)),
  );
  const { indent: action = "none", appendText = "" } = rule?.action ?? {};
  const lead = `${indent}${action === "none" ? "" : TAB}${appendText}`;
  const behind = action === "indentOutdent" ? `\n${indent}` : "";
  return `${text.slice(0, offset)}\n${lead}<|>${behind}${text.slice(offset)}`;
}
