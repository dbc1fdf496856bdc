/** What a prescription lists: a name and how much of it, 葶苈子15g. */
const INGREDIENT =
  /(?<name>\p{Script=Han}{2,8}?)各?\s*[\d.]+(?:\s*[-~～–至]\s*[\d.]+)?\s*(?:g|mg|ml|mL|克|毫克|毫升|枚)(?![A-Za-z])/gu;
/** "Adults at most 0.5 mg": for whom and how much, and no ingredient. */
const OF_A_DOSE =
  /每|最[大小多高低少]|成人|儿童|[大小]人|小孩|孩子|婴|幼|患者|病人|体重|剂量|封顶|上限|不超过|不得?超|起始|维持|一次|单次|首剂|总量|加到|减到|增至|减至|或|注射|口服|静滴|静脉|肌内/u;
/** So many make a prescription; of fewer a sentence may speak in other words. */
const PRESCRIPTION = 3;

/**
 * Names in a Chinese prescription that the source's own does not list. Its items are weighed out as they stand: none is
 * said in other words.
 */
export function exchangedIngredients(text: string, source: string) {
  const printed = namesIn(source);
  if (printed.length < PRESCRIPTION) return [];
  const said = namesIn(text);
  if (said.length < PRESCRIPTION) return [];
  const lost = printed.find((name) => !text.includes(name));
  return said
    .filter((name) => !endings(name).some((ending) => source.includes(ending)))
    .map((name) => ({ gained: name, lost: lost ?? "–" }));
}

function namesIn(text: string): string[] {
  return [...text.matchAll(INGREDIENT)]
    .map(({ groups }) => groups?.name ?? "")
    .filter((name) => !OF_A_DOSE.test(name));
}

/** Behind 炒 or 生 stands the name itself, behind 每日服用 too. */
function endings(name: string): string[] {
  return [...name].slice(1).map((_, at) => name.slice(at));
}
