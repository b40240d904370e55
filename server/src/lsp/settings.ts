/** The settings that the server heeds, read from whatever a client sends. */

/** Names and meanings as in the extension's manifest, under `pilotCharter`. */
export interface Settings {
  readonly validate: {
    readonly enable: boolean;
    /** Which charters are checked: those that are open, or all of the workspace. */
    readonly scope: "openFiles" | "workspace";
    readonly run: "onType" | "onSave";
  };
  readonly codeLens: { readonly enable: boolean };
  readonly inlayHints: { readonly enable: boolean };
  /** Whether a hover tells the last change of a value, where the past is known. */
  readonly hover: { readonly history: boolean };
}

/** What holds while a client says nothing. */
export const DEFAULT_SETTINGS: Settings = {
  validate: { enable: true, scope: "openFiles", run: "onType" },
  codeLens: { enable: true },
  inlayHints: { enable: true },
  hover: { history: false },
};

/**
 * The part of what a client sends that is ours: under our name, or bare; null where there is none, as in the `{}` or the
 * settings of others that some clients send at the start.
 */
export function oursIn(value: unknown): unknown {
  const section = field(value, "pilotCharter");
  if (typeof section === "object" && section !== null) return section;
  return Object.keys(DEFAULT_SETTINGS).some((name) => field(value, name) !== undefined) ? value : null;
}

/** Reads settings; what is missing or of another type keeps its default. */
export function settingsOf(value: unknown): Settings {
  const validate = field(value, "validate");
  return {
    validate: {
      enable: flag(field(validate, "enable"), DEFAULT_SETTINGS.validate.enable),
      scope: oneOf(field(validate, "scope"), ["openFiles", "workspace"], DEFAULT_SETTINGS.validate.scope),
      run: oneOf(field(validate, "run"), ["onType", "onSave"], DEFAULT_SETTINGS.validate.run),
    },
    codeLens: { enable: flag(field(field(value, "codeLens"), "enable"), DEFAULT_SETTINGS.codeLens.enable) },
    inlayHints: { enable: flag(field(field(value, "inlayHints"), "enable"), DEFAULT_SETTINGS.inlayHints.enable) },
    hover: { history: flag(field(field(value, "hover"), "history"), DEFAULT_SETTINGS.hover.history) },
  };
}

/** A field of something that may be an object. */
export function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === "boolean" ? value : otherwise;
}

function oneOf<const T extends string>(value: unknown, known: readonly T[], otherwise: T): T {
  return known.find((one) => one === value) ?? otherwise;
}
