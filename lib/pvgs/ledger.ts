import type { ClinicalGraph, Recommendation } from "@/lib/clinical/schema";
import { type Confirmed, NOTHING_CORRECTED } from "@/lib/confirmation/corrections";
import type { LedgerEntry } from "@/lib/pvgs/plan-schema";

/** How to cut, sew, stain or calibrate: nothing a patient decides or is asked about. */
const TECHNIQUE =
  /\b(?:sutur\w+|trocar|port placement|anastomos\w+|ligat(?:e|ion|ure)s?|specimen (?:handling|fixation|labell?ing)|formalin|histolog\w+ section|stain(?:ing|ed)|needle gauge|calibrat\w+|assay|pipett\w+|centrifug\w+|laryngoscop\w+ blade)\b|缝合方法|吻合口|切缘|标本固定|福尔马林|切片|染色|离心|穿刺针型号|定标/i;
/** Staff, records, purchasing and payment. */
const ORGANISATION =
  /\b(?:reimburse\w*|insurers?|procurement|audit(?:s|ed)?|billing|coding|accreditation|staffing levels?|data collection systems?|surveillance systems?)\b|医保支付|采购|质控指标|信息上报|人员编制|信息系统/i;
const PATIENT =
  /\b(?:patients?|people|persons?|individuals?|adults?|women|men|children|family)\b|患者|病人|者|家属|人群/i;

/**
 * Every recommendation is in, or out with a reason; in doubt it is in (GIN Public Toolkit, selection of recommendations).
 * What a person has decided comes before the rules.
 */
export function accountFor(
  graph: ClinicalGraph,
  { selection }: Pick<Confirmed, "selection"> = NOTHING_CORRECTED,
): LedgerEntry[] {
  return graph.recommendations.map((recommendation) => {
    const isWanted = selection.get(recommendation.id);
    const reason = isWanted
      ? null
      : (reasonToLeaveOut(recommendation) ?? (isWanted === false ? "left_out_by_editor" : null));
    return {
      recommendationId: recommendation.id,
      included: reason === null,
      sectionKind: reason === null ? "recommendations" : null,
      reason,
    };
  });
}

function reasonToLeaveOut({ kind, actor, text }: Recommendation): string | null {
  if (kind === "research_only") return "research_only";
  if (actor === "patient" || actor === "shared" || PATIENT.test(text)) return null;
  if (TECHNIQUE.test(text)) return "clinician_technique";
  return ORGANISATION.test(text) ? "system_organisation" : null;
}
