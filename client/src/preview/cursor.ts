/** Which part of a charter the cursor is in, by indentation alone, so that it works in broken text too. */

/** The keys that a line stands under, outermost first and its own last. `lineAt` gives a line's text, counted from 0. */
export function keysAt(lineAt: (line: number) => string, line: number): readonly string[] {
  const keys: string[] = [];
  let indent = Number.POSITIVE_INFINITY;
  for (let at = line; at >= 0 && indent > 0; at--) {
    const found = /^([ ]*(?:- +)*)([A-Za-z_][\w-]*)[ \t]*:(?:\s|$)/.exec(lineAt(at));
    const [, before = "", key] = found ?? [];
    if (key === undefined || before.length >= indent) continue;
    keys.unshift(key);
    indent = before.length;
  }
  return indent === 0 ? keys : [];
}
