const LONGEST = 180;

/** Control characters, and the ones that make a name read differently from what it is (Unicode bidi controls). */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The last part of what a browser calls a file, safe to show and to offer for download; the end, with the suffix, is kept. */
export function cleanFileName(name: string): string {
  const last = name.normalize("NFC").replace(INVISIBLE, "").split(/[/\\]/).at(-1) ?? "";
  const visible = last
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\.+/, "");
  const characters = [...visible];
  if (characters.length <= LONGEST) return visible || "guideline";
  const suffix = /\.[\p{L}\p{N}]{1,10}$/u.exec(visible)?.[0] ?? "";
  return characters.slice(0, LONGEST - suffix.length).join("") + suffix;
}
