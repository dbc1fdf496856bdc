import type { Ending } from "@/scripts/fuzz/read-files";

/** A file somebody might send, by mistake or on purpose, and the ways reading it may end. */
export type BadFile = {
  name: string;
  fileName: string;
  bytes: () => Uint8Array;
  endings: readonly Ending[];
};
