/**
 * Words by which a Chinese guideline directs care in running text. Each stands for a whole clause, so its
 * look-alikes (反应, 主要, 需求) and its uses for facts, conditions and purposes are kept out one by one.
 */
const DIRECTIVES = [
  // "推荐剂量为" tells, "推荐处方：" directs.
  /(?<!(?:被|所|强力))推荐(?!人|信|强度|级别|等级|意见|类别|剂量|表|见|及|用法|的(?!.{0,12}方案是)|[^，。；]{1,6}[前后]的)/u,
  /(?<!(?:专家|以下|上述|本|该|提出|反馈|寻求|提供|给予|合理))建议(?!书|稿|和意见|流程|的)/u,
  /主张|提倡|(?<!受到?|以资)鼓励|首选|优选方案|(?<!享有|享受)优先(?:选择|选用|考虑|使用|采用|给予|推荐)/u,
  /(?<![反效相适响感供报答理顺呼])应(?![用激答届聘急变症邀]|对(?:策略|措施|能力|方式|不良)|(?:该)?(?:下降|上升|升高)\d?)/u,
  // "…时，应用大量生理盐水冲洗": 应 and 用, not 应用.
  /应用[^，。；]{2,30}(?:冲洗|清洗|擦拭|浸泡|包扎|覆盖|漱口)/u,
  /(?<![适便事权相制不合机时])宜(?![居人家])/u,
  /(?<![必无胡莫些])须(?!知)|必须|务必|务须|切记|一定要/u,
  // A schedule that names its least: "至少每3个月随访1次".
  /至少每|每[^，。；]{1,8}至少[^，。；]{0,6}\d?\s*次/u,
  /(?<![主重需必首紧简概扼摘纲只就想将若如既险索冲切而是次]|比[^，。；]{1,10})要(?![素求点件领闻害么是塞略义]|低于|高于|大于|小于|多于|少于)/u,
  /(?<!比[^，。；]{1,6})不要(?!求)/u,
  /(?:^|[，。；：:、,]|[，,]?(?:后|时|者))请(?![求示假教客])/u,
  /(?<![可够为来以]|(?<!尽可)能|从而|进而|有效|有助于|(?<!尽)(?:可|可以|能够)[^，。；]{1,3})避免/u,
  /尽早|尽快|立即|立刻/u,
  /最好(?![的\d])/u,
  /不得(?!不|已|知|而)|不应|不宜|切勿|切忌|请勿|禁止|严禁|(?:应|须)禁用/u,
  /不可(?!及|控|逆|缺|避免|耐受|或缺|分|知|见|估量|预|得|手术|切除)/u,
  /不能(?=(?:直接|单独|同时|随意|自行|盲目|过早|突然|再|仅|只|擅自|长期|常规|完全)?(?:用于|用作|使用|使?用|停|联合|合用|替代|代替|与|给予|应用|进行|作为|接种|服用|超过|忽视|忽略|依赖|延误|推迟|放松|喂|口服|混|接触|驾))/u,
  /(?:无需|不必|毋需)(?![^，。；]{1,16}(?:即可|就可|便可|的(?!情况)|者))/u,
];

/** 需 tells of facts as often as it directs: not believed where a text describes the disease. */
const NEED =
  /(?<![必急供所无不军刚内按特如若当凡才否]|(?:如果|是否|通常|往往|可能|一般|不再|大多|如有)|[的所](?=需要[的，。；]))(?:需(?!要)|(?<!(?:或|且|动辄)(?=需要(?:机械通气|住院|手术|吸氧|透析|输血)))需要)(?![求氧]|的|指出|(?:特别)?(?:说明|强调|注意|提醒|警惕)的是|(?:首先)?(?:排除|除外)其他|与[^，。；]{1,40}鉴别|[^，。；]{0,14}才能(?!进行|使用|开始|实施|停|给|用)|(?:约|大约)?\s*\d+\s*(?:天|日|小时|周|分钟|个?月)(?!后|内|进行|复|监|随)|[^，。；]{1,16}(?:(?<!患)者|的(?:患者|病人|病例|人群|情况))(?![应宜须需])|[^，。；]{0,12}(?:研究|试验|证据|数据)[^，。；]{0,8}(?:证实|验证|支持|明确|评估)|(?:进一步|更多)[^，。；]{0,6}(?:研究|验证|证实|探讨|探索)|[^，。；]{1,12}的\p{Script=Han}{1,8}(?:主要|是|为|有|包括|占|在))/u;

