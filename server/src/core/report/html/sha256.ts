/** The digest that the page and the preview need for their security policy; the client sees no more of the core. */
export { sha256Base64 } from "../../sha256.ts";
