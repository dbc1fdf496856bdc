import SHORT_FORMS from "@/lib/quality/vocabulary/known-short-forms.json";

/** Short forms of bodies, of medicines given together and of vaccines, and all that each of them names. */
const NAMED = new Map(
  SHORT_FORMS.map((line): [string, string] => {
    const [form = "", names = ""] = line.split(" = ");
    return [form, names];
  }),
);

const FORM = /(?<![A-Za-z])[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:-?L?\d)?(?![A-Za-z])/gu;
/** In 2HRZE/4HR the number counts the months; without one, HR is a ratio. */
const RATIO = "HR";

/** What the well-known short forms of a text stand for: nobody reads them out in a booklet. */
export function namesOfShortForms(text: string): string {
  return [...text.matchAll(FORM)]
    .filter(({ 0: form, index }) => form !== RATIO || /\d$/u.test(text.slice(0, index)))
    .flatMap(({ 0: form }) => NAMED.get(form) ?? [])
    .join("; ");
}
