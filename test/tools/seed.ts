/** Gives every property test the same random texts in every run; PILOT_CHARTER_SEED explores others. */
import fc from "fast-check";

/** Any number will do; this is the day of the shared expectations. */
const SEED = 20_261_123;

fc.configureGlobal({ seed: Number(process.env.PILOT_CHARTER_SEED ?? SEED) });
