import { cutChinese } from "@/lib/documents/chinese-words";

/** Words that lead to a term without being part of it: verbs, prepositions, comparisons, amounts, remarks. */
const LEADS = new Set(
  (
    "的 和 与 及 或 是 为 在 对 将 被 由 因 从 向 于 以 以及 并 且 而 也 均 都 则 即 称 称为 简称 又 可 可以 应 宜 需 须 " +
    "使用 应用 采用 选用 换用 换成 换 则换成 改用 加用 联用 合用 停用 使 用 服用 口服 注射 静脉 静滴 肌注 给予 予 首选 次选 优选 推荐 建议 " +
    "包括 如 例如 其中 主要 常用 目前 常见 鉴于 根据 依据 按照 通过 经 有 含 无 等 进行 检测 测定 合并 患 发生 出现 引起 导致 所致 " +
    "年 月 日 患者 病人 轻中度 轻度 中度 重度 提高 降低 减少 增加 评估 监测 筛查 诊断 治疗用 不同 各 每 该 本 上 内 中 后 前 时 间 此 这 一种 一类 一个 多种 " +
    "现 已 未 不 若 当 之 其 他 它 各种 几种 首次 成立 获得 包含 包括 形成 来源 起效 发布 制定 颁布 参考 来自 属于 属 具有 作为 成为"
  ).split(" "),
);
/** Places and ways that may belong to the term: "鸟胞内分枝杆菌", "第一代口服抗精神病药". */
const DOUBTFUL = /^(?:上|内|中|后|前|时|间|口服|注射|静脉)$/u;
/** A lead that stands in one word with what follows it. */
const GLUED =
  /^(?:首选|次选|可选|选(?!择)|感染(?!性|相关)|患(?!者)|各种|换用|换成|改用|加用|联用|合用|停用|选用|使用|应用|采用|口服|给予|推荐|建议|主要|鉴于|根据|包括|如|含|用|则|即|经|为|以|对|由|因|在|与|和|及|或|行|做|测)(?=\p{Script=Han}{3,})/u;
/** "每3月注射1次棕榈酸帕利哌酮" is the name, interval and all. */
const EVERY = /每\s*[\d一二三四六两]*\s*个?[月周日天]\s*注射\s*\d?\s*次?\s*\p{Script=Han}{2,}$/u;
/** Alone they name nothing. */
const GENERAL =
  /^(?:治疗|检查|检测|诊断|疾病|患者|药物|方案|方法|研究|指南|受体|抗体|细胞|试验|评分|因子|蛋白|感染|病毒|疗法|共识)$/u;
const MOST = 24;
const JOINED = /[\p{Script=Han}\p{L}\d\-–'’′αβγδω/]/u;

/** "人类免疫缺陷病毒（HIV）": the Chinese words directly before the bracket that make one term. */
export function chineseLongForm(before: string): string | null {
  const run = runBefore(before);
  if ((run.match(/\p{Script=Han}/gu) ?? []).length < 2) return null;
  const words = cutChinese(run);
  const lead = words.findLastIndex(
    ({ word }, index) =>
      index < words.length - 1 && LEADS.has(word) && !belongs(word, words[index - 1]?.word),
  );
  const interval = EVERY.exec(run)?.[0];
  if (interval) return interval;
  let term = run.slice(words[lead]?.end ?? 0);
  while (GLUED.test(term)) term = term.replace(GLUED, "");
  // An unbroken foreign head belongs to the term ("C反应蛋白"), a figure or mark in front of it does not.
  term = term.replace(/^[\d\-–/]+(?=\p{Script=Han})/u, (figures) =>
    /^\d-$/u.test(figures) ? figures : "",
  );
  const han = (term.match(/\p{Script=Han}/gu) ?? []).length;
  return han >= 2 && term.length <= 20 && !GENERAL.test(term) ? term : null;
}

function belongs(word: string, previous: string | undefined): boolean {
  if (!DOUBTFUL.test(word) || previous === undefined) return false;
  return /^(?:口服|注射|静脉)$/u.test(word) ? /[代型类效性]$/u.test(previous) : previous.length < 2;
}

/** Chinese letters with the Latin ones inside them: "CD4⁺ T淋巴细胞" and "抗-HBs抗体" are broken at white space only. */
function runBefore(before: string): string {
  const text = before.trimEnd();
  let start = text.length;
  while (start > 0 && text.length - start < MOST && JOINED.test(text[start - 1] ?? "")) start--;
  const run = text.slice(start);
  // A run of English in front of the Chinese words is another term.
  return /(?:^|[^\p{L}])[A-Za-z]{3,}(?:[/\-][A-Za-z]+)*(?=\p{Script=Han})/u.test(run)
    ? run.replace(/^.*[A-Za-z]{3,}(?=\p{Script=Han})/u, "")
    : run;
}
