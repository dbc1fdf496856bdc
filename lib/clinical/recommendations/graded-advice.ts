import { hasDirective } from "@/lib/clinical/recommendations/directives";
import type { Language } from "@/lib/documents/schema";

const PERMISSION_EN =
  /\b(?:may|can|could|might|qualif(?:y|ies)|is (?:not )?an? (?:\w+ )?(?:option|indication|alternative|goal|target|first)|is (?:the )?(?:\w+ )?(?:choice|standard|treatment))\b/iu;
const PERMISSION_ZH = /可|能|适用|有效|优于|为首选|作为/u;
const EVIDENCE =
  /\b(?:trials?|stud(?:y|ies)|meta-analys[ie]s|cohort|randomi[sz]ed|confidence interval|95% CI|odds ratio|relative risk|p\s*[<=])\b|\d\s*%\s*\(|研究(?:显示|表明|发现|证实)|荟萃|Meta\s*分析|RCT|OR\s*=|RR\s*=|95%\s*CI/iu;
/** What an earlier guideline or another society said, and how the panel came to its grade. */
const REPORTED =
  /\b(?:was|were|had been|has been|is still) an? (?:class|grade|level|category|strong|weak|conditional|\w+ recommendation)|\b(?:previous|earlier|former|old|prior|the (?:19|20)\d\d) (?:version|guideline|recommendation|statement|edition)|\b(?:in|since) (?:19|20)\d\d\b[^.]{0,20}\b(?:was|were)\b|\bdowngraded\b|\bupgraded\b|既往指南|旧版|上一版|曾被?推荐/iu;

export function isEvidence(text: string): boolean {
  return EVIDENCE.test(text) || REPORTED.test(text);
}

/** Whether words in front of a grade label can be what it grades: advice of the guideline itself, not evidence. */
export function isGradedAdvice(text: string, language: Language): boolean {
  if (REPORTED.test(text)) return false;
  if (hasDirective(text, language)) return true;
  const permission = language === "zh" ? PERMISSION_ZH : PERMISSION_EN;
  return permission.test(text) && !EVIDENCE.test(text);
}
