import type { Language } from "@/lib/documents/schema";
import { isAsserted } from "@/lib/quality/language/asserted";
import { type Cue, type Family, findCues } from "@/lib/quality/language/cues";
import { INSULTS } from "@/lib/quality/language/insults";

/**
 * Words that name a person by an illness or a fault, or say that it is the person's fault. People-first wording is the
 * usage of NIDA, the APA and the Chinese societies of psychiatry, diabetes and obesity.
 */
const STIGMA: Record<Language, Family[]> = {
  en: [
    [
      "label",
      /\b(?:addicts?|junkies?|drug (?:abusers?|users? who abuse)|(?:substance|alcohol|opioid|drug) abusers?|alcoholics?(?!s? (?:hepatitis|liver|fatty|drinks?|beverages?|cirrhosis|anonymous|steatohepatitis))|drunks|drunkards?|crackheads?)\b(?! anonymous)/giu,
    ],
    [
      "label",
      /\b(?:diabetics|schizophrenics|epileptics|asthmatics|arthritics|hypertensives|lepers?|cripples?|retards?|retarded|lunatics?|madm[ae]n|the (?:mentally ill|disabled|handicapped|elderly|obese|demented|insane|crippled)|(?:an? |the |every |each |many |most )(?:diabetic|schizophrenic|epileptic|asthmatic|hypertensive|psychotic|anorexic|bulimic|alcoholic)(?=\s*(?:[.,;:!?)]|$|\b(?:who|should|must|can|may|is|has|needs?|will|or|and|with)\b)))/giu,
    ],
    [
      "label",
      /\b(?:obese|morbidly obese|demented|handicapped|crippled|mentally retarded|crazy|insane|senile|fat) (?:people|persons?|patients?|adults?|children|child|men|man|women|woman|individuals?)\b|\b(?:wheelchair[- ]bound|confined to a wheelchair|vegetables?(?= (?:state|for life)))\b/giu,
    ],
    [
      "victim",
      /\b(?:suffers?|suffering|suffered) from\b|\b(?:(?:stroke|cancer|AIDS|HIV|asthma|arthritis|dementia|heart attack|migraine|diabetes|polio|burn) (?:victims?|sufferers?))\b|\b(?:victims? of (?:stroke|cancer|AIDS|HIV|dementia|disease|illness|addiction|a stroke))\b|\b(?:afflicted (?:with|by)|stricken (?:with|by)|sufferers?)\b/giu,
    ],
    [
      "blame",
      /\bnon-?(?:compliant|compliance|adherent patients?)\b|\b(?:poorly|badly) compliant\b|\bpoor compliance\b|\b(?:uncooperative|difficult|disobedient|manipulative|drug[- ]seeking|attention[- ]seeking|unmotivated|lazy|careless|weak-willed|irresponsible|stubborn) (?:patients?|people|persons?|individuals?|women|men|parents?|mothers?|children)\b|\b(?:patients?|people|you|they|those|women|men) (?:who )?(?:have )?(?:fail(?:s|ed)?|refuse[sd]?|neglect(?:s|ed)?) (?:to (?:comply|adhere|cooperate|obey|follow|take|quit|lose)|(?:the |their |your |this |drug |medical )?(?:treatment|therapy|medication)s?)\b/giu,
    ],
    [
      "blame",
      /\b(?:your|their|his|her) (?:own )?(?:fault|laziness|carelessness|lack of (?:willpower|discipline|self-control)|bad (?:habits|choices|behaviou?r|lifestyle))\b|\b(?:you|they) (?:only )?have (?:only )?(?:yoursel(?:f|ves)|themselves) to blame\b|\b(?:brought (?:it|this) on|self-inflicted|to blame for|weak(?:ness of)? character|moral failing|lack(?:s|ing|ed)? (?:of )?(?:willpower|discipline|self-control)|should be ashamed|let(?:ting)? (?:yourself|themselves) go|if you (?:really |truly )?cared)\b/giu,
    ],
    [
      "dirty",
      /\b(?:dirty|clean) (?:urine|needles?|(?:drug )?(?:screen|test)s?)\b|\bcommit(?:s|ted|ting)? suicide\b|\b(?:failed|unsuccessful|successful|completed) suicides?(?: attempts?)?\b/giu,
    ],
  ],
  zh: [
    [
      "label",
      /瘾君子|吸毒鬼|毒虫|白粉仔|酒鬼|酒疯子|烟鬼|大烟鬼|药罐子|病秧子|(?<!传染性?|重性?|急性?|老年性?)(?:精神病人|精神病患者?|精神病(?=$|[，。、的]))|神经病(?!学|理|变|专|科|痛|患)|疯子|傻子|弱智|白痴|智障|低能(?:儿|者)|残废|瘸子|瞎子|聋子|哑巴|聋哑人|麻风病人|艾滋病人|痴呆(?:老人|老头|老太|患者|病人|的?老年人)|老年痴呆|肥胖者|胖子|死胖|侏儒|羊(?:癫|角)疯|癫子|乙肝(?:佬|仔)|性病佬/gu,
    ],
    [
      "victim",
      /(?:深受|饱受|备受)[^，。；]{0,16}(?:折磨|之苦|煎熬|摧残)|病魔缠身|(?:中风|艾滋病?|癌症|痴呆|疾病)(?:的)?(?:受害者|牺牲品)|不幸患(?:上|有|病)|苟延残喘/gu,
    ],
    [
      "blame",
      /不听话|不听劝|不配合的?(?:患者|病人|人)|依从性(?:很|较|非常)?(?:差|不好|不佳|低下)(?:的(?:患者|病人|人)|者|患者|病人)|不遵(?:从)?医嘱的?(?:患者|病人|人|者)|屡教不改|自作自受|咎由自取|自找的|怪(?:自己|你自己|您自己|患者自己)|活该|自我放纵|放纵自己|(?:太|过于)?懒惰|好吃懒做|意志(?:力)?(?:薄弱|不坚定|差)|缺乏(?:自制力|意志力|毅力)|管不住(?:自己的?)?嘴|自暴自弃|(?:患者|病人|您|你)自己(?:的过错|的错|造成的|不注意造成)|不自觉的?(?:患者|病人)|难缠的?(?:患者|病人)/gu,
    ],
    ["dirty", /不洁(?:性行为|性交|史)|滥交|乱搞男女关系|自杀(?:未遂者|成功)|畏罪/gu],
  ],
};

