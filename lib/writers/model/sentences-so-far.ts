const ESCAPES: Record<string, string> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
/** `{"sentences":[{` : only a "text" this deep is one of a sentence. */
const SENTENCE_DEPTH = 3;

/**
 * Reads the JSON of WrittenSection while it arrives, cut anywhere, for somebody to watch. It never throws: an answer
 * that is no such JSON shows nothing, and what is wrong with it is found when it is complete.
 */
export class SentencesSoFar {
  private texts: string[] = [];
  /** Of the containers that are open. */
  private open: ("{" | "[")[] = [];
  /** Where the string that is being read belongs; null outside of strings. */
  private inside: "key" | "text" | "other" | null = null;
  private key = "";
  private isKeyNext = false;
  /** Of an escape that is not complete, from its backslash on. */
  private escape = "";

  /** The next piece; `null` begins a new answer. Returns the texts so far, the last of them perhaps not complete. */
  add(piece: string | null): string[] {
    if (piece === null) Object.assign(this, new SentencesSoFar());
    else for (const unit of piece.split("")) this.read(unit);
    // The other half of such a character is still to come.
    return this.texts.map((text) => text.replace(/[\uD800-\uDBFF]$/, "").trim()).filter(Boolean);
  }

  private read(unit: string): void {
    if (this.inside === null) this.readStructure(unit);
    else if (this.escape !== "") this.readEscape(unit);
    else if (unit === "\\") this.escape = unit;
    else if (unit === '"') this.inside = null;
    else this.take(unit);
  }

  private readStructure(unit: string): void {
    switch (unit) {
      case "{":
      case "[":
        this.open.push(unit);
        this.isKeyNext = unit === "{";
        break;
      case "}":
      case "]":
        this.open.pop();
        break;
      case ",":
        this.isKeyNext = this.open.at(-1) === "{";
        break;
      case ":":
        this.isKeyNext = false;
        break;
      case '"':
        this.beginString();
    }
  }

  private beginString(): void {
    // Words before the JSON may hold quotation marks that never close.
    if (this.open.length === 0) return;
    if (this.isKeyNext) {
      this.inside = "key";
      this.key = "";
    } else if (this.key === "text" && this.open.length === SENTENCE_DEPTH) {
      this.inside = "text";
      this.texts.push("");
    } else {
      this.inside = "other";
    }
  }

  private readEscape(unit: string): void {
    this.escape += unit;
    const code = this.escape.slice(2);
    if (!this.escape.startsWith("\\u")) this.take(ESCAPES[unit] ?? unit);
    else if (code.length < 4) return;
    else if (/^[\da-f]{4}$/i.test(code)) this.take(String.fromCharCode(Number.parseInt(code, 16)));
    this.escape = "";
  }

  private take(text: string): void {
    if (this.inside === "key") this.key += text;
    if (this.inside === "text") this.texts.push((this.texts.pop() ?? "") + text);
  }
}
