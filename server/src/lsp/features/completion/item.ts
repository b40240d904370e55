/** What completion offers, before the client's abilities decide how it is sent. */
import type { CompletionItemKind } from "vscode-languageserver";
import type { Path } from "../../../core/finding.ts";

/** One offer. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Said behind the label. */
  readonly detail?: string;
  readonly text: string;
  /** The same with tab stops. */
  readonly snippet?: string;
  /** Lower comes first; offers of one rank keep their order. */
  readonly rank: number;
  /** What the typed word is compared with, where the label is not it. */
  readonly filter?: string;
  /** Where its documentation is to be found. */
  readonly about?: About;
  /** Begins with a line end, so that no space is wanted before it. */
  readonly block?: boolean;
}

/** A key or word of the schema, or a rule. */
export type About = { readonly key: Path; readonly value?: string } | { readonly rule: string };