/** Words that frighten: death held out as a threat, or an illness painted in black. */
const FEAR: Record<Language, Family[]> = {
  en: [
    [
      "threat",
      /\b(?:you|your child|your baby|they|he|she) (?:will|are going to|could|can|would) (?:surely |certainly |soon |otherwise )?(?:die|be dead|lose your (?:life|legs?|feet|sight))\b|\bor (?:else )?you(?:['’]ll| will) (?:die|regret)\b|\b(?:otherwise|or else),? (?:you|it|they) (?:will|may|could)? ?(?:die|be fatal|kill)\b|\b(?:will|can|could|may) kill you\b|\bkills you\b|\bcost(?:s)? you your life\b|\bdeath sentence\b|\bit will be too late\b|\byou(?:['’]ll| will) regret\b|\bsign(?:ing)? your (?:own )?death warrant\b/giu,
    ],
    [
      "horror",
      /\b(?:deadly|killer (?:disease|illness|virus|bug)|silent killer|time bomb|terrifying|horrifying|horrific|horrible|gruesome|dreadful|nightmare|devastating|catastrophic|disastrous|hopeless|doomed|ravag(?:es?|ed|ing)|scourge)\b/giu,
    ],
  ],
  zh: [
    [
      "threat",
      /(?:不治|不吃药|不用药|不服药|不手术|不治疗|不打针|不戒烟|再不[^，。；]{1,8}|否则|不然|停药)[^。；]{0,10}?(?:就|必|一定|肯定|只能|只有)会?(?:死|没命|送命|丧命|等死|死路一条|瘫痪|后悔)|死路一条|必死无疑|等死|丢(?:掉|了)?性命|要(?:了)?(?:您|你|人)的?命|会要命|送命|没命|后悔莫及|追悔莫及|悔之晚矣|后果自负|判(?:了)?死刑|不治就会死/gu,
    ],
    [
      "horror",
      /致命杀手|(?:头号|隐形|沉默的?|无声的?|健康)杀手|定时炸弹|可怕的?|恐怖|骇人|吓人|触目惊心|惨不忍睹|生不如死|万劫不复|绝症|不治之症|家破人亡|噩梦|洪水猛兽|毒瘤/gu,
    ],
  ],
};

