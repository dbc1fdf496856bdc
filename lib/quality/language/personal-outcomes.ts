import type { Language } from "@/lib/documents/schema";

const WHO_EN =
  "(?:you|(?:your|the) (?:[a-z]+ ){1,2}?|your [a-z]+(?:['’]s [a-z]+)? |he|she|it|they|everything|nobody|no one)";
const WILL_EN =
  "(?:['’]ll|\\s?\\bwill|\\s?\\b(?:is|are) (?:going|certain|sure|bound|guaranteed|assured) to)";
const WELL_EN =
  "(?:completely |perfectly |quite |fully |totally |always |soon |well and )*(?:fine|healthy|well|safe|sober|alive|cured|protected|free (?:of|from)|rid of|(?:pain|symptom|seizure|disease|cancer|worry)-free|strong|fit|yourself again|back to normal|like (?:new|before)|as good as|all right|out of (?:hospital|danger|pain)|spared|back on your feet|saved)";
const FACULTIES_EN =
  "(?:hearing|eyesight|sight|vision|voice|strength|memory|appetite|energy|movement|smell|taste|hair|mobility|fertility|heart|kidneys?|liver|lungs?)";

/** What becomes of the reader, or of somebody dear, said to be certain. */
export const PERSONAL_OUTCOMES: Record<Language, RegExp> = {
  en: new RegExp(
    [
      `\\b${WHO_EN}${WILL_EN} (?:[a-z]+ly |always |soon |also )?(?:be|stay|feel|become|remain|get|keep) ${WELL_EN}\\b`,
      `\\b${WHO_EN}${WILL_EN} (?:[a-z]+ly |always |soon )?(?:walk|run|move|hear|see|sleep|breathe|eat|speak|work|play|live|get about|function)\\b(?: [a-z]+){0,3}? (?:again|before|normally|well|freely|easily|soundly|properly|full|long(?:er)?|normal|healthy|without (?:any )?(?:pain|trouble|problems?)|every night)\\b`,
      `\\b(?:you|your (?:child|baby)|she|he|they)${WILL_EN} never (?:again |ever )?(?!be (?:asked|alone|given)|need to (?:worry|fast))[a-z]+`,
      `\\b(?:you|your (?:child|baby)|she|he|they)${WILL_EN} (?:not|no longer) (?!be able|drive|be allowed|get|have the)[a-z]+ (?:[a-z]+ ){0,4}?(?:again|any ?more|ever)\\b(?! until| unless)`,
      `\\b(?:you|your (?:child|baby)|she|he|they)${WILL_EN} not (?:catch|fall (?:ill|sick)|develop|suffer|get (?:ill|sick|(?:the )?flu|it|infected|cancer|pregnant|worse|[a-z]+(?:itis|oma|osis|emia)))\\b`,
      `\\bso (?:that )?(?:you|your (?:child|baby)|it) (?:will )?never (?:[a-z]+)`,
      `\\bso (?:that )?(?:you|your [a-z]+|the [a-z]+)(?:['’]ll| will| is| are)(?: be| stay)? ${WELL_EN}\\b`,
      `\\byour (?:[a-z]+ )?${FACULTIES_EN}(?: and [a-z]+)? (?:will|is (?:sure|certain|bound) to) (?:[a-z]+ )?(?:come back|return|recover|heal|be (?:fine|saved|back|restored|as good)|work (?:perfectly|normally|again))\\b`,
      "\\b(?:will|sure to|certain to|going to|bound to) (?:always )?(?:keep|make|leave) (?:you|it|him|her|them|(?:your|the) [a-z]+) (?:[a-z]+ly )?(?:alive|sober|safe|well|healthy|clear|free|strong|fit|young|cured|out of|pain-free|better|for life)\\b",
      "\\b(?:will|sure to|certain to|bound to) (?:save|rescue|protect|spare|rid|cure|heal|restore) (?:you\\b|your|it\\b|him\\b|her\\b|them\\b|the (?:baby|child|eye|leg|kidney))",
      "\\b(?:means?|ensures?|makes? (?:sure|certain)|so) (?:that )?you (?:will |can |are )?(?:never|cannot|no longer have to|always|certain)\\b",
      `\\b(?:you|she|he|they)${WILL_EN} (?:have|make|give birth to|enjoy) an? (?:full |complete |quick |perfectly |perfect )?(?:healthy|recovery|normal life|long life|good night)`,
      "\\blive to be (?:a hundred|a hundred years|100|very old|[89]0)\\b|\\bin no time\\b|\\b(?:you can |so )?(?:forget|stop worrying) about (?:your |the )?[a-z]+(?=[.!,;]|$)|\\bnothing (?:can|will) (?:go wrong|happen to)\\b|\\bnothing to (?:fear|worry about|be afraid of)\\b|\\byour [a-z]+ (?:is|are) saved\\b",
      "\\b(?:no one|nobody|none)(?: (?:who|of those who|that|of them) [a-z]+ [a-z]+)? (?:ever |will ever |will )?(?:has|have|gets?|catch(?:es)?|suffers?|dies?|relapses?|fails?) (?:it |them )?(?:another|again|any more|ever)?\\b(?= [a-z]+[.,]|[.,]|$)",
      "\\b(?:wipes out|clears(?: up)?|will (?:clear(?: up)?|heal|go away|disappear|vanish|wipe out|remove|stop|end)|removes|gets rid of|takes away|eliminates|destroys|kills off|heals|fixes) (?:[a-z]+ ){0,3}?(?:completely|entirely|totally|altogether|forever|for good|every risk|all risks?|all danger|every last)\\b",
      "\\balways (?:stops?|heals?|cures?|clears?|saves?|brings? (?:relief|down)|keeps? (?:you|it) )\\b|\\b(?:safe|free) from [a-z]+ (?:for good|for life|forever)\\b",
      "\\bprotects? (?:[a-z]+ ){1,4}(?:completely|fully|totally|entirely|perfectly|for life)\\b",
      "\\b(?:you are|you['’]re|that is) (?:certain|sure|bound|guaranteed) (?:to|of)\\b",
      "\\bno (?:[a-z]+ )?(?:risks?|dangers?|side[- ]?effects?|harm) (?:whatsoever|at all|of any kind)\\b",
      `\\b(?:will|can) (?:be|live|walk|feel|function|work) (?:exactly |just )?(?:as|like) (?:before|new|if (?:nothing|you had never))`,
    ].join("|"),
    "giu",
  ),
  zh: /(?:就|便|准|保准?|包|一定|肯定|必定|从此|往后)(?:会|能|可以|再也)*(?:平平?安安?|健健?康康?|没事(?!做|干|先)|(?:活|挺)(?:下来|过去|过来)|保住|救[活回]|痊愈|彻底|不留|恢复(?!使用|用药|饮食|进食|服|正常(?:饮食|吃|上班|上学))|好起来|好利索|长命|长寿|夜夜|天天好|安然|无忧|万事大吉|高枕)|(?:就|便|能|会|保|准)(?:您|你|让您|让你)?[^，。；]{0,6}(?:[跟和同像]|如同)(?:没病|从前|以前|原来|正常人|好人|新|常人|没得)[^，。；]{0,4}一[样般]|(?:您|你|孩子|宝宝|病人)?不会再(?:去)?(?:住院|进医院|难受|复查|受罪|遭罪|有事|出事|抽|晕|喘|咳|痒|出血|流|骨折|摔)|从此[^，。；]{0,8}(?:好眠|无忧|安康|摆脱|告别|不再|远离)|夜夜好眠|(?:一点|任何|丝毫|什么)儿?的?(?:风险|危险|副作用|不良反应|危害|坏处|问题)(?:也|都)(?:没有|不会有|没|不存在)|(?:保|包)(?:您|你)[^，。；的]{1,8}|(?:一定|肯定|必定|保证|准)能?(?:止|戒|治|好|退|消|降|瘦|怀|睡|保|管)[得住好下掉了]|保证(?:戒|治|好|不|能|让)|(?:谁都|个个|人人|对谁)[^，。；]{0,4}(?:不会再|管用|有效|见效|好)|活到(?:一百|100|百)|永无后患|一劳永逸|百毒不侵|光滑如初|(?:清|除|消|治|断|好)得干干净净|(?:绝对|完全|丝毫)(?:没有|无|不会有|不存在|不会)(?:任何)?(?:伤害|危害|影响|坏处|危险|损害|风险)|不会有(?:任何|丝毫|半点)[^，。；]{0,4}(?:危险|风险|问题|事|副作用|后遗症)|[天周月]之?内?就(?:会|能)?不(?:再)?(?:疼|痛|痒|咳|喘|烧|晕)了|个个见效|(?:命|腿|眼睛|肾|心脏)就(?:能|会)?(?:保住|没事|好)/gu,
};

/** A source that says as much itself. */
export const KNOWN_OUTCOMES: Record<Language, RegExp> = {
  en: /\b(?:cure[sd]?|eradicat\w+|always|guarantee\w*|all (?:patients|participants|people|women|children|cases) (?:were|was|recovered|survived|had|remained|are)|no (?:[a-z]+ ){0,3}(?:recurrences?|relapses?|cases?|transmissions?|deaths?|risks?|harms?|adverse|side)|never|will|resolves?|resolution|self-limiting|recover(?:s|ed|y)?|returns? to normal|fully|completely)\b/giu,
  zh: /痊愈|治愈|自愈|恢复|(?:无|没有|未见)[^，。；]{0,8}(?:复发|发病|病例|传播|死亡|风险|不良)|均(?:治愈|痊愈|存活)|永久|终[身生]|不再/gu,
};
