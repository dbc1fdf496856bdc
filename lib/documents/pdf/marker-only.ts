/** Nothing but a list marker or a section number, which may stand any distance before its text. */
export function isMarkerOnly(text: string): boolean {
  return /^(?:\d{1,5}\s)?(?:[^\p{L}\d]{1,2}|[(（]?[\p{L}\d]{1,3}[)）.、]|\d{1,2}(?:\.\d{1,2}){0,4}\.?)$/u.test(
    text.trim(),
  );
}
