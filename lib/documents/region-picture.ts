import type { Region } from "@/lib/documents/schema";

/** A table or figure to be drawn; one that goes on on other pages shows its first. */
export type WantedPicture = { name: string; regions: Region[] };
export type RegionPicture = { name: string; png: Uint8Array };
