/** Writes the notices of everything that is bundled, from what esbuild says that the bundles are made of. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const INTRODUCTION = `# Third-party notices

The programs of Pilot Charter hold parts of these packages. Generated from what the bundles are made of: change the
dependencies, then run \`npm run generate\`.
`;

/** The page for bundles with these metafiles. */
export function noticesPage(root, metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(inputs.flatMap((input) => folderOf(input) ?? []));
  const packages = new Map();
  for (const folder of folders) {
    const notice = noticeOf(root, folder);
    packages.set(`${notice.name} ${notice.version}`, notice);
  }
  const sorted = [...packages].sort(([one], [other]) => (one < other ? -1 : 1));
  return [INTRODUCTION, ...sorted.map(([title, notice]) => section(title, notice))].join("\n");
}

/** The folder of the package that a file belongs to; null for our own. */
function folderOf(input) {
  const parts = input.split("/");
  const at = parts.lastIndexOf("node_modules");
  if (at < 0) return null;
  const length = parts[at + 1]?.startsWith("@") ? 3 : 2;
  return parts.slice(0, at + length).join("/");
}

function noticeOf(root, folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const file = readdirSync(join(root, folder))
    .sort()
    .find((one) => /^(licen[cs]e|copying)(\.|-|$)/i.test(one));
  const path = file === undefined ? null : join(root, folder, file);
  const text = path !== null && existsSync(path) ? readFileSync(path, "utf8").replaceAll("\r\n", "\n").trim() : null;
  if (license === undefined && text === null) throw new Error(`${name} names no licence.`);
  return { name, version, license, text };
}

function section(title, { license, text }) {
  const body = text ?? `Its package names the licence ${license} and holds no text of it.`;
  return `## ${title}\n\nLicence: ${license ?? "see below"}\n\n\`\`\`text\n${body}\n\`\`\`\n`;
}
