/** The words of the packed model of a policy; their types are those of the charter's. */
export { needs, sources, words } from "./words.js";
