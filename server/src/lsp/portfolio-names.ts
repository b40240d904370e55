/** What a charter is called in the portfolio: its path in its folder, with the folder's name where there are several. */

/** The name; two files never have the same one. */
export function shownAs(uri: string, folders: readonly string[]): string {
  const roots = folders.map((folder) => (folder.endsWith("/") ? folder : `${folder}/`));
  const root = roots.filter((one) => uri.startsWith(one)).sort((a, b) => b.length - a.length)[0];
  if (root === undefined) return decoded(uri);
  const path = decoded(uri.slice(root.length));
  if (roots.length === 1) return path;
  const name = nameOf(root);
  const isAlone = roots.filter((one) => nameOf(one) === name).length === 1;
  return isAlone ? `${name}/${path}` : decoded(uri);
}

function nameOf(root: string): string {
  return decoded(root.split("/").at(-2) ?? root);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
