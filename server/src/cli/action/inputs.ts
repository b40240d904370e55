/** What the GitHub action is asked: its inputs, one to one with the flags of `check`. */

/** Variables of a process. */
export type Env = { readonly [name: string]: string | undefined };

/** Inputs whose value goes to the flag of the same name. */
export const VALUES = [
  ...["as-of", "policy", "target-stage", "fail-on", "min-score", "require", "max-warnings"],
  ...["since", "baseline", "comment-id"],
] as const;

/** Inputs that switch the flag of the same name on. */
export const SWITCHES = ["changed", "strict"] as const;

/** Inputs that are no flags: the paths, a file for SARIF, and the comment with its token. */
export const OTHERS = ["paths", "sarif", "comment", "token"] as const;

/** The value of an input; empty where it is not given. */
export function inputOf(env: Env, name: string): string {
  return (env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}

/** Where the documents go that the action reads itself. */
export interface Documents {
  readonly json: string;
  readonly markdown: string;
}

/** The arguments of `check`. Each value is one argument: nothing is split, joined or interpreted. */
export function argumentsFor(env: Env, { json, markdown }: Documents): readonly string[] {
  const values = VALUES.flatMap((name) => (inputOf(env, name) === "" ? [] : [`--${name}=${inputOf(env, name)}`]));
  const switches = SWITCHES.flatMap((name) => (inputOf(env, name) === "true" ? [`--${name}`] : []));
  const sarif = inputOf(env, "sarif");
  const paths = inputOf(env, "paths")
    .split("\n")
    .map((path) => path.trim())
    .filter((path) => path !== "");
  return [
    "check",
    ...values,
    ...switches,
    ...["--format", "github", "--format", "json", "--output", json, "--format", "markdown", "--output", markdown],
    ...(sarif === "" ? [] : ["--format", "sarif", "--output", sarif]),
    "--",
    ...paths,
  ];
}
