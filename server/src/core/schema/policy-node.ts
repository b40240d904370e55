/** The schema of a policy, as the engine walks it. */
import * as model from "./generated/policy-model.js";
import * as packed from "./generated/policy-words.js";
import { nodeOf, type SchemaNode } from "./node.ts";
import { unpackWords } from "./told.ts";

/** The node of a whole policy, before the rules are known (`policy/root`). */
export const POLICY: SchemaNode = nodeOf(model.root, { model, words: (at) => unpackWords(packed, at) });
