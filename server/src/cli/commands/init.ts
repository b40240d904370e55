/** `init`: writes a commented charter for somebody who has never seen one. */
import { resolve } from "node:path";
import { starter } from "../../core/schema/starter.ts";
import { Failure } from "../../node/failure.ts";
import { writeNew } from "../../node/files.ts";
import { EXIT, type Io } from "../io.ts";

/** Writes the file and says what to do next. */
export function init(name: string, options: { minimal?: boolean; full?: boolean }, io: Io): number {
  if (options.minimal && options.full) throw new Failure("Choose --minimal or --full, not both.");
  const id = slug(name);
  if (id === null) throw new Failure(`“${name}” holds no letters to make an id of. Use Latin letters or digits.`);
  const file = `${id}.pilot.yaml`;
  writeNew(resolve(io.cwd, file), file, starter(options.full ? "full" : "minimal", { id, name }));
  io.out(`Wrote ${file}. Fill in what follows each colon, then run: pilot-charter check ${file}\n`);
  return EXIT.fine;
}

/** Latin letters that are no other letter with a mark. */
const PLAIN: { readonly [letter: string]: string } = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
};

/** An id made of a name: lower case, hyphens, a letter first, 3 to 63 characters. Null where nothing is left. */
function slug(name: string): string | null {
  const base = name
    .replace(/\.pilot\.ya?ml$/i, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþ]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (base === "") return null;
  const lettered = /^[a-z]/.test(base) ? base : `pilot-${base}`;
  return lettered.length < 3 ? `${lettered}-pilot` : lettered.slice(0, 63).replace(/-+$/, "");
}
