/** The packed model that the build makes from schemas/pilot-policy.schema.json; its types are those of the charter's. */
export { kinds, limits, root, shared } from "./model.js";
