/** Writes what a release's tag holds: programs that are built, and what tools look for at its top. `npm run release-tree -- OUT` */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** What the tree holds under the names that it has here. */
const KEPT = [
  ...["dist/cli.cjs", "dist/server.cjs", "dist/formatter.cjs", "dist/action.cjs"],
  ...["schemas/pilot-charter.schema.json", "schemas/pilot-policy.schema.json", "schemas/pilot-report.schema.json"],
  ...["README.md", "CHARTER.md", "RULES.md", "POLICY.md", "CHANGELOG.md", "ARCHITECTURE.md"],
  ...["LICENSE", "THIRD-PARTY-NOTICES.md", "client/EDITORS.md", "client/CI.md", "client/media"],
];

/** What tools look for at the top of a repository, and where it is kept here. */
const AT_THE_TOP = {
  ".pre-commit-hooks.yaml": "client/ci/pre-commit-hooks.yaml",
  "action.yml": "client/ci/action.yml",
  "templates/pilot-charter.yml": "client/ci/templates/pilot-charter.yml",
  Dockerfile: "client/ci/Dockerfile",
} as const;

/** What of package.json a person who installs the command line needs. */
const FIELDS = [
  ...["name", "version", "description", "license", "type", "bin", "keywords"],
  ...["repository", "homepage", "bugs"],
];

/** What npm takes into a package: what only other tools look for stays out. */
const FILES = ["dist", "schemas", "client", "*.md"];

/** Writes the tree below an empty folder and returns its files. */
export function writeReleaseTree(root: string, out: string): readonly string[] {
  if (existsSync(out) && readdirSync(out).some((name) => name !== ".git")) throw new Error(`${out} is not empty.`);
  const copies: readonly (readonly [to: string, from: string])[] = [
    ...KEPT.map((file) => [file, file] as const),
    ...Object.entries(AT_THE_TOP),
  ];
  for (const [to, from] of copies) {
    if (!existsSync(join(root, from))) throw new Error(`${from} is not there. Build first: npm run build.`);
    mkdirSync(dirname(join(out, to)), { recursive: true });
    cpSync(join(root, from), join(out, to), { recursive: true });
  }
  writeFileSync(join(out, "package.json"), releaseManifest(readFileSync(join(root, "package.json"), "utf8")));
  return readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) => !name.startsWith(".git/"));
}

/** The manifest without scripts, development dependencies and what only VS Code reads. */
function releaseManifest(text: string): string {
  const manifest = JSON.parse(text);
  const kept = Object.fromEntries(FIELDS.map((field) => [field, manifest[field]]));
  const whole = { ...kept, engines: { node: manifest.engines.node }, files: FILES };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [out] = process.argv.slice(2);
  if (out === undefined) {
    console.error("Name the folder to write to: npm run release-tree -- OUT");
    process.exitCode = 2;
  } else console.log(`${writeReleaseTree(resolve("."), resolve(out)).length} files and folders in ${out}`);
}
