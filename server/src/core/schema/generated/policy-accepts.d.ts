/** The function that Ajv makes from the policy's schema at build time. */
import type { Accepts } from "./accepts.js";

export const accepts: Accepts;
