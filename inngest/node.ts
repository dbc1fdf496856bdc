import type { Language } from "@/lib/documents/schema";
import type { z } from "zod";

import type { Confirmed } from "@/lib/confirmation/corrections";
import type { DocumentProcess } from "@/lib/documents/process/client";
import type { VerifiedDraft } from "@/lib/quality/schema";
import type { ArtifactKind, ArtifactRef, ArtifactStore } from "@/lib/storage/artifacts";
import type { OpenLivePart } from "@/lib/tasks/live-text";
import type { NodeId } from "@/lib/tasks/nodes";
import type { TaskOptions } from "@/lib/tasks/options";
import type { ModelDesk } from "@/lib/writers/model/model-desk";
import type { ModelKind } from "@/lib/writers/model-writer";

/** Reading and rendering happens where it can be killed: in the document process, or in place for the command line. */
export type DocumentWorker = Omit<DocumentProcess, "stop">;

/** What node `publish` hands over to be kept. */
export type FinishedPvg = {
  draft: VerifiedDraft;
  files: ArtifactRef[];
  sourceLanguage: Language;
};

export type NodePart<T> = { kind: ArtifactKind; name: string; schema: z.ZodType<T> };

/** What a node may reach. Everything slow or random comes in here, so a test can hand in its own. */
export type NodeContext = {
  taskId: string;
  /** The uploaded file, where it can be read. */
  guideline: () => Promise<{ path: string; fileName: string }>;
  options: TaskOptions;
  /** What people have corrected of this task's plan. */
  confirmed: () => Promise<Confirmed>;
  artifacts: ArtifactStore;
  documents: DocumentWorker;
  signal: AbortSignal;
  /**
   * One of many parts a node's work falls into: answers with the part kept before, in whatever process or attempt,
   * else does the work and keeps it. The node's time limit counts anew from here.
   */
  part: <T>(part: NodePart<T>, work: () => Promise<T>) => Promise<T>;
  /** The language model behind a writer, with the task's ledger, cap and kept answers. */
  model: (kind: ModelKind) => ModelDesk;
  /** Shows those who follow the task a part of the text while it is written. */
  live: OpenLivePart;
  /** Time and cost of the nodes finished so far. */
  nodeReport: () => Promise<{ id: NodeId; durationMs: number; costCents: number | null }[]>;
  /** Keeps the version with its recommendations, claims and findings; saving twice gives the same version. */
  savePvg: (pvg: FinishedPvg) => Promise<string>;
  /** Says something while working; `code` stands in the message catalogue under `progress`. */
  report: (code: string, params?: Record<string, string | number>) => Promise<void>;
};

/** `output` is at most 64 kB as JSON: references and counts, never the document. */
export type NodeOutput = { facts: Record<string, number> };

export type WorkflowNode<Input, Output extends NodeOutput> = {
  id: NodeId;
  output: z.ZodType<Output>;
  /** Off switches of design.md §3: an output without work, or null to run. */
  skip?: (options: TaskOptions) => Output | null;
  run: (input: Input, context: NodeContext) => Promise<Output>;
};

export function defineNode<Input, Output extends NodeOutput>(node: WorkflowNode<Input, Output>) {
  return node;
}

/** How a node is carried out: as a durable step under Inngest, in place on the command line. */
export type RunNode = <Input, Output extends NodeOutput>(
  node: WorkflowNode<Input, Output>,
  input: Input,
) => Promise<Output>;
