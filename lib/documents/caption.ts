/** "Table 2. Doses", "Box 1 Criteria", "表1 剂量"; "Table 1 presents …" is running text. */
const CAPTION =
  /^(?:(?:appendix )?table|figure|fig\.?|box|exhibit|chart|附?表|附?图|框)\s?((?:[A-Z]{1,2}[-–.]?)?\d{1,3}(?:[-–.]\d{1,2})?)\s?([.:：|]|(?=\s)|(?=\p{Script=Han}))\s*/iu;
const LONGEST_CAPTION = 400;

export function isCaption(text: string): boolean {
  const match = CAPTION.exec(text);
  if (!match || text.length > LONGEST_CAPTION || /。$/.test(text)) return false;
  const isMarked = /[.:：|]/.test(match[2] ?? "");
  const rest = text.slice(match[0].length);
  return rest !== "" && (isMarked || !/^\p{Ll}/u.test(rest));
}

const FIGURE =
  /^(?:(?:appendix|supplementary) )?(?:figure|fig\.?|chart|exhibit|algorithm)\s?\S|^[附续]?图\s?\S/iu;

/** "Figure 2. Screening", "Fig. 3", 图1: names a picture or drawing rather than a table. */
export function isFigureCaption(text: string): boolean {
  return FIGURE.test(text) && isCaption(text);
}
