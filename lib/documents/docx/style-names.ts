/** "heading 1" in the languages of the office programs; templates and other programs translate the names. */
const HEADING =
  /^(?:heading|标题|標題|kop|titre|überschrift|titolo|título|titulo|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|見出し|제목)\s*([1-9])(?:\s*(?:char|字符))?$/iu;
/** 一级标题, 二级标题. */
const CHINESE_LEVEL = /^([一二三四五六])级标题$/u;
const CHINESE_DIGITS = "一二三四五六";

/** From 0, as Word counts outline levels. A style that only says "heading" in its name says no level. */
export function headingLevelOfName(name: string): number | undefined {
  const trimmed = name.trim();
  const level = HEADING.exec(trimmed)?.[1];
  if (level) return Number(level) - 1;
  const chinese = CHINESE_LEVEL.exec(trimmed)?.[1];
  return chinese ? CHINESE_DIGITS.indexOf(chinese) : undefined;
}

export function isTitleStyle(name: string): boolean {
  return /^(?:title|标题|標題|文档标题|titel|titre|titolo|título)$/iu.test(name.trim());
}

export function isCaptionStyle(name: string): boolean {
  return /^(?:caption|题注|題注|beschriftung|légende|image caption|table caption)$/iu.test(
    name.trim(),
  );
}

export function isContentsStyle(name: string): boolean {
  return /^(?:toc\b|目录|目錄|table of figures|图表目录|contents)/iu.test(name.trim());
}
