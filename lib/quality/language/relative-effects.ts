import type { Language } from "@/lib/documents/schema";

const NUMBER = "\\d+(?:\\.\\d+)?";
const ABOUT =
  "(?:about |around |nearly |almost |roughly |up to |more than |over |at least |as much as |a )?";
const EFFECT_EN =
  "(?:risks?|chances?|likelihood|odds|rates?|deaths?|mortality|dying|attacks?|events?|strokes?|infections?|hospitali[sz]ations?|admissions?|relapses?|recurrences?|cases|problems|bleeding|pain|symptoms|side effects|complications?|likely|exacerbations?|fractures?)";
const EFFECT_ZH =
  "(?:风险|危险|几率|机会|概率|可能性|率|死亡|发作|事件|卒中|中风|感染|住院|复发|骨折|出血|副作用|不良反应|并发症|症状|疼痛|效果|依从性|负担|花费)";

/** How much more or less, without of how many. */
export const RELATIVE: Record<Language, RegExp[]> = {
  en: [
    new RegExp(
      `\\b(?:reduc|lower|cut|decreas|drop|fall|fell|increas|rais|ris|rose|rise|improv|prevent|fewer|less|more|higher)\\w*\\b[^.;]{0,60}?\\b(?:by )?${ABOUT}${NUMBER}\\s?(?:%|percent|per cent)(?! points?)`,
      "giu",
    ),
    new RegExp(
      `\\b${NUMBER}\\s?(?:%|percent|per cent)(?! points?) (?:less|more|lower|higher|fewer|greater|reduction|increase|decrease|drop|rise)`,
      "giu",
    ),
    new RegExp(
      `\\b(?:doubl|tripl|quadrupl|halv)\\w*\\b[^.;]{0,40}?\\b${EFFECT_EN}\\b|\\b${EFFECT_EN}\\b[^.;]{0,40}?\\b(?:doubl|tripl|quadrupl|halv)\\w*\\b`,
      "giu",
    ),
    new RegExp(
      `\\b(?:twice|three times|four times|five times|ten times|${NUMBER} times|${NUMBER}-fold|(?:two|three|four|five|ten)fold|half|a third|a quarter|two thirds) (?:as |more |less |the |lower |higher |fewer )[^.;]{0,40}?\\b${EFFECT_EN}\\b`,
      "giu",
    ),
    new RegExp(
      `\\b${EFFECT_EN}\\b[^.;]{0,40}?\\b(?:by|in|to) (?:about |almost |nearly )?(?:half|a third|a quarter|two thirds)\\b`,
      "giu",
    ),
    /\b(?:relative risk|risk ratio|odds ratio|hazard ratio|rate ratio)\b|\b(?:RR|OR|HR|RRR)\b\s*[=:]?\s*\d/gu,
  ],
  zh: [
    new RegExp(
      `(?:降低|减少|下降|减轻|缩短|升高|增加|提高|上升|增高|降)了?(?:近|约|大约|将近|超过|高达|多达)?\\s*${NUMBER}\\s*[%％](?!.{0,3}个?百分点)`,
      "gu",
    ),
    new RegExp(
      `(?:降低|减少|下降|减轻|升高|增加|提高|上升)了?(?:近|约|大约|将近|超过)?(?:一半|一倍|[两二三四五六七八九十百]倍|[一二两三四五六七八九]成(?!人)|[一二三四五六七八九]分之[一二三四五六七八九])`,
      "gu",
    ),
    new RegExp(
      `(?:成倍|翻倍|翻番|加倍|减半|翻了?[一两三]番|几倍|数倍|${NUMBER}\\s*倍|[两二三四五六七八九十]倍)[^，。；]{0,16}?${EFFECT_ZH}|${EFFECT_ZH}[^，。；]{0,16}?(?:成倍|翻倍|翻番|加倍|减半|降低一半|减少一半|是[^，。；]{0,12}倍|${NUMBER}\\s*倍|[两二三四五六七八九十]倍)`,
      "gu",
    ),
    /相对(?:风险|危险)度?|风险比|危险比|优势比|比值比/gu,
  ],
};

/** Numbers of people, of events per so many, both arms, or percentage points. */
export const ABSOLUTE: Record<Language, RegExp[]> = {
  en: [
    /\b[\d,]+(?:\.\d+)? (?:\w+ ){0,4}(?:out of|in|of|per)(?: every| each)? (?:10|100|1[,.]?000|10[,.]?000|100[,.]?000)\b/giu,
    /\b(?:out of|of|for|per|in)(?: every| each)? (?:10|100|1[,.]?000|10[,.]?000) (?:people|persons|patients|adults|children|women|men|babies|treated)/giu,
    /\bfrom (?:about )?\d+(?:\.\d+)?\s?(?:%|percent)[^.;]{0,40}?\bto (?:about )?\d+(?:\.\d+)?\s?(?:%|percent)/giu,
    /\b\d+(?:\.\d+)?\s?(?:%|percent)[^.;]{0,60}?\b(?:versus|vs\.?|compared with|compared to|against)\b[^.;]{0,40}?\d+(?:\.\d+)?\s?(?:%|percent)/giu,
    /\bpercentage points?\b|\babsolute (?:risk|difference|reduction)/giu,
  ],
  zh: [
    /每?\s*(?:10|100|1\s?000|10\s?000|一百|一千|一万|百|千|万)\s*(?:个|名|位|例)?(?:人|患者|孩子|儿童|女性|男性|成人)[^，。；]{0,8}(?:中|里)/gu,
    /每\s*(?:10|100|1\s?000|10\s?000)\s*(?:例|名|位|人|个)/gu,
    /[从由]\s*\d+(?:\.\d+)?\s*[例人名次][^，。；]{0,12}?(?:降|升|减|增)/gu,
    /从\s*\d+(?:\.\d+)?\s*[%％][^，。；]{0,12}?(?:降|升|减|增)[^，。；]{0,6}?\d+(?:\.\d+)?\s*[%％]/gu,
    /\d+(?:\.\d+)?\s*[%％][^。；]{0,24}?(?:与|和|对比|比|vs\.?)[^。；]{0,24}?\d+(?:\.\d+)?\s*[%％]/giu,
    /个?百分点|绝对(?:风险|差异|危险)/gu,
    /\d+\s*\/\s*(?:100|1\s?000|10\s?000)(?!\d)/gu,
  ],
};
