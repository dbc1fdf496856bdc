import { composeBooklet } from "@/lib/pvgs/exports/compose-booklet";
import { renderHtml } from "@/lib/pvgs/exports/html/render-html";
import { renderMarkdown } from "@/lib/pvgs/exports/markdown/render-markdown";
import { renderPdf } from "@/lib/pvgs/exports/pdf/render-pdf";
import { renderJson } from "@/lib/pvgs/exports/render-json";
import type { RenderedFile, RenderRequest } from "@/lib/pvgs/exports/rendered-file";

/** Node `publish`: all file formats of one verified draft. */
export async function renderFiles(request: RenderRequest): Promise<RenderedFile[]> {
  const booklet = composeBooklet(request.draft, request.source);
  const encoder = new TextEncoder();
  return [
    { format: "html", bytes: encoder.encode(renderHtml(booklet)) },
    { format: "pdf", bytes: await renderPdf(booklet) },
    { format: "md", bytes: encoder.encode(renderMarkdown(booklet)) },
    { format: "json", bytes: encoder.encode(renderJson(request)) },
  ];
}
