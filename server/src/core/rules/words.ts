/** How the sentences of rules spell lists, numbers, money and shares. */
/** Items as English writes them: `a`, `a and b`, `a, b and c`; empty text for none. */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** A count with its noun: `plural(1, "day")` is `1 day`, `plural(2, "entry", "entries")` is `2 entries`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** A number with thousands commas and at most so many decimals, rounded half away from zero: `38,000`, `2.83`. */
export function number(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return "an endless number";
  const [whole = "0", fraction = ""] = rounded(Math.abs(value), decimals).split(".");
  const kept = fraction.replace(/0+$/, "");
  return `${signOf(value, `${whole}.${fraction}`)}${grouped(whole)}${kept === "" ? "" : `.${kept}`}`;
}

/** Money with its currency: `EUR 510,426`, `EUR 9.50`; without decimals from 100 on. A missing currency is left out. */
export function money(amount: number, currency: string | null | undefined): string {
  if (!Number.isFinite(amount)) return "an endless sum";
  const [whole = "0", fraction] = rounded(Math.abs(amount), Math.abs(amount) >= 100 ? 0 : 2).split(".");
  const cents = fraction === undefined || fraction === "00" ? "" : `.${fraction}`;
  return `${currency ? `${currency} ` : ""}${signOf(amount, `${whole}${cents}`)}${grouped(whole)}${cents}`;
}

/** A share as a percentage with at most one decimal: `0.831` is `83.1 %`. */
export function percent(share: number): string {
  return `${number(share * 100, 1)} %`;
}

/** A text in the quotes of our messages: `“Store Operations”`; long texts are cut. */
export function quoted(text: string, longest = 60): string {
  const line = Array.from(text.trim().replace(/\s+/g, " "));
  return `“${
    line.length > longest
      ? `${line
          .slice(0, longest - 1)
          .join("")
          .trimEnd()}…`
      : line.join("")
  }”`;
}

/** The first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function signOf(value: number, shown: string): string {
  return value < 0 && /[1-9]/.test(shown) ? "-" : "";
}

/** Decimal digits, half away from zero; the tiny nudge undoes binary fractions such as 1.005. Never in exponent form. */
function rounded(value: number, decimals: number): string {
  const scale = 10 ** decimals;
  const units = Math.round(value * scale * (1 + Number.EPSILON * 2));
  if (!Number.isSafeInteger(units)) return BigInt(Math.round(value)).toString();
  const digits = String(units).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function grouped(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ",");
}
