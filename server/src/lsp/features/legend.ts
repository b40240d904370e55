/** The legend of the semantic tokens: what clients are told before they ask for any. */
import type { SemanticTokensLegend } from "vscode-languageserver";

/** The types of tokens; their numbers are places in this list. */
export const TOKEN_TYPES = ["namespace", "property", "enumMember", "variable", "number", "keyword", "string"] as const;

/** What the numbers of the tokens mean. */
export const LEGEND: SemanticTokensLegend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: ["deprecated"] };
