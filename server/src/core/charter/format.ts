/** The names of the format: which files hold charters, and what the editor calls their language. */

/** The language of charters in editors. */
export const LANGUAGE = "pilot-charter";

/** Whether a file's name says that it holds a charter, in whatever case it is written. */
export function isCharterFile(name: string): boolean {
  return /\.pilot\.ya?ml$/i.test(name);
}