/** A clause about a passing fact: when it begins, what it may lead to, what others hold. */
const FACT =
  /^(?:[^，。；]{0,12}(?:尽早|尽快|立即)[^，。；]{0,20}(?:可|能|有助于|有利于)[^，。；]{0,6}(?:降低|减少|改善|提高|避免|预防|控制))|的(?:定义|含义)|(?:是|系)指(?!征)|定义为|(?:研究|试验|文献|荟萃分析|数据|证据|资料)[^，。；]{0,16}(?:显示|表明|发现|提示|证实|报道|认为)/u;
const OTHERS =
  /(?:国外|国际|欧洲|欧盟|美国|英国|日本|加拿大|澳大利亚|台湾|其他|多个|多项|部分|既往|WHO|世界卫生组织|CDC|FDA|NCCN|ADA|ESC|AHA)[^，。；]{0,24}(?:推荐|建议|主张|提倡|鼓励|首选)|(?:研究者?|学者|说明书|作者|厂家|生产商|文献)[^，。；]{0,12}(?:推荐|建议|主张)|(?:查阅|参考|参见|参照|遵循|按照|根据)[^，。；]{0,20}(?:指南|共识)?的?(?:推荐|建议)(?!使用|采用|选)/u;
/** Opens a sentence of which the directive words only say when something else holds. */
const CONDITION =
  /^(?:(?:如果?|若|当|凡|因|由于|虽然?|尽管|只要|一旦)[^，。；]*)?(?:不能|不宜|无需|不必|禁用|需要?|避免|不应|不可|立即|尽早)[^，。；]{0,24}(?:时|者|的(?:患者|病人|情况下?))[，,]?$/u;

/** Whether the words themselves direct care; of what brackets add, only plain advice does. */
export function directsCareZh(sentence: string, isBackground = false): boolean {
  if (NO_STATEMENT.test(sentence)) return false;
  const bare = withoutBrackets(sentence);
  const clauses = bare.split(/(?<=[，,])/u);
  return (
    clauses.some((clause) => isDirective(clause, isBackground)) || BRACKETED_ADVICE.test(sentence)
  );
}

const BRACKETED_ADVICE =
  /[（(](?:建议|应当|推荐)(?!书|稿|剂量|强度|级别|等级|方案)[^（()）]{6,}[）)]/u;
const NO_STATEMENT =
  /^(?:处方)?来源|^(?:推荐|建议)[:：]?$|(?:标准|指征|适应证|定义|流程)[:：](?![^。]*(?:应|需|建议|推荐))|(?:详见|参见)[^，。；]{0,20}[。]?$|^值得注意的?是|^[^，。；]{0,24}(?:推荐用法|建议用法)$|^临床表现[^。]{0,4}[:：]|应(?:下降|上升|升高)|^[“"‘']?[-–—*†‡§]/u;

function isDirective(clause: string, isBackground: boolean): boolean {
  if (FACT.test(clause) || OTHERS.test(clause) || CONDITION.test(clause)) return false;
  if (DIRECTIVES.some((pattern) => pattern.test(clause))) return true;
  return !isBackground && NEED.test(clause);
}

/** Chinese journals and scans mix the widths of a pair of brackets. */
export function withoutBrackets(text: string): string {
  return text.replace(/[（(][^（()）]*[）)]/gu, "").replace(/[［[][^［[\]］]*[\]］]/gu, "");
}
