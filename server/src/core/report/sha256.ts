/** Where the page finds SHA-256. */
export { sha256Base64 } from "../sha256.ts";
