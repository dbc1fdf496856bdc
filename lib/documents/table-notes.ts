/** What is printed right below a table and explains its marks and abbreviations. */
const NOTE =
  /^(?:notes?\s?[:.]|abbreviations?\s?[:.]|source\s?[:.]|(?:adapted|reproduced|modified|taken) (?:with permission )?from|data (?:are|from)|注\s?\d?\s?[：:]|说明[：:]|缩写[：:]|资料来源|(?:数据)?来源[：:]|[（(]?(?:引自|摘自|译自|改编自)|[*†‡§¶‖#※]+\s?\S|[ᵃ-ᶻ]\s?\S|[a-h]\s(?=[A-Z\p{Script=Han}])|[a-h]\s?[：:])/iu;
const LONGEST_NOTE = 1500;

export function isTableNote(text: string): boolean {
  return text.length <= LONGEST_NOTE && NOTE.test(text.trimStart());
}

const LABEL = /^(?:notes?|abbreviations?|sources?|注\s?\d?|说明|缩写|(?:资料|数据)?来源)\s?[:：]/iu;

/** "Note:", "Abbreviations:", 注：: a label that nothing but a note begins with. */
export function beginsNote(text: string): boolean {
  return LABEL.test(text);
}
