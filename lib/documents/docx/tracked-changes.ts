import type { XmlElement } from "@/lib/documents/docx/parse-xml";
import type { TrackedChange } from "@/lib/documents/schema";

/** Gathers the changes in reading order; what one author did in one stretch is one change. */
export class TrackedChanges {
  readonly list: TrackedChange[] = [];
  private isJoinable = false;

  /** `mark` is the element that says who and when, such as `w:ins`. */
  add(kind: TrackedChange["kind"], mark: XmlElement, text: string): void {
    if (text === "") return;
    const author = mark.attributes["w:author"] ?? null;
    const date = mark.attributes["w:date"] ?? null;
    const last = this.list.at(-1);
    const isSame = last?.kind === kind && last.author === author && last.date === date;
    if (last && isSame && this.isJoinable) last.text += text;
    else this.list.push({ kind, author, date, text });
    this.isJoinable = true;
  }

  /** Text that did not change, or the end of a paragraph, stands between two changes. */
  part(): void {
    this.isJoinable = false;
    const last = this.list.at(-1);
    if (last) last.text = last.text.replace(/\s+/g, " ").trim();
    if (last?.text === "") this.list.pop();
  }
}
