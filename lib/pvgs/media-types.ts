import type { FileFormat } from "@/lib/pvgs/exports/rendered-file";

export const MEDIA_TYPES: Record<FileFormat, string> = {
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
  md: "text/markdown; charset=utf-8",
  json: "application/json",
};
