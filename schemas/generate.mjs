/** Generates from the schema whatever is derived from it. */
export async function generate() {
  return [];
}
