/** What a policy file is called. */

/** The usual name of a policy file. */
export const POLICY_FILE = "pilot-policy.yaml";
