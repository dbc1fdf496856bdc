/** The nine steps, in order. Workflow, database, API, stream and interface all read this list. */
export const NODE_IDS = [
  "parse",
  "structure",
  "graph",
  "plan",
  "analyse",
  "write",
  "illustrate",
  "verify",
  "publish",
] as const;

export type NodeId = (typeof NODE_IDS)[number];
