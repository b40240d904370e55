/** The code map of ARCHITECTURE.md: every source file with its first sentence, made from the files themselves. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const START = "<!-- code map: generated -->";
const END = "<!-- end of code map -->";

/** The folders whose files the map lists. */
const MAPPED = ["server/src", "server/build", "client/src", "schemas"];

/** Folders whose many files are alike: they are counted, not listed. */
const ALIKE = /^server\/src\/core\/rules\/(accountability|measurement|governance|cost|capability|lifecycle|quality)$/;

/** ARCHITECTURE.md with a fresh code map between its two marks. */
export function withCodeMap(root: string): string {
  const text = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
  const before = text.slice(0, text.indexOf(START) + START.length);
  const after = text.slice(text.indexOf(END));
  return `${before}\n\n${codeMap(root)}\n\n${after}`;
}

function codeMap(root: string): string {
  const folders = new Map<string, string[]>();
  for (const file of MAPPED.flatMap((folder) => sourcesUnder(root, folder))) {
    const folder = file.slice(0, file.lastIndexOf("/"));
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const blocks = [...folders].map(([folder, files]) => {
    if (ALIKE.test(folder)) return `### ${folder}\n\n${files.length} rules, one file each: see [RULES.md](RULES.md).`;
    const rows = files.map(
      (file) => `- \`${file.slice(folder.length + 1)}\`: ${firstSentence(readFileSync(join(root, file), "utf8"))}`,
    );
    return `### ${folder}\n\n${rows.join("\n")}`;
  });
  return `## Code map\n\n${blocks.join("\n\n")}`;
}

function sourcesUnder(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name) && !entry.parentPath.endsWith("generated"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort((a, b) => (depthFirst(a) < depthFirst(b) ? -1 : 1));
}

/** Files of a folder stand before its subfolders. */
function depthFirst(file: string): string {
  const at = file.lastIndexOf("/");
  return `${file.slice(0, at)}/\u0000${file.slice(at + 1)}`;
}

function firstSentence(text: string): string {
  const comment = /\/\*\*\s*([\s\S]*?)\s*\*\//.exec(text)?.[1] ?? "";
  return (
    comment
      .split(/\n\s*\*?\s*\n/)[0]
      ?.replace(/\s*\n\s*\*\s*/g, " ")
      .trim() ?? ""
  );
}
