import type { Language } from "@/lib/documents/schema";

/** All the ways to say that nobody knows: it is open, not shown, or only asked. */
export const DOUBTS: Record<Language, RegExp> = {
  en: /\b(?:(?:do(?:es)? not|nobody|no one|don['’]t|doesn['’]t)(?: yet)? knows?|(?:not|never|nobody|no one|n['’]t)\b[^.;,]{0,20}?(?:clear|certain|sure|known|proven|established|shown|settled|determined|demonstrated|confirmed|studied|tested)|whether|uncertain\w*|unclear|unknown|unproven|unsettled|open question|hard to say|remains? to be|too (?:little|few)|not enough|(?:no|little|without|lack\w* (?:of )?)(?: \w+)? (?:evidence|proof)|insufficient\w*|inconclusive|limited evidence|(?:cannot|can['’]t|can not|could not|hard to) (?:yet )?(?:say|tell|judge)|no (?:firm |clear )?(?:conclusion|answer|recommendation|advice)|neither for nor against|doubt\w*|questionable|only guess|do we know|is it)\b/giu,
  zh: /不明(?!显)|定论|未明|说不准|说不清|不好说|难说|不知道|拿不准|不能(?:确定|肯定|断定|下结论|说)|没(?:有)?(?:弄清|搞清|证实|确定|证明|把握|人知道|答案|研究)|未(?:知|证实|确定|明确|被证明|得到证实)|(?:没有?|无|未|缺乏|缺少|没什么)(?:发现|找到|看到|见到)?(?:足够|充分|可靠|明确|确切|高质量|直接)?的?(?:证据|依据|研究|数据|资料|结论)|证据(?:还|仍|尚)?(?:不足|不够|不充分|有限|缺乏|太少)|不(?:确定|清楚|明确|肯定)|有没有|能不能|会不会|是不是|行不行|好不好|管不管用|(\p{Script=Han})不\1|是否|能否|有待|存疑|存在争议|待(?:研究|证实|明确)|不(?:作|做)推荐|谁也/gu,
};
