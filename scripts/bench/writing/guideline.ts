import { dice } from "@/e2e/providers/dice";
import { sourceOf } from "@/lib/clinical/source-of";
import type { Language, SourceDocument } from "@/lib/documents/schema";
import { WORDS, type Words } from "@/scripts/bench/writing/guideline-words";

export type GuidelineSize = { pages: number; language: Language; seed: number };

/** How a later edition differs: every tenth passage on its own, or every tenth topic as a whole. */
export type Revision = "passages" | "topics";

/** A page is about 450 words of English or 800 characters of Chinese. */
const PAGE = { en: 450, zh: 800 };
const PAGES_PER_RECOMMENDATION = 1.5;
const RECOMMENDATIONS_PER_TOPIC = 5;
const SENTENCES_PER_PARAGRAPH = 5;
/** Headings are never revised: so a tenth of all passages are. */
const REVISED = 0.12;
const TOPICS_PER_REVISED = 10;

/** A guideline of this size as the product reads one: background, and graded recommendations with what stands around. */
export function makeGuideline(size: GuidelineSize, revision?: Revision): SourceDocument {
  const words = WORDS[size.language];
  const maker = new Maker(words, size, revision);
  const recommendations = size.pages / PAGES_PER_RECOMMENDATION;
  const topics = Math.ceil(recommendations / RECOMMENDATIONS_PER_TOPIC);
  const lines = [...words.opening];
  for (let topic = 1; topic <= topics; topic++) {
    const last = Math.round(recommendations * (topic / topics));
    const before = Math.round(recommendations * ((topic - 1) / topics));
    lines.push(...maker.topic(topic, { first: before + 1, last }));
    maker.fillUpTo((size.pages * topic) / topics, { topic, lines });
  }
  return sourceOf([...lines, ...words.closing], size.language);
}

/** What a choice depends on. */
type Place = Partial<
  Record<"topic" | "recommendation" | "part" | "paragraph" | "sentence" | "edition", number>
>;

class Maker {
  private paragraphs = 0;

  constructor(
    private readonly words: Words,
    private readonly size: GuidelineSize,
    private readonly revision: Revision | undefined,
  ) {}

  topic(topic: number, { first, last }: { first: number; last: number }): string[] {
    const { words } = this;
    const number = topic + 3;
    const lines = [`# ${this.fill(words.topic, { topic }, number)}`];
    for (let at = first; at <= last; at++) {
      const place = { topic, recommendation: at };
      lines.push(this.statement(at, this.edition({ ...place, part: 0 })));
      words.around.forEach(({ title, sentences, count }, index) => {
        const own = this.edition({ ...place, part: index + 1 });
        const said = this.some(sentences, count, own);
        const text = said.map((sentence) => this.fill(sentence, own)).join(words.space);
        lines.push([title, text].join(words.space));
      });
    }
    return [...lines, `## ${this.fill(words.background, { topic }, `${number}.1`)}`];
  }

  private statement(at: number, place: Place): string {
    const { number, statements, grades } = this.words.recommendation;
    const statement = this.fill(this.pick(statements, place), place);
    const grade = this.pick(grades, { ...place, grade: 1 });
    return [number.replace("{number}", String(at)), statement, grade].join(this.words.space);
  }

  /** The same place, or one with all new words where a later edition is changed. */
  private edition(place: Place): Place {
    const isRevised =
      this.revision === "topics"
        ? place.topic !== undefined && place.topic % TOPICS_PER_REVISED === 5
        : this.revision === "passages" && this.chance(place, "revised") < REVISED;
    return isRevised ? { ...place, edition: 2 } : place;
  }

  fillUpTo(pages: number, { topic, lines }: { topic: number; lines: string[] }): void {
    const { language } = this.size;
    const wanted = pages * PAGE[language];
    const length = (line: string) => (language === "zh" ? line.length : line.split(" ").length);
    let sum = lines.reduce((total, line) => total + length(line), 0);
    while (sum < wanted) {
      const place = this.edition({ topic, paragraph: ++this.paragraphs });
      const sentences = Array.from({ length: SENTENCES_PER_PARAGRAPH }, (_, sentence) => {
        const at = { ...place, sentence };
        return this.fill(this.pick(this.words.prose, at), at);
      });
      const line = sentences.join(this.words.space);
      lines.push(line);
      sum += length(line);
    }
  }

  private fill(template: string, place: Place, number: number | string = ""): string {
    const { gaps } = this.words;
    const few = this.number(place, "few", 2, 12);
    const many = this.number(place, "many", 40, 180);
    const numbers: Record<string, number | string> = {
      ...{ number, few, many },
      fewer: many - this.number(place, "fewer", 5, 30),
      more: few + this.number(place, "more", 2, 30),
      of: this.number(place, "of", 200, 4_000),
      dose: this.number(place, "dose", 1, 40) * 5,
    };
    const text = template.replaceAll(/\{(\w+)\}/g, (_, gap: string) =>
      String(numbers[gap] ?? this.pick(gaps[gap] ?? [], { ...placeOf(gap, place), gap })),
    );
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  /** Some of them, each once, in their order. */
  private some(all: string[], count: number, place: object): string[] {
    const chosen = all
      .toSorted((a, b) => this.chance(place, a) - this.chance(place, b))
      .slice(0, count);
    return all.filter((one) => chosen.includes(one));
  }

  private pick(all: string[], place: object): string {
    return all[Math.floor(this.chance(place, "pick") * all.length)] ?? "";
  }

  private number(place: object, name: string, least: number, most: number): number {
    return least + Math.floor(this.chance(place, name) * (most - least + 1));
  }

  private chance(place: object, name: string): number {
    return dice(this.size.seed, JSON.stringify(place), name);
  }
}

/** A topic is about one problem, a recommendation about one medicine. */
function placeOf(gap: string, place: Place): Place {
  const { topic, recommendation } = place;
  if (gap === "problem" && topic !== undefined && place.paragraph === undefined) return { topic };
  if (gap === "drug" && recommendation !== undefined) return { recommendation };
  return place;
}
