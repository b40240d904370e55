/** The few numbers of the protocol that features write, so that they need no library at run time. */

/** DiagnosticSeverity. */
export const DIAGNOSTIC = { error: 1, warning: 2, info: 3, hint: 4 } as const;

/** SymbolKind. */
export const SYMBOL = {
  module: 2,
  property: 7,
  field: 8,
  enum: 10,
  string: 15,
  number: 16,
  boolean: 17,
  array: 18,
  object: 19,
  key: 20,
  null: 21,
} as const;

/** CompletionItemKind. */
export const ITEM = {
  text: 1,
  module: 9,
  property: 10,
  unit: 11,
  value: 12,
  enumMember: 20,
  constant: 21,
  struct: 22,
  event: 23,
  reference: 18,
  snippet: 15,
  keyword: 14,
} as const;

/** InsertTextFormat. */
export const INSERT = { plain: 1, snippet: 2 } as const;
