/** Prints constants as JavaScript; what stands in several places is written once. */

/** Shorter texts are not worth a name of their own. */
const WORTH = 24;

/** The source of a module that exports these values, with unquoted keys and repeated parts under names of their own. */
export function moduleOf(values) {
  const counts = new Map();
  const count = (value) => {
    if (typeof value !== "object" || value === null) return;
    const text = JSON.stringify(value);
    const before = counts.get(text) ?? 0;
    counts.set(text, before + 1);
    if (before === 0 || text.length < WORTH) Object.values(value).forEach(count);
  };
  Object.values(values).forEach(count);
  const names = new Map();
  const consts = [];
  const shown = (value) => {
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const text = JSON.stringify(value);
    if (names.has(text)) return names.get(text);
    const printed = Array.isArray(value)
      ? `[${value.map(shown).join(",")}]`
      : `{${Object.entries(value)
          .map(([key, part]) => `${/^[a-z_]\w*$/i.test(key) ? key : JSON.stringify(key)}:${shown(part)}`)
          .join(",")}}`;
    if (text.length < WORTH || counts.get(text) < 2) return printed;
    const name = `s${names.size}`;
    names.set(text, name);
    consts.push(`const ${name} = ${printed};\n`);
    return name;
  };
  const exported = Object.entries(values).map(([name, value]) => `export const ${name} = ${shown(value)};\n`);
  return [...consts, ...exported].join("");
}
