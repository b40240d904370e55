/** The version of this tool, from package.json. */
export { version as VERSION } from "../../../package.json";
