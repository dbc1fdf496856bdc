import { z } from "zod";

/** What a node keeps. The kind names the schema it is read back with. */
export const ARTIFACT_KINDS = [
  /** One page as read from its picture, and the picture; named by the page's number. */
  "ocr_page",
  "page_picture",
  /** A table or figure of the source as a picture; named by its id. */
  "region_picture",
  "source_document",
  "structured_document",
  "clinical_graph",
  "plan",
  "filled_slots",
  "draft",
  "figures",
  "verified_draft",
  "pvg_html",
  "pvg_pdf",
  "pvg_markdown",
  "pvg_json",
] as const;
export type ArtifactKind = (typeof ARTIFACT_KINDS)[number];

/** A step's output carries references like this one, never the document itself. */
export const ArtifactRefSchema = z.object({
  kind: z.enum(ARTIFACT_KINDS),
  /** Of the stored bytes, lower-case hex; also their address within the owner's storage. */
  sha256: z.string(),
  bytes: z.int().nonnegative(),
});
export type ArtifactRef = z.infer<typeof ArtifactRefSchema>;

/** Where nodes keep and find results: the database and file storage in the product, a folder for the command line. */
export type ArtifactStore = {
  /** `name` tells apart several results of one kind; the same kind and name again takes the place of the old. */
  putJson(kind: ArtifactKind, value: unknown, name?: string): Promise<ArtifactRef>;
  putBytes(kind: ArtifactKind, bytes: Uint8Array, name?: string): Promise<ArtifactRef>;
  /** A result this task kept before, as in an attempt that was killed; null where there is none. */
  findJson<T>(kind: ArtifactKind, schema: z.ZodType<T>, name?: string): Promise<T | null>;
  getJson<T>(ref: ArtifactRef, schema: z.ZodType<T>): Promise<T>;
  getBytes(ref: ArtifactRef): Promise<Uint8Array>;
};
