import type { Language } from "@/lib/documents/schema";
import { isAsserted } from "@/lib/quality/language/asserted";
import { KNOWN_OUTCOMES, PERSONAL_OUTCOMES } from "@/lib/quality/language/personal-outcomes";
import { type Cue, findCues } from "@/lib/quality/language/cues";

/** A promise no medicine keeps: how it is worded, and what a source must say for it to be the source's own. */
type PromiseFamily = { cue: string; says: RegExp; restsOn: RegExp };

const TREATMENT_EN =
  "(?:medicines?|medications?|drugs?|treatments?|therap(?:y|ies)|pills?|tablets?|vaccines?|remed(?:y|ies)|painkillers?|antibiotics?|operations?|inhalers?)";
const WHOLLY_EN =
  "(?:completely|totally|entirely|perfectly|absolutely|utterly|100 ?%|100 per ?cent|(?:one |a )?hundred per ?cent)";
const WHOLE_EN = "(?:complete|total|full|perfect|absolute|100 ?%)";
const TREATMENT_ZH = "(?:药|治疗|疗法|方案|疫苗|手术|手段|降压药|降糖药|抗生素|止痛药|制剂|选择)";
const HUNDRED_ZH = "(?:100\\s*[%％]|百分之?百|百分百)";

const PROMISES: Record<Language, PromiseFamily[]> = {
  en: [
    {
      cue: "cure",
      says: /(?<![a-z]-)\bcur(?:e|es|ed|ing|able|ative)\b(?! (?:meats?|ham|pork|tobacco)\b)/giu,
      restsOn:
        /\bcur(?:e|es|ed|ing|able|ative)\b|\beradicat\w+|\bradical\b|\bdefinitive\w*|sustained virolog\w+|treatment success|\bresol(?:ve[sd]?|ution)\b|\bclear(?:s|ed|ance|ing)?\b[^.;]{0,20}\b(?:infections?|virus|bacteria|parasites?)\b/giu,
    },
    {
      cue: "guarantee",
      says: /\bguarantee(?:s|d|ing)?\b|\b(?:is|are) (?:sure|certain|bound) to (?:work|help|cure|improve|recover|succeed|feel better|get better|protect)\b|\b(?:will|would) (?:definitely|certainly|surely|undoubtedly)\b|\b(?:definitely|certainly|undoubtedly) (?:works?|cures?|helps?|prevents?|heals?|protects?)\b/giu,
      restsOn: /\bguarantee\w*|\bensur\w+|\bassur\w+|\bcertain(?:ly)?\b|\bdefinit\w+/giu,
    },
    {
      cue: "always works",
      says: new RegExp(
        `\\balways (?:works?|helps?|succeeds?|effective|prevents?|protects?|successful)\\b|\\b(?:works?|helps?|effective|successful) (?:for|in) (?:everyone|everybody|anyone|every (?:single )?(?:person|patient|case|child|adult))\\b|\\bworks? every time\\b|\\b(?:never|cannot|can't) fails?\\b|\\b(?:fool-?proof|infallible|unfailing|fail-?safe (?:treatment|cure|medicine))\\b|\\b${WHOLLY_EN} (?:effective|protect(?:s|ed|ive|ion)|reliable|successful|certain to|sure to|prevents?|eliminates?|cure[ds]?|guaranteed?|success|efficacy)(?![a-z])|\\b(?:give|offer|provide|bring|mean|ensure)(?:s|ing)? ${WHOLE_EN} (?:protection|immunity|relief|recovery|control|success)\\b|\\b(?:${WHOLLY_EN} (?:rules? out|stops?|protects?|removes?|gets? rid)|(?:rules? out|stops?|prevents?|removes?|eliminates?|gets? rid of) (?:[a-z]+ ){1,4}(?:completely|totally|entirely|altogether))(?![a-z])|\\b(?:is|are|be|stay) (?:fully|${WHOLLY_EN}) protected\\b|\\b(?:cure|success|protection) rate (?:of|is|reaches) ${WHOLLY_EN}`,
        "giu",
      ),
      restsOn:
        /\balways\b|\b100 ?%|\ball (?:patients|people|participants|cases)\b|\bcompletely\b/giu,
    },
    {
      cue: "completely safe",
      says: new RegExp(
        `\\b(?:${WHOLLY_EN}|always) (?:safe|harmless|risk-?free|without (?:any )?(?:risks?|danger|harm))\\b|\\b(?:risk|danger|harm)-free\\b|\\bfree (?:of|from) (?:any |all )?(?:risks?|danger|harm)\\b(?! factors?)|\\bzero risks?\\b|\\b(?:has|have|carry|carries|poses?|involves?|there (?:is|are)) (?:absolutely )?no (?:risks?|dangers?|harms?)\\b(?! (?:factors?|of|that|score|group|in\\b))|\\bsafe for (?:everyone|everybody|anyone|all (?:people|patients|ages))\\b`,
        "giu",
      ),
      restsOn:
        /\bsafe (?:for|in) (?:all|every)\w*|\bcompletely safe\b|\b(?:no|without|not|free|zero|minimal)\b[^.;]{0,40}\b(?:risks?|harms?|dangers?)\b/giu,
    },
    {
      cue: "no side effects",
      says: /\b(?:has|have|causes?|gives?|produces?|there (?:are|is)|brings?|and|comes? with|works? with) (?:absolutely |practically |virtually )?(?:no|zero) (?:known |harmful |bad |unwanted |adverse |possible )?(?:side[- ]?effects?|adverse (?:effects?|events?|reactions?)|complications)\b|\b(?:does|do|will|would)(?: not|n['’]t) (?:have|cause|give|produce|lead to) (?:you )?(?:any )?(?:side[- ]?effects?|adverse (?:effects?|events?|reactions?))|\bnever (?:has|have|causes?) (?:any )?(?:side[- ]?effects?|adverse (?:effects?|events?|reactions?))|\b(?:side[- ]effect-free|free (?:of|from) (?:any |all )?side[- ]?effects?|without (?:any |a single )side[- ]?effects?)/giu,
      restsOn:
        /\b(?:no|not|without|none|never|free|zero|absence|absent|lack)\b[^.;]{0,60}\b(?:side[- ]?effects?|adverse|harms?|toxicit\w+|complications?)|\b(?:side[- ]?effects?|adverse|harms?|complications?)\b[^.;]{0,50}\b(?:not|no|none|absent|never)\b/giu,
    },
    {
      cue: "miracle",
      says: /\bmirac(?:le|les|ulous(?:ly)?)\b|\bmagic(?:al)? (?:bullets?|pills?|cures?|potions?)\b|\bwonder[- ](?:drugs?|cures?|pills?|medicines?)\b|\bcure-all\b|\bpanacea\b|\bsilver bullets?\b/giu,
      restsOn: /\bmirac\w+|\bmagic\w*|\bwonder\b|\bpanacea\b|\bsilver bullet\b/giu,
    },
    {
      cue: "best medicine",
      says: new RegExp(
        `(?<!\\b(?:what|which|find|finding|choose|choosing|decide|discuss|know|agree on|determine)\\b[^.;]{0,30})\\b(?:the|world's) (?:very |single |absolute )?(?:best|finest|safest|most effective|most powerful|number one)(?: and [a-z]+)? (?:available |known |possible |[a-z]+ing )?${TREATMENT_EN}(?! for (?:you\\b|your\\b|each|them|the (?:person|child|patient)|every))|\\b(?:is|are) (?:by far |simply |easily )?the (?:best|most effective|safest)(?=\\s*(?:[.,;!]|$)|\\s+(?:of all|in the world|there (?:is|are)|available|on the market))|\\b(?:better|safer|more effective) than (?:any|all|every) others?\\b|\\bnothing (?:works|is) (?:better|safer)\\b|\\bsecond to none\\b`,
        "giu",
      ),
      restsOn:
        /\b(?:best|safest|finest|optimal|superior|gold standard|preferred|of choice|first choice|highest|greatest)\b|\bmost (?:effective|powerful|efficacious|successful)\b|\bmore effective than\b/giu,
    },
    {
      cue: "certain outcome",
      says: /\byou(?:['’]ll| will| are (?:certain|sure|bound) to| can be (?:sure|certain)(?: that)?(?: you(?: will)?)?)\b(?! (?:probably|likely|usually|often|perhaps|need|have to|be (?:asked|given|offered|told|seen|referred|tested|invited)))(?: (?:not|never|no longer|always|soon))? (?:be (?:free of|rid of|cured|healthy|well again|protected|safe)|break|catch|get (?:it|ill|sick|pregnant|better(?! [a-z]+ (?:if|when|than))|well|rid of|the (?:disease|illness|infection|flu))|live (?:a |an |as )?(?:full|long|normal|healthy)|sleep well|see (?:well|clearly|perfectly)|feel (?:better|well|fine|no)|recover|heal|walk again|lose \w+ weight|have (?:no|another))|\byou (?:cannot|can['’]t|can not) (?:possibly )?(?:catch|get (?:ill|sick|pregnant|it|infected)|fall ill|become (?:ill|infected|pregnant)|be infected|pass it on)|\b(?:will|going to) (?:free you|save (?:your|you from)|put an end to|restore your|make you (?:healthy|well|free)|keep you (?:from|free|safe|well|healthy|sober)|get rid of|rid you|end your|take away (?:all|your))|\b(?:frees?|rids?) you (?:from|of)\b|\bprotects? you (?:fully|completely|totally|for life)|\bkeeps? you from ever\b|\b(?<!(?:doctor|nurse|team|midwife|pharmacist|surgeon|staff|clinician|they|we) (?:will |should |can |must |to )?)makes? sure (?:that )?you (?:will|never|are|stay|sleep|get|do not)|\bmakes? [^.;,]{1,50}\b(?:like|as good as) new\b|\b(?:will|be) (?:heal|cured?|gone|rid of [^.;,]{1,25}) (?:for good|for life|forever)|\bfor the rest of your life\b|\byour (?:[a-z]+ ){1,3}will (?:heal|go away|disappear|vanish|be gone|be cured|return to normal)\b/giu,
      restsOn:
        /\b(?:no|not|never|without|none|eradicat\w*|cured?)\b[^.;,]{0,40}\b(?:recur\w*|occur\w*|develop\w*|cases?|transmi\w*|relapse\w*|infection)\b|\bwill\b|\bself-limiting\b|\bresolves?\b/giu,
    },
    {
      cue: "permanent",
      says: /\bpermanent(?:ly)? (?:cures?|cured|solution|relief|fix(?:es|ed)?|solves?|results?|remission|recovery|removes?|eliminates?|gets? rid|free|heals?|healed|protection|protects?)\b|\b(?:gone|goes? away|(?:frees?|rids?) (?:you|them|people) (?:of|from) [a-z ]{1,20}?|disappears?|cured|fixed|healed|solved|better|rid of (?:it|your [a-z]+|[a-z]+)) (?:for good|forever|permanently|for ever|once and for all)\b|\bonce and for all\b|\b(?:will never|never) (?:comes? back|returns?|recurs?|relapses?|reappears?|(?:get|have|suffer|feel|be|see|need|worry)(?: [a-z]+){1,5} again)\b|\bprotect\w* (?:you |your child )?(?:for life|forever|for ever)\b|\blife-?long (?:protection|immunity|cure)\b/giu,
      restsOn:
        /\bpermanent\w*|\blife-?long\b|\bfor life\b|\blifetime\b|\b(?:no|not|never|without)\b[^.;]{0,30}\b(?:recur\w*|relapse\w*|return\w*)\b|\bforever\b/giu,
    },
    { cue: "personal outcome", says: PERSONAL_OUTCOMES.en, restsOn: KNOWN_OUTCOMES.en },
  ],
  zh: [
    {
      cue: "cure",
      says: /治愈(?!后|者|前|出院|的?(?:患者|病人|病例|标准))|根治(?!性?(?:手术|切除|术|放疗|放化疗|化疗|治疗|疗效|方案|疗法|的(?:患者|机会)))|痊愈(?!后|者|出院)|治好|断根|[除去祛]根(?!据|本)|斩断病根/gu,
      restsOn: /治愈|根治|痊愈|根除|清除|治好|愈合|治疗成功|持续病毒学应答|SVR/gu,
    },
    {
      cue: "guarantee",
      says: /(?:保证|担保|承诺|保准|包管|准保|包(?![括含扎装皮块裹])您?)(?=[^，。；]{0,4}(?:能|会|让|使|不|没))|(?:保证|确保|担保|承诺|保准|包管)[^，。；]{0,8}(?:治好|治愈|见效|痊愈|康复|有效(?!性|果|率)|不(?:会)?(?:再)?复发|(?:没有|无)副作用)|(?:一定|必定|肯定|必然|绝对|准)(?:会|能够?|可以)?(?:治好|治愈|好转|康复|有效|见效|好起来|痊愈|根治|管用)/gu,
      restsOn: /保证|确保|保障|一定能?|必定|肯定/gu,
    },
    {
      cue: "always works",
      says: new RegExp(
        `${HUNDRED_ZH}(?:地|的)?(?:有效|治愈|治好|成功|见效|保护|预防|康复|管用|可靠)|(?:治愈|有效|成功|保护|治疗)率(?:能?达到?|高达|为|是|约)?\\s*${HUNDRED_ZH}|绝对(?:有效|可靠|管用|见效)|万无一失|百试百灵|屡试不爽|药到病除|手到病除|立竿见影|(?:总是|永远|每次都|人人都?|对(?:所有|任何|每个)(?:人|患者|病人)都?)能?(?:有效|管用|见效)|从不失[败手]|永不失败|包治|包好|一[针片贴粒](?:见效|就好)|一吃就(?:好|灵)|(?:完全|彻底|百分之?百)(?:能|可以?)?(?:防住|避免|预防|消除|阻断|挡住|杜绝)`,
        "gu",
      ),
      restsOn: /100\s*[%％]|百分之?百|全部|所有(?:患者|病例)|均(?:有效|治愈)|总是/gu,
    },
    {
      cue: "completely safe",
      says: new RegExp(
        `绝对(?:是)?安全|${HUNDRED_ZH}(?:地|的)?安全|完全(?:是)?(?:安全|无害|没有(?:任何)?风险|无风险)|零风险|(?:没有|无|不存在|毫无)(?:任何|丝毫|一点)?的?(?:风险|危险|危害)(?!因素|分层|评估|人群|增加|升高|差异|程度|性|的?情况|信号|征兆|征象|迹象|体征|症状|情况|表现|提示|的(?:患者|人)|者)|安全无(?:忧|虞|害|毒|任何风险)|对(?:所有|任何|每个)(?:人|患者)都?(?:是|很)?安全`,
        "gu",
      ),
      restsOn:
        /绝对安全|完全安全|(?:无|没有|未见|未增加|不增加|零)[^。；]{0,12}(?:风险|危险|危害)|均(?:是)?安全/gu,
    },
    {
      cue: "no side effects",
      says: /(?:无毒无|无|没有|毫无|零|不会?有|不会?(?:产生|引起|出现|带来|造成))(?:任何|丝毫|一点儿?|明显)?的?(?:毒?副作用|毒副反应|不良反应|不良作用|副反应)(?!的?(?:患者|人|话|病人|情况)|者|时|后|即可|则|，?可继续|就可)/gu,
      restsOn:
        /(?:无|没有|未见|未发现|未观察到|未出现|不会?|零|并无)[^。；]{0,12}(?:副作用|不良反应|不良事件|毒性|副反应)|(?:副作用|不良反应|不良事件)[^，。；]{0,8}(?:无|没有|未见)/gu,
    },
    {
      cue: "miracle",
      says: /神药|神奇的?(?:药|疗效|效果|功效|疗法)|奇迹|灵丹妙药|灵药|仙丹|奇效|神效|万能药|秘方/gu,
      restsOn: /神[药奇效]|奇迹|灵丹|灵药|仙丹|奇效|万能|秘方/gu,
    },
    {
      cue: "best medicine",
      says: new RegExp(
        `最有效|最安全(?!起见)|最(?:好|佳|强|先进|理想|灵)的(?:[\\p{Script=Han}]{0,6}?)${TREATMENT_ZH}(?!时)|(?:疗效|效果)(?:是)?最(?:好|佳|强)|无可比拟|无与伦比|(?:优于|好过|胜过)(?:其他)?(?:所有|任何|一切)`,
        "gu",
      ),
      restsOn: /最|首选|优于|金标准|优先|唯一/gu,
    },
    {
      cue: "certain outcome",
      says: /就(?:再也)?不会(?:再)?(?:得|犯|断|骨折|感染|怀孕|复发|发作|生病|发病|传染|有事|长|涨|疼|痛|失明|中风|坏)[^，。；]{0,6}(?:[了吗]|(?=[，。；：]))|(?:以后|今后|从此|往后|一辈子|终身|这辈子)[^，。；]{0,6}(?:不会再|再也不|不再|不用再)|不会再(?:涨|长|碰|犯|得|感染|复发|发|疼|痛)|一(?:用|吃|打|做|推|贴|喝|针|扎|按|抹|敷|拔)[^。；]{0,14}就(?:好|灵|消|没|不[疼痛])|(?:就|便)(?:跟|和|同|与)?(?:您|你)?[^，。；]{0,4}(?:说再见|告别|永别)|(?:一定|准|肯定|必定|保管|绝对|包)(?:会|能)?(?:戒得?掉|好得?了|瘦|康复|生|怀上|睡|消|恢复|长高|降|不会)|(?:彻底|全部|完全|一次就能?|统统)[^，。；]{0,6}(?:清干净|清掉|除根|除掉|断掉|好透|治好|消掉|消失|清除)|再不(?:难受|疼|痛|犯|复发|发作)|恢复如初|跟(?:新|没病)的?(?:一样|似的)|焕然一新/gu,
      restsOn:
        /永久|终[身生]|彻底|(?:无|没有|未见|未)[^，。；]{0,8}(?:复发|发病|病例|传播|感染)|自愈|均(?:治愈|痊愈)/gu,
    },
    {
      cue: "permanent",
      says: /永(?:久|远)?不(?:会)?(?:再)?复发|(?:不会|绝不|从此不)再(?:次)?(?:复发|发作|犯病|得病)|永久(?:性)?的?(?:治愈|有效|缓解|解决|免疫|保护|痊愈|摆脱|消除)|一劳永逸|彻底(?:治愈|治好|根除|告别|摆脱|康复|断根|根治|消失)|终[身生](?:免疫|不(?:再)?复发|有效|受益|保护)|(?:永远|从此)(?:告别|摆脱)|永远(?:有效|不会)|再也不(?:会|用|怕|得|犯|疼|发)|(?:绝|永远|一辈子|终身)(?:都)?不会?再?[得犯发疼病]/gu,
      restsOn: /永久|终[身生]|不(?:会|再|易)*复发|彻底|根除|永不|长期/gu,
    },
    { cue: "personal outcome", says: PERSONAL_OUTCOMES.zh, restsOn: KNOWN_OUTCOMES.zh },
  ],
};

/** Promises that a text makes: cure, certain success, safety without a risk. Denied or asked, they are none. */
export function findPromises(text: string, language: Language): Cue[] {
  const families = PROMISES[language].map(({ cue, says }): [string, RegExp] => [cue, says]);
  return findCues(text, families).filter((cue) => isPromised(text, cue, language));
}

/** Whether a text of the source says as much, in the same or in sober words, and does not deny it. */
export function restsOnSource(promise: Cue, printed: string, language: Language): boolean {
  const restsOn = PROMISES[language].find(({ cue }) => cue === promise.cue)?.restsOn;
  if (!restsOn) return false;
  if (findPromises(printed, language).some(({ word }) => word === promise.word)) return true;
  return findCues(printed, [[promise.cue, restsOn]]).some((cue) =>
    isAsserted(printed, cue, language),
  );
}

// "People with no side effects may go on": a group of people, no promise.
const OF_PEOPLE =
  /\b(?:people|patients|those|persons|children|adults|women|men|anyone|who|whom|you|they)(?: (?:who|that|with|also|still|and))*\s*$/iu;

function isPromised(text: string, cue: Cue, language: Language): boolean {
  if (!isAsserted(text, cue, language)) return false;
  return cue.cue !== "no side effects" || !OF_PEOPLE.test(text.slice(0, cue.start));
}
