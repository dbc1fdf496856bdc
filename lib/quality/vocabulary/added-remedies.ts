import type { Language } from "@/lib/documents/schema";

const FOODS_EN =
  "milk|honey|vinegar|ginger|garlic|(?:herbal |green )?tea|coffee|cola|beer|wine|(?:grapefruit|orange|fruit|cranberry|lemon|apple) juice|grapefruits?|lemons?|cabbage(?: leaves)?|onions?|potato(?:es)?|butter|(?:olive|fish|coconut|cooking) oil|yogh?urt|toothpaste|flour|mud|soup|broth|chocolate|bananas?|seafood|shellfish|nuts|mushrooms|turmeric|cinnamon|chamomile|zinc|magnesium|calcium|selenium|iron|vitamins?|herbs?|supplements?|probiotics?|aloe|arnica|hydrogen peroxide|baking soda";
const TAKEN_EN =
  "(?:tak(?:e|ing)|swallow(?:ing)?|drink(?:ing)?|eat(?:ing)?|apply(?:ing)?|put(?:ting)?(?: on)?|rub(?:bing)?(?: in)?|spread(?:ing)?|dab(?:bing)?(?: on)?|smear(?:ing)?|try(?:ing)?|add(?:ing)?|sip(?:ping)?|giv(?:e|ing)|(?:glass|cup|spoon(?:ful)?|drops?) of)";
const FOODS_ZH =
  "牛奶|酸奶|豆浆|蜂蜜|蜜水|醋|姜(?:片|汤|汁)?|大蒜|茶(?:水)?|咖啡|可乐|啤酒|白酒|果汁|柚子|西柚|柠檬|卷心菜|洋葱|土豆片?|黄油|香油|麻油|菜油|鱼油|牙膏|酱油|面粉|泥巴|草木灰|鸡汤|骨头汤|香蕉|海鲜|坚果|香菇|红糖|红枣|枸杞|绿豆汤?|盐水|糖水|保健品|益生菌|维生素\\p{Lu}?|[钙锌镁硒]片?|草药|偏方|膏药|芦荟|双氧水";
const TAKEN_ZH =
  "(?:吃|喝|服|抹|涂|敷|擦|补(?:充)?|加|泡|含|贴|用|一整?[杯碗勺]|几滴)(?:上|点|些|一?点儿?|一些|几片|整?[杯碗]|个|片|着|了)?";

/** What is eaten, drunk or put on the skin at home, where the text tells to take it. */
const TAKEN: Record<Language, RegExp> = {
  en: new RegExp(
    `\\b${TAKEN_EN} (?:(?:it|them|this|some|a|an|the|little|bit|few|of|raw|fresh|extra|more|warm|hot|your|daily|whole|full|down|with|on)(?: with)? ){0,4}(${FOODS_EN})\\b(?! levels?)`,
    "giu",
  ),
  zh: new RegExp(`${TAKEN_ZH}(${FOODS_ZH})`, "gu"),
};
/** Beside something else in one list. */
const LISTED: Record<Language, RegExp> = {
  en: new RegExp(
    `\\b([\\p{L}-]{4,})(?:,? (?:and|or|nor|plus|as well as)|,)(?: (?:some|a little|any))? (${FOODS_EN})\\b(?! levels?)`,
    "giu",
  ),
  zh: new RegExp(
    `(\\p{Script=Han}{2})(?:、|，?(?:也|都)?(?:别|不[要能])吃|和|或|与|跟|及)(${FOODS_ZH})`,
    "gu",
  ),
};
/** A source about eating and drinking may be shown by any food; one that only asks for water may not. */
const ON_FOOD: Record<Language, RegExp> = {
  en: /\b(?:eat\w*|food\w*|diet\w*|drink\w*|fluids?|beverages?|meals?|nutriti\w*|feed\w*|rehydrat\w*|supplement\w*|carbohydrates?|caffein\w*|herbal\w*)\b/iu,
  zh: /食|饮|喝|膳|营养|补液|喂|餐|碳水|补充剂|中药|草药/u,
};
const IS_FOOD: Record<Language, RegExp> = {
  en: new RegExp(
    `^(?:${FOODS_EN}|water|fluids?|drinks?|food|meals?|fruit|vegetables|sugar|salt)$`,
    "iu",
  ),
  zh: new RegExp(`(?:${FOODS_ZH}|水|汤|饭|菜|食物|水果)$`, "u"),
};
const MADE_OF: Record<Language, [RegExp, RegExp][]> = {
  en: [
    [/iron/iu, /ferr|h(?:a)?emochrom|an(?:a)?emi/iu],
    [/milk|yogh/iu, /dairy|lact|milk|calcium/iu],
    [/tea|coffee|cola/iu, /caffein/iu],
    [/beer|wine/iu, /alcohol/iu],
    [/vitamin/iu, /vitamin|folic|folate|retin|cobalamin|cholecalciferol/iu],
    [/herb|supplement/iu, /herb|supplement|st john|botanical|traditional/iu],
  ],
  zh: [
    [/奶/u, /奶|乳/u],
    [/茶|咖啡|可乐/u, /咖啡因/u],
    [/酒/u, /酒|乙醇/u],
    [/维生素/u, /维生素|叶酸|骨化/u],
    [/草药|偏方|膏药/u, /中药|草药|中医|敷/u],
  ],
};
const DENIED: Record<Language, RegExp> = {
  en: /(?:\b(?:not|never|no|without|avoid)\b|n['’]t\b)[^.;:]{0,30}$/iu,
  zh: /(?:不|别|勿|避免)[^，。；]{0,6}$/u,
};

/** Household remedies that a wording tells to take, or puts beside a thing of the source, and the source does not have. */
export function findAddedRemedies(said: string, printed: string, language: Language): string[] {
  const isKnown = (food: string) =>
    printed.toLowerCase().includes(food.toLowerCase().replace(/(?:ves|s)$/u, "")) ||
    MADE_OF[language].some(([of, by]) => of.test(food) && by.test(printed));
  const isOnFood = ON_FOOD[language].test(printed);
  const taken = [...said.matchAll(TAKEN[language])].filter(
    ({ index, 0: words }) =>
      !DENIED[language].test(said.slice(0, index)) &&
      (!isOnFood || isPoured(words, printed, language)),
  );
  const listed = [...said.matchAll(LISTED[language])].filter(
    ({ 1: beside = "" }) => !IS_FOOD[language].test(beside),
  );
  return [
    ...taken.map(({ 1: food = "" }) => food),
    ...(isOnFood ? [] : listed.map(({ 2: food = "" }) => food)),
  ].filter((food) => !isKnown(food));
}

/** "A glass of milk" where the source has a glass of water. */
function isPoured(words: string, printed: string, language: Language): boolean {
  return language === "zh"
    ? /^[用一]?一?整?[杯碗]/u.test(words) && /[清温开白凉]水/u.test(printed)
    : /(?:glass|cup) of/iu.test(words) && /\b(?:glass|cup) of\b/iu.test(printed);
}
