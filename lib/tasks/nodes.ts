import { NodeName } from "@/lib/db/generated/enums";

/** The nine steps, in order. Workflow, database, API, stream and interface all read this list. */
export const NODE_IDS = Object.values(NodeName);

export type NodeId = NodeName;
