/** A stretch of a text, UTF-16 offsets, end exclusive. */
type Range = { start: number; end: number };

/** Citations, note marks and cross-references: they lead nowhere in a patient version, so it may leave them out. */
const MARKS: RegExp[] = [
  /[([（［【]\s*\d{1,3}[a-z]?(?:\s*[-–—~～,，、;；.]\s*\d{1,3}[a-z]?)*\s*[)\]）］】]/gu,
  /[[［]\d{1,3}(?=[。，；,.;])/gu,
  /(?<!10|(?<!\p{L})[ckm]?m|[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻])[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[\s,，–⁻-]*[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*/gu,
  /[([](?:see |refer to )?(?:also )?(?:recommendations?|web annex|tables?|figures?|fig\.|box(?:es)?|appendix|annex|section|chapter)\s[^()[\]]{1,90}[)\]]/giu,
  /[（(](?:见|参见|详见)?(?:表|图|附录|附件|推荐意见)\s*[\d一二三四五六七八九十][^（）()]{0,12}[）)]/gu,
  /^\d+(?:\.\d+){1,4}\s*(?=\p{Script=Han})/gu,
];

export function findReferenceMarks(text: string): Range[] {
  return MARKS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: mark, index }) => ({
      start: index,
      end: index + mark.length,
    })),
  );
}
