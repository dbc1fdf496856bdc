import type { Language } from "@/lib/documents/schema";

const TEAM =
  "(?:clinicians|physicians|doctors|prescribers|providers|practitioners|health workers|(?:the|your) care team|teams?)";
const ENGLISH = new RegExp(
  `\\b${TEAM} (?:should|must|can|may)\\b(?:[^.]{0,40}?)\\b(?:evaluate|reevaluate|assess|review|discuss|weigh|use (?:particular |extreme )?caution|exercise care|counsel|advise|document|collaborate|coordinate|consider whether|carefully|watch|ask|look for)\\b|\\b(?:be provided by|refer (?:people|patients|adults)|follow[- ]?up every|monthly follow[- ]?up|multidisciplinary)\\b`,
  "i",
);
const CHINESE =
  /^(?:使用前|用药前)?(?:应)?(?:评估|综合考虑|充分考虑|考虑患者|与患者|加强|开展|建立|完善)|沟通|评估指标|综合考虑|转诊|专科团队|多学科|定期.{0,4}(?:监测|随访|复查|观察)|探寻|诊治模式/;

/** How professionals assess, discuss and work together is nothing a reader chooses between. */
export function isTeamwork(action: string, language: Language): boolean {
  return (language === "zh" ? CHINESE : ENGLISH).test(action);
}
