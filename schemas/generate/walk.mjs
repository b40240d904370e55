/** Small helpers that all generators share: reading one node of the schema and visiting all of them. */

/** The name of the definition that says what a node is, or null where the node says it itself. */
export function definitionOf(node) {
  const name = node.allOf?.[0].$ref.split("/").at(-1);
  return name === undefined || name === "placeholder" ? null : name;
}

/** The schema a node refers to, or the node itself. */
export function resolve(schema, node) {
  const name = definitionOf(node);
  return name === null ? node : schema.definitions[name];
}

/** What every key of a map is whose keys are not listed; null where they are. */
export function eachOf(node) {
  return typeof node.additionalProperties === "object" ? node.additionalProperties : null;
}

/** What a value is: a definition's name such as `date`, or `map`, `list`, `choice`, `const`, `number`, `count`, `text`, `mixed`. */
export function kindOf(schema, node) {
  const at = resolve(schema, node);
  const name = definitionOf(node);
  if (at.items) return "list";
  if ((at.properties && name !== "person") || eachOf(at)) return "map";
  if (name !== null) return name;
  if (at.enum) return "choice";
  if (at.const !== undefined) return "const";
  if (at.type.includes("boolean")) return "mixed";
  return at.type.includes("integer") ? "count" : at.type.includes("number") ? "number" : "text";
}

/** `chartered W, bridging E if …`, as the packed model and the reference page say it. */
export function needed(node) {
  const word = ({ stage, severity, when }) => `${stage} ${severity}${when ? ` if ${when}` : ""}`;
  return (node["x-needed"] ?? []).map(word).join(", ");
}

/** Calls `visit(path, node)` for every key below the root, in the order of the schema; `[]` marks the entry of a list. */
export function eachKey(schema, visit) {
  const walk = (path, node) => {
    const at = resolve(schema, node);
    if (path !== "") visit(path, node);
    if (at.items) walk(`${path}[]`, at.items);
    if (kindOf(schema, node) !== "map") return;
    for (const [key, child] of Object.entries(at.properties ?? {})) walk(path === "" ? key : `${path}.${key}`, child);
  };
  walk("", schema);
}
