/** Findings as results of SARIF: places, fingerprints, and the edits of those fixes that need nobody's knowledge. */
import { type Fix, formatPath } from "../../../finding.ts";
import type { Analysis } from "../../../judgement/analyze.ts";
import { shapeOf } from "../../../schema/scaffold.ts";
import { sha256Hex } from "../../../sha256.ts";
import { lineStarts, positionAt } from "../../../text/lines.ts";
import { oneLine, visible } from "../../../text/sanitize.ts";
import { editsFor } from "../../../yaml/edit/edits.ts";
import type { FindingReport } from "../../model/types.ts";
import type { CiCharter, CiFinding } from "../run.ts";
import { lineHashes } from "./line-hash.ts";
import { levelOf } from "./rules.ts";
import type { SarifArtifact, SarifFix, SarifRegion, SarifResult } from "./types.ts";

/** Changes that need nobody's knowledge. */
const CERTAIN: ReadonlySet<string> = new Set(["set", "remove", "rename", "move"]);

/** The results of some findings of one charter. */
export function sarifResults(
  charter: CiCharter,
  findings: readonly CiFinding[],
  indexOf: (rule: string) => number,
): readonly SarifResult[] {
  const { file, analysis } = charter;
  const artifactLocation = artifactOf(file);
  const hashes = lineHashes(analysis.tree.text);
  const id = String(analysis.charter.metadata?.id ?? file);
  const fixes = fixesOf(analysis, artifactLocation);
  const seen = new Map<string, number>();
  return findings.map((finding): SarifResult => {
    const region = regionOf(finding.range);
    const what = JSON.stringify([id, finding.rule, finding.path]);
    const before = seen.get(what) ?? 0;
    seen.set(what, before + 1);
    const hash = hashes[region.startLine];
    const mending = fixes(finding);
    return {
      ruleId: finding.rule,
      ruleIndex: indexOf(finding.rule),
      level: levelOf(finding.severity),
      message: { text: oneLine(finding.message) },
      locations: [
        {
          physicalLocation: { artifactLocation, region },
          ...(finding.path === ""
            ? {}
            : { logicalLocations: [{ fullyQualifiedName: visible(finding.path), kind: "member" }] }),
        },
      ],
      ...(finding.places.length === 0
        ? {}
        : {
            relatedLocations: finding.places.map(({ range, message }, at) => ({
              id: at + 1,
              message: { text: oneLine(message) || "See also here." },
              physicalLocation: { artifactLocation, region: regionOf(range) },
            })),
          }),
      partialFingerprints: {
        ...(hash === undefined ? {} : { primaryLocationLineHash: hash }),
        "pilotCharter/v1": sha256Hex(before === 0 ? what : `${what}#${before}`),
      },
      ...(mending.length === 0 ? {} : { fixes: mending }),
      ...(finding.known === null ? {} : { baselineState: finding.known ? "unchanged" : "new" }),
    };
  });
}

/** A file by its path; what is no path from the root of the sources is an address of its own. */
export function artifactOf(file: string): SarifArtifact {
  const parts = visible(file).split("/");
  const uri = parts.map((part) => encodeURIComponent(part)).join("/");
  if (/^[A-Za-z]:$/.test(parts[0] ?? "")) return { uri: `file:///${parts[0]}${uri.slice(uri.indexOf("/"))}` };
  return file.startsWith("/") ? { uri: `file://${uri}` } : { uri, uriBaseId: "%SRCROOT%" };
}

function regionOf({ start, end }: FindingReport["range"]): SarifRegion {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** The fixes of a finding whose edits are certain. */
function fixesOf(analysis: Analysis, artifactLocation: SarifArtifact): (finding: CiFinding) => readonly SarifFix[] {
  const { tree, schema, findings } = analysis;
  const byPlace = new Map(findings.map((one) => [`${one.code}@${formatPath(one.path)}@${one.message}`, one.fixes]));
  const starts = lineStarts(tree.text);
  const at = (offset: number) => {
    const { line, column } = positionAt(starts, offset);
    return { line: line + 1, column: column + 1 };
  };
  const sarifFix = (fix: Fix): readonly SarifFix[] => {
    if (fix.changes.length === 0 || fix.changes.some(({ kind }) => !CERTAIN.has(kind))) return [];
    const edits = editsFor(tree, fix.changes, shapeOf(schema));
    if (edits.length === 0 || edits.some(({ snippet }) => snippet !== undefined)) return [];
    const replacements = edits.map(({ span, text }) => ({
      deletedRegion: regionOf({ start: at(span.start), end: at(span.end) }),
      insertedContent: { text },
    }));
    return [{ description: { text: oneLine(fix.title) }, artifactChanges: [{ artifactLocation, replacements }] }];
  };
  return ({ rule, path, message }) => (byPlace.get(`${rule}@${path}@${message}`) ?? []).flatMap(sarifFix);
}