/** Words that sell a product or a provider instead of informing. */
const PROMOTION: Record<Language, Family[]> = {
  en: [
    [
      "buy",
      /\b(?:buy|order|purchase|shop|book)\b[^.;]{0,30}\b(?:now|today|online|here|from us|our|while stocks last)\b|\b(?:special offers?|limited offer|discounts?|half price|free samples?|free trial|money-back|best price|bargain|coupons?|on sale now|while stocks last|call now|act now|don['’]t miss out|sign up (?:now|today))\b/giu,
    ],
    [
      "provider",
      /\b(?:our|at our) (?:(?:award-winning|leading|own|new|modern|private|specialist|expert) )?(?:hospital|clinic|cent(?:er|re)|practice|product|products|brand|company|pharmacy|experts?|specialists|store|shop|service)\b|\b(?:visit|contact|choose|call) us\b|\b(?:award-winning|world-class|world['’]s leading|market[- ]leading|state-of-the-art|top-rated|best-in-class|leading brand|brand leader)\b/giu,
    ],
    [
      "brand",
      /\b(?:(?:the |your )?(?:best|leading|top|no\. ?1|number one|favou?rite|trusted|preferred|most trusted|superior) brands?|brand of choice|trusted by (?:millions|doctors|thousands)|doctors['’]? (?:number one|favou?rite|first) choice|recommended by (?:9|nine) out of (?:10|ten)|clinically proven (?:formula|brand)|revolutionary|breakthrough (?:formula|product|medicine|drug|treatment)|insist on|ask for [A-Z][a-z]+ by name|only available (?:from|at)|exclusive(?:ly)? (?:from|available|at))\b/giu,
    ],
  ],
  zh: [
    [
      "buy",
      /(?:立即|马上|赶快|赶紧|现在就|扫码|在线|网上|欢迎|点击)(?:订购|购买|下单|抢购|选购|预约)|优惠(?:价|活动|券)?|打折|折扣|促销|特价|买一送一|免费(?:试用|赠送|体验|咨询热线)|抢购|热销|畅销|销量(?:第一|领先)|厂家直销|货到付款|咨询客服|联系客服|加微信|包邮/gu,
    ],
    [
      "provider",
      /(?<![日基])(?:本院|我院|我们(?:的)?(?:医院|诊所|中心|门诊|公司|产品|专家)|本(?:公司|品牌|产品|诊所|中心(?!静脉)))|欢迎(?:来|到|前来|光临)[^，。；]{0,12}(?:就诊|就医|咨询|治疗)|权威专家(?:亲诊|坐诊)|名医坐诊|国际领先|国内领先|行业领先|全国第一|全球第一/gu,
    ],
    [
      "brand",
      /(?:首选|最佳|知名|著名|第一|领导|名牌|信赖的?|王牌|明星)(?:大)?品牌|品牌(?:首选|推荐)|独家(?!议)|疗效第一|第一品牌|特效(?:药|疗法|针|方)?|独一无二|(?:医生|专家|千万患者)(?:的)?(?:一致)?(?:首选|信赖|推荐的品牌)|革命性|划时代|突破性(?:新药|疗法|产品)|纯天然(?:无害)?|宫廷|祖传|老字号|值得信赖/gu,
    ],
  ],
};

export type Tone = "insult" | "stigma" | "fear" | "promotion";

const TONES: Record<Tone, Record<Language, Family[]>> = {
  insult: INSULTS,
  stigma: STIGMA,
  fear: FEAR,
  promotion: PROMOTION,
};

// Names of services and of things, not of persons.
const IDIOMS: Record<Language, RegExp> = {
  en: /\balcoholics anonymous\b|\bclean needles?\b|\bneedle[^.;]{0,20}\bclean\b|\bdeadly nightshade\b|\bfail(?:s|ed)? (?:first|second|prior|previous)-line\b/giu,
  zh: /特效(?=抗原|抗体)|可怕吗|独家庭/gu,
};

/** What a text says in this tone; of threats and promotion only what it states, not what it warns of or denies. */
export function findTone(text: string, tone: Tone, language: Language): Cue[] {
  const cues = findCues(text, TONES[tone][language], IDIOMS[language]);
  if (tone === "stigma") return cues;
  if (tone === "insult") return cues.filter((cue) => !isDeniedBlame(text, cue, language));
  return cues.filter((cue) => isAsserted(...withoutCondition(text, cue), language));
}

// Comfort, and the wish not to blame, use the words that they deny.
const COMFORT: Record<Language, RegExp> = {
  en: /\b(?:not|never|no(?! (?:one|body))|nobody|isn['’]t|aren['’]t|don['’]t|doesn['’]t|without|nothing to do with|rather than|unlike)\b[^.;:]{0,40}$/iu,
  zh: /(?:不是|不要|不用|不必|不该|不应|不算|不能|并不|别|没有|并非|勿|避免|绝非|无需|觉得|感到|认为|以为|担心|怕)[^，。；]{0,8}$/u,
};

function isDeniedBlame(text: string, { start }: Cue, language: Language): boolean {
  const before = text.slice(0, start);
  return COMFORT[language].test(before) && !CALLS_SO[language].test(before);
}

/** "It must not be given to a lunatic" and "do not be a crybaby" call somebody so all the same. */
const CALLS_SO: Record<Language, RegExp> = {
  en: /(?:\b(?:to|for|by|in|with|from|of) (?:an? |the |any |such |those |these )?(?:[\w-]+ )?|(?:\bdo not|n['’]t|\bnever|\bstop) (?:be|being) (?:so |such |too |an? )*)$/iu,
  zh: /(?:给|对|让|叫|跟|和|用于)(?:[这那]种|[这那]类|一个|那些)?$/u,
};

/** "If it is not treated, you will die": the condition in front of a threat does not soften or deny it. */
function withoutCondition(text: string, cue: Cue): [string, Cue] {
  const from =
    cue.cue === "threat"
      ? Math.max(...[",", "，"].map((mark) => text.lastIndexOf(mark, cue.start))) + 1
      : 0;
  return [text.slice(from), { ...cue, start: cue.start - from, end: cue.end - from }];
}

/** Families of these tones that block where the source does not have them; the others ask a person to look. */
export function isGrave(tone: Tone, { cue }: Cue): boolean {
  return tone === "promotion" || tone === "insult" || (tone === "fear" && cue === "threat");
}

const MORTAL: Record<Language, RegExp> = {
  en: /\b(?:death|dead|die[sd]?|dying|fatal(?:ity|ities)?|mortality|lethal|life-threatening)\b/iu,
  zh: /死亡|致死|致命|病死|危及生命|猝死|死于/u,
};

/** Whether a text of the source speaks of death, which a reader may then be told of in plain words. */
export function speaksOfDeath(text: string, language: Language): boolean {
  return MORTAL[language].test(text);
}
