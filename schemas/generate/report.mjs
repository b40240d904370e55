/** The JSON Schema of what `check --format json` prints, made from the types that the code itself is held to. */
import { join } from "node:path";
import { createGenerator } from "ts-json-schema-generator";

const ID = "https://github.com/pilot-charter/pilot-charter/blob/main/schemas/pilot-report.schema.json";

/** The schema as text. Keys that are not in it are allowed: later versions may add some. */
export function reportSchema(root) {
  const { $schema, ...made } = createGenerator({
    path: join(root, "server/src/core/report/json.ts"),
    tsconfig: join(root, "server/src/core/tsconfig.json"),
    type: "JsonDocument",
    skipTypeCheck: true,
    additionalProperties: true,
  }).createSchema("JsonDocument");
  const head = {
    $schema,
    $id: ID,
    title: "Report of Pilot Charter, version 1",
    description: "What `pilot-charter check --format json` prints. Keys are stable; a later version may add some.",
  };
  return `${JSON.stringify({ ...head, ...made }, null, 2)}\n`;
}
