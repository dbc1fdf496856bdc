import type { Language } from "@/lib/documents/schema";
import type { Family } from "@/lib/quality/language/cues";

/** Words that name the person by the illness, blame, threaten or sell. */
export const STIGMA: Record<Language, Family[]> = {
  en: [
    [
      "label",
      /\b(?:(?:drug |opioid |alcohol |heroin )?(?:addicts?|abusers?|alcoholics?|junkies?)|diabetics|asthmatics|epileptics|schizophrenics|hypertensives|the (?:obese|disabled|handicapped|mentally ill|demented|elderly)|cripples?|retarded|lunatics?|psychos?|insane|senile|victims? of|suffer(?:s|ing)? from|sufferers?|afflicted|stricken with|wheelchair[- ]bound|obese (?:people|patients|person|children))\b/giu,
    ],
    [
      "blame",
      /\b(?:non-?complian(?:t|ce)|uncooperative|lazy|careless|irresponsible|(?:your|their|his|her) (?:own )?fault|(?:fail(?:s|ed)?|refus(?:es|ed)) to (?:comply|obey|follow orders)|difficult patients?|poor historian|bad patients?|brought (?:it|this) on (?:yourself|themselves)|to blame)\b/giu,
    ],
    [
      "fear",
      /\b(?:deadly|(?:you|they) (?:will|are going to) die|death sentence|you could drop dead|horrif\w+|terrifying|hopeless|doomed|nightmare|killer disease|time bomb|fatal mistake)\b/giu,
    ],
    [
      "promotion",
      /\b(?:buy (?:now|it|our|today)|order (?:now|today|online)|special offer|discount|our (?:hospital|clinic|product|brand|centre|center)|leading brand|brand leader|number one|no\. ?1 (?:brand|choice)|exclusive(?:ly)? from|best price|free trial|ask for it by name|trusted brand|world[- ]leading)\b/giu,
    ],
  ],
  zh: [
    [
      "label",
      /瘾君子|吸毒分子|酒鬼|药罐子|疯子|精神病人|神经病(?!变|学|理)|残废|瘸子|聋子|瞎子|弱智|傻子|痴呆老人|老年痴呆者|胖子|病秧子|艾滋病人|毒虫/gu,
    ],
    [
      "blame",
      /不听话|不配合|依从性差的(?:患者|病人|人)|不负责任|咎由自取|自作自受|活该|懒惰|都怪(?:您|你|自己)|(?:您|你|患者)自己(?:的)?(?:错|造成|不好)|屡教不改/gu,
    ],
    [
      "fear",
      /必死无疑|不治(?:就|必)?(?:会)?死|等死|死路一条|绝症|无药可救|没救了|家破人亡|恐怖|可怕的后果|定时炸弹|杀手|后悔莫及|判了死刑/gu,
    ],
    [
      "promotion",
      /首选品牌|独家|疗效第一|销量第一|立即购买|马上购买|抢购|优惠|打折|我院|本院|本公司|本产品|全国领先|国际领先|最佳品牌|名牌|欢迎(?:来电|咨询|选购)|厂家直销|特价/gu,
    ],
  ],
};
