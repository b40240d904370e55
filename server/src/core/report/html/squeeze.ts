/** The page in fewer bytes, because it is sent by mail: only the rules it needs, short names, no needless quotes. */

/** In markup a raw quotation mark is always ours: every text has it escaped. */
const CLASSES = / class="([^"]*)"/g;
const SIMPLE = /="([\w.%#-]+)"(?=[ >])/g;
const NAMED = /\.pc-[\w-]+/g;

/** Rules without line breaks, their custom properties with short names. */
export function squeezedRules(css: string): string {
  return css.replace(/\n+/g, "").replaceAll("--pc-", "--");
}

/**
 * The rules that some markup needs: a line of the stylesheet is left out when it names classes and none of them is there.
 * A page that stands alone needs no prefix before its classes.
 */
export function rulesFor(markup: string, css: string): string {
  const there = new Set([...markup.matchAll(CLASSES)].flatMap(([, names = ""]) => names.split(" ")));
  const lines = css.split("\n").filter((line) => {
    const named = line.endsWith("{") ? [] : (line.match(NAMED) ?? []);
    return named.length === 0 || named.some((name) => there.has(name.slice(1)));
  });
  return squeezedRules(lines.join("\n")).replaceAll(".pc-", ".");
}

/** The same markup for such a page. */
export function squeezedMarkup(markup: string): string {
  return markup
    .replace(CLASSES, (_, names: string) => ` class="${names.replace(/\bpc-/g, "")}"`)
    .replace(SIMPLE, "=$1");
}
