import type { Language } from "@/lib/documents/schema";
import type { Audience } from "@/lib/pvgs/audience";
import type { Claim } from "@/lib/pvgs/document";
import {
  renderTemplate,
  type TemplateId,
  type TemplateParams,
} from "@/lib/pvgs/templates/render-template";

/** A claim made of nothing but a registered text. Its id is given when the document is numbered. */
export function fixedClaim(
  id: TemplateId,
  language: Language,
  params: TemplateParams = {},
  audience: Audience = "adult",
): Omit<Claim, "id"> {
  return {
    text: renderTemplate(id, language, params, audience),
    kind: "fixed",
    anchors: [],
    sources: [],
    keepWith: [],
    author: "writer",
    locked: true,
    template: { id, params },
  };
}

/** Says that the source is silent, in registered words. */
export function notReportedClaim(
  id: TemplateId,
  language: Language,
  params: TemplateParams = {},
  audience: Audience = "adult",
): Omit<Claim, "id"> {
  return { ...fixedClaim(id, language, params, audience), kind: "notReported" };
}
