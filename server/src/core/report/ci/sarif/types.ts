/** The part of SARIF 2.1.0 that we write. */

/** Text, where it matters also as Markdown. */
export interface SarifMessage {
  readonly text: string;
  readonly markdown?: string;
}

/** A stretch of a file; lines and columns from 1. */
export interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A file, by its path from the root of the sources. */
export interface SarifArtifact {
  readonly uri: string;
  readonly uriBaseId?: "%SRCROOT%";
}

/** A place in a file. */
export interface SarifLocation {
  readonly id?: number;
  readonly message?: SarifMessage;
  readonly physicalLocation: { readonly artifactLocation: SarifArtifact; readonly region: SarifRegion };
  readonly logicalLocations?: readonly { readonly fullyQualifiedName: string; readonly kind: string }[];
}

/** Edits that mend a result. */
export interface SarifFix {
  readonly description: SarifMessage;
  readonly artifactChanges: readonly {
    readonly artifactLocation: SarifArtifact;
    readonly replacements: readonly {
      readonly deletedRegion: SarifRegion;
      readonly insertedContent: { readonly text: string };
    }[];
  }[];
}

/** How serious a result is. */
export type SarifLevel = "error" | "warning" | "note";

/** One finding. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: SarifMessage;
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly partialFingerprints: { readonly [name: string]: string };
  readonly fixes?: readonly SarifFix[];
  readonly baselineState?: "new" | "unchanged";
}

/** What is said of a rule. */
export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: SarifMessage;
  readonly fullDescription?: SarifMessage;
  readonly help: SarifMessage;
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: { readonly tags: readonly string[] };
}
