import type { Language } from "@/lib/documents/schema";

/** Two things to say that exclude each other, each with the many ways to say it. */
export type Opposites = [one: RegExp, other: RegExp];

/** Phrases, where single words would not do: which is the greater, which day, how urgent. */
export const OPPOSITE_PHRASES: Record<Language, Opposites[]> = {
  en: [
    [
      /\bmore harm(?:ful)? than (?:good|helpful|benefit)\b|\b(?:harms?|risks?|dangers?|downsides?|drawbacks?|side effects|disadvantages)\b[^.;,]{0,24}\b(?:outweighs?|exceeds?|(?:are |is )?(?:greater|bigger|larger) than)\b|\b(?:benefits?|good|advantages)\b[^.;,]{0,16}\b(?:do(?:es)? not|don['’]t|doesn['’]t|never|rarely) outweigh\b|\bnot worth the (?:risks?|harms?)\b/iu,
      /\bmore (?:good|helpful|benefit) than harm(?:ful)?\b|\b(?:benefits?|good|advantages|upsides?)\b(?![^.;,]{0,20}\b(?:not|n['’]t|never|rarely)\b)[^.;,]{0,24}\b(?:outweighs?|exceeds?|(?:are |is )?(?:greater|bigger|larger) than)\b|\b(?<!not )worth the risks?\b/iu,
    ],
    [
      /\b(?:different|another|other|separate|not (?:on )?the same) days?\b/iu,
      /(?<!\bnot (?:on )?the )\bsame day\b/iu,
    ],
    [
      /\b(?:taper\w*|wean\w*|(?:reduc|lower|decreas)\w* (?:the |its |their |your )?(?:dose|dosage|amount)|dose (?:is |should be )?(?:reduc|lower|decreas)\w*|step(?:ped|ping)? (?:\w+ ){0,2}down|(?:go(?:es)?|c[oa]mes?) down (?:gradually|slowly|little by little|bit by bit|step by step)|(?:gradually|slowly) (?:reduc|lower|decreas)\w*|(?:reduc|lower|decreas)\w* (?:gradually|slowly))\b/iu,
      /\b(?:up-?titrat\w*|(?:increas|rais)\w* (?:the |its |their |your )?(?:dose|dosage|amount)|dose (?:is |should be )?(?:increas|rais)\w*|(?:build|step|work)(?:ped|ing)? (?:\w+ ){0,2}up|(?:go(?:es)?) up (?:gradually|slowly|little by little|bit by bit|step by step)|(?:gradually|slowly) (?:increas|rais)\w*|(?:increas|rais)\w* (?:gradually|slowly))\b/iu,
    ],
    [
      /\b(?:immediate(?:ly)?|urgent(?:ly)?|emergency|at once|right away|straight away|without delay|as soon as possible|999|911|112)\b/iu,
      /\b(?:wait and see|(?:just |simply )?wait (?:for|until|till|to see|a (?:few|couple))|no (?:hurry|rush)|when you (?:have|find) time|in a few (?:days|weeks)|at your (?:leisure|next)|next (?:routine )?appointment|later on(?=\s*(?:[.;,]|$))|at a later (?:moment|time|date)|see if it (?:passes|goes away))\b/iu,
    ],
    [
      /(?<!\b(?:not|never|avoid)\b[^.;]{0,40}|n['’]t\b[^.;]{0,40})\b(?:abrupt\w*|sudden\w*|all at once|from one day to the next|overnight)\b/iu,
      /\b(?:gradual\w*|slow(?:ly)?|step by step|little by little|bit by bit|taper\w*|wean\w*)\b/iu,
    ],
    [
      /\b(?:(?:remain|stay|sit|stand|keep|be) (?:[a-z]+ )?upright|(?:not|never|n['’]t) lie down|sit(?:ting)? (?:or stand|up))\b/iu,
      /(?<!\b(?:not|never|before you|until you|you|n['’]t) )\b(?:lie|lying) (?:flat|down)\b/iu,
    ],
    [
      /\b(?:low(?:est)?|small(?:est)?|tiny|minimal) (?:starting |initial |possible |effective )?dos(?:e|es|age)\b|\bstart(?:s|ed|ing)? (?:low|small)\b/iu,
      /\b(?:large|high|big|full|maximum) (?:starting |initial )?dos(?:e|es|age)\b/iu,
    ],
    [
      /\b(?:low|mild|weak|lower)(?:ly)?[- ](?:potency|potent|strength)\b|\b(?:mild|weak) (?:cortico)?steroids?\b/iu,
      /\b(?:(?:very )?high|strong|higher|maximum)(?:ly)?[- ](?:potency|potent|strength)\b|\b(?:strong|potent) (?:cortico)?steroids?\b/iu,
    ],
    [
      /\b(?:cool|cold|ice-cold|chilled|tepid)(?:,? \w+)? (?:water|compress\w*|packs?|baths?|showers?|cloths?)\b/iu,
      /\b(?:hot|warm|boiling|steaming|heated)(?:,? \w+)? (?:water|compress\w*|packs?|baths?|showers?|cloths?)\b/iu,
    ],
    [
      /\b(?:restrict(?:ed|ing|ion)?|limit(?:ed|ing)?(?! (?:evidence|data|to|certainty|stud\w+|information|quality|number))|cut(?:ting)? (?:down|back)|go(?:ing)? easy on|keep\w* (?:[\w-]+ ){1,3}low|spar(?:e|ing)\w*)\b/iu,
      /\b(?:as (?:much|many|often|long) as (?:you|they) (?:can|like|want|wish|please)|turn(?:ed|ing)? (?:[\w-]+ ){0,3}up\b|load(?:ing)? up|unlimited|without (?:any )?limits?)\b/iu,
    ],
    [
      /\b(?:withdraw(?!al symptoms)\w*|stop(?:s|ped|ping)?|discontinu\w*|c[oa]m(?:e|es|ing) off)\b/iu,
      /\b(?:take|takes|taking|took|use|uses|used|using|swallow\w*) (?:even |ever )?more (?:of )?(?:them|it|these|this medicine)\b/iu,
    ],
    [
      /\b(?:not|never|n['’]t)(?: be)?(?: \w+)? (?:stop(?:ped|ping)?|discontinued?|withdrawn|interrupt(?:ed)?|com(?:e|ing) off|quit|drop(?:ped)?|give up|leave out)\b|\b(?:keep (?:on )?(?:taking|using)|before you (?:stop|quit|come off|drop))\b/iu,
      /(?:^|[.;:,] |\b(?:then|first|should|must|please|just|you can|you may) )(?:please )?(?:first )?(?:stop|come off|quit|discontinue) (?:taking|using|all|your|it)\b(?! (?:slowly|gradually|if))/iu,
    ],
    [
      /\b(?:flar(?:e|es|ed|ing)|exacerbations?|rebound\w*|relaps\w*|deteriorat\w*|worsen\w*|got worse|c[oa]me back|returned)\b/iu,
      /\b(?:got|felt|became) (?:much |a lot |far |even |clearly )?better\b/iu,
    ],
  ],
  zh: [
    [
      /弊大于利|弊多于?利|害大于利|(?:坏处|害处|风险|弊端|危害|副作用)[^，。；]{0,6}(?:大于|多于|超过|比[^，。；]{0,8}(?:多|大))|得不偿失|弊多利少/u,
      /利大于弊|利多于?弊|(?:好处|益处|获益|收益)[^，。；]{0,6}(?:大于|多于|超过|比[^，。；]{0,8}(?:多|大))|利多弊少/u,
    ],
    [
      /不同(?:日|天)|另一天|另外一天|错开|换一天|隔天|别的日子|不(?:要|能)?(?:在)?同一天/u,
      /(?<!不(?:要|能)?(?:在)?)同一天|(?<!不)当天一起/u,
    ],
    [
      /减量|减药|减一减|降级治疗|往下减|递减|(?:逐渐|逐步|慢慢|一点一点)[地]?减|减少剂量|剂量减/u,
      /加量|加药|加一加|升级治疗|往上加|递增|(?:逐渐|逐步|慢慢|一点一点)[地]?加|增加剂量|剂量加/u,
    ],
    [
      /立即|立刻|马上|(?<!非)急诊|尽[快早]|及早|赶快|赶紧|紧急|急救|120/u,
      /等[^，。；]{0,14}(?:就行|就好|即可|再说|再去|再看|就可以)|不着?急|过(?:几|两)天再|有空再|观察(?:几天|看看)就|拖一拖|先(?:等等|看看|忍)/u,
    ],
    [/(?<![中超])弱效|低效价/u, /(?<!不[要能用可宜]{0,2})(?:超|最)?强效/u],
    [
      /(?<![感着受])[凉冷冰](?:的|开|自来|流动的|流)?[^，。；]{0,2}水(?!平|肿|果|痘|疱)|[冷冰]敷/u,
      /[热温烫](?:的|开|自来|流动的|流)?[^，。；]{0,2}水(?!平|肿|果|痘|疱)|开水|热敷/u,
    ],
    [
      /限制|限量|限(?=[盐水酒糖油])|少[吃喝饮放]|别多[吃喝]|控制[^，。；]{0,6}(?:摄入|饮|量)/u,
      /敞开[吃喝了]|随便[吃喝]|多多益善|越多越好|尽量多|想[吃喝]多少|使劲[吃喝]|可劲|大量[吃喝饮]|不限量|不用限/u,
    ],
    [
      /(?:不[得可应能要宜准许]|勿|别|不建议|禁止|避免)[^，。；]{0,14}停|停[^，。；不]{0,3}不(?:行|成|可以|允许|对)|都?不(?:准|许|能|可以)(?:自己|自行|擅自)?停|停(?:之)?前/u,
      /(?:先|都|马上|立即|立刻|赶紧|直接|可以|就)(?:把)?[^，。；不别没未]{0,12}停(?:下来|掉|用|药|了)/u,
    ],
    [
      /(?:小|低|最低)(?:起始)?剂量|小量|一点点(?=[，。；]|吃|开始)/u,
      /(?:大|高|足|最大)(?:起始)?剂量|[很大]大?量(?=[，。；]|吃|开始)/u,
    ],
    [/先煎|先煮|先(?:下锅|入锅)|久煎/u, /后[下放煎入]/u],
    [
      /空腹|饭前|餐前/u,
      /(?:饭后|餐后|吃[饱完](?:饭)?[了后])(?![^，。；]{0,4}[\d一二两三四]\s*(?:个?小时|h))/u,
    ],
  ],
};
