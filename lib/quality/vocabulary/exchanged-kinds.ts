type Kind = { head: string; kind: string; whole: string };

/** A name and the letter or Roman number that tells its kinds apart: haemophilia A, factor VIII, 血友病A, 凝血因子Ⅷ. */
const KINDS =
  /(?<head>\p{Ll}{5,}[ -]|\p{Script=Han}{2})(?<kind>[A-E]|[IVX]{1,4}|[Ⅰ-Ⅻ])(?![A-Za-z\d])/gu;

/** Kinds of one thing that a claim has and its source does not, where the source has another kind of it. */
export function exchangedKinds(text: string, source: string) {
  // Ⅲ and III are one number.
  const written = source.normalize("NFKC");
  const printed = kindsIn(written);
  return kindsIn(text.normalize("NFKC")).flatMap(({ head, kind, whole }) => {
    const others = printed.filter((other) => other.head === head);
    const isPrinted = new RegExp(`(?<![A-Za-z])${kind}(?![A-Za-z])`, "u").test(written);
    const [lost] = others;
    return lost && !isPrinted ? [{ gained: whole, lost: lost.whole }] : [];
  });
}

function kindsIn(text: string): Kind[] {
  return [...text.matchAll(KINDS)].map(({ 0: whole, groups }) => ({
    ...{ head: (groups?.head ?? "").toLowerCase(), kind: groups?.kind ?? "", whole },
  }));
}
