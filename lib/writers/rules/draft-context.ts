import type { Actor, ClinicalGraph } from "@/lib/clinical/schema";
import { indexPassages, quoteOf } from "@/lib/documents/quote";
import type { Anchor, Language, Passage, SourceDocument } from "@/lib/documents/schema";
import type { CardSlotId, Claim, ClaimKind } from "@/lib/pvgs/document";
import type { Plan } from "@/lib/pvgs/plan-schema";
import { type RecommendationName, recommendationNames } from "@/lib/pvgs/recommendation-names";
import { placeSafety } from "@/lib/pvgs/slots/safety-home";
import type { FilledSlots } from "@/lib/pvgs/slots-schema";
import { fixedClaim, notReportedClaim } from "@/lib/pvgs/templates/fixed-claim";
import type { TemplateId, TemplateParams } from "@/lib/pvgs/templates/render-template";
import { FirstUses } from "@/lib/writers/rules/first-uses";
import {
  dropPreposition,
  finishSentence,
  holdsSpecialistCodes,
  nameTheCareTeam,
  removeReferenceMarks,
  speakToPatient,
} from "@/lib/writers/rules/safe-changes";

import { withoutLabelTail } from "@/lib/writers/rules/label-tail";
import { indexHeaders, readTableRow, type TableHeaders } from "@/lib/writers/rules/table-row";

export type WriterInput = {
  source: SourceDocument;
  graph: ClinicalGraph;
  plan: Plan;
  slots: FilledSlots | null;
};

type SpanOptions = {
  kind: ClaimKind;
  /** Words after the label "who" need no preposition. */
  slot?: CardSlotId;
  recommendationId?: string;
  safetyId?: string;
  actor?: Actor;
  /** Stands between the words of several anchors. */
  joint?: string;
  /** The first anchor opens a list of the others: a colon, then semicolons. */
  isList?: boolean;
};

/** What every section of the draft needs: the source, the words explained so far, and what was already said. */
export class DraftContext {
  /** Of the source: how its words are read and cut. */
  readonly language: Language;
  /** Of the patient version: what its fixed texts speak. */
  readonly pvgLanguage: Language;
  readonly passages: Map<string, Passage>;
  readonly names: Map<string, RecommendationName>;
  readonly uses: FirstUses;
  /** By medicine and statement only; the text around a statement is known only where slots were filled. */
  readonly safetyHomes: Map<string, string>;
  private readonly headers: TableHeaders;
  /** Safety statements and sentences that already stand in the booklet. */
  readonly said = new Set<string>();
  private claims = 0;

  constructor(readonly input: WriterInput) {
    this.language = input.source.language;
    this.pvgLanguage = input.plan.language;
    this.passages = indexPassages(input.source);
    this.safetyHomes = placeSafety(input.graph, new Map());
    this.headers = indexHeaders(input.source);
    this.names = recommendationNames(input.graph);
    this.uses = new FirstUses(input.graph, input.source);
  }

  get graph(): ClinicalGraph {
    return this.input.graph;
  }

  /** Then every sentence cut from the source has to be worded by a model, or stays a marked quotation. */
  get isOtherLanguage(): boolean {
    return this.language !== this.pvgLanguage;
  }

  fixed(id: TemplateId, params: TemplateParams = {}): Claim {
    const { audience } = this.input.plan;
    return { id: this.nextId(), ...fixedClaim(id, this.pvgLanguage, params, audience) };
  }

  notReported(id: TemplateId, params: TemplateParams = {}): Claim {
    const { audience } = this.input.plan;
    return { id: this.nextId(), ...notReportedClaim(id, this.pvgLanguage, params, audience) };
  }

  /** The anchored words, changed only in the declared ways. */
  span(printedAnchors: Anchor[], options: SpanOptions): Claim {
    // A statement must stay whole; its grade is known and lies outside it.
    const anchors =
      options.kind === "recommendation"
        ? printedAnchors
        : printedAnchors.map((anchor) => withoutLabelTail(anchor, this.passages));
    const quoted = this.quoteInstead(anchors, options);
    if (quoted) return quoted;
    const printed = options.isList ? this.list(anchors) : this.printed(anchors, options.joint);
    const plain = removeReferenceMarks(printed.text, this.language);
    const words = options.slot === "who" ? dropPreposition(plain) : plain;
    const framed = nameTheCareTeam(words, this.language);
    // Words in tables stay as they are laid out here, and a carer is not the patient.
    const isReader = options.actor === "patient" && this.input.plan.audience !== "carer";
    const spoken = isReader ? speakToPatient(framed) : framed;
    const text = this.uses.explain(finishSentence(spoken, this.language));
    return { ...this.claim(options), text, anchors: printed.anchors };
  }

  /** The anchored words without any change; an anchor each, so that each is an exact substring. */
  quotes(anchors: Anchor[], options: Omit<SpanOptions, "kind"> = {}): Claim[] {
    return anchors.map((anchor) => {
      const text = quoteOf(this.passages, anchor);
      this.uses.note(text);
      return { ...this.claim({ ...options, kind: "quote" }), text, anchors: [anchor] };
    });
  }

  private quoteInstead(anchors: Anchor[], options: SpanOptions): Claim | null {
    const [anchor, ...rest] = anchors;
    if (!anchor || rest.length > 0 || !holdsSpecialistCodes(this.printed(anchors).text))
      return null;
    return this.quotes([anchor], options)[0] ?? null;
  }

  /** An explanation that is not from the guideline, with the glossary entry it comes from. */
  background(term: string, definition: string): Claim {
    return {
      ...this.claim({ kind: "background" }),
      text: definition,
      sources: [`glossary:${term}`],
    };
  }

  private printed(anchors: Anchor[], joint?: string): { text: string; anchors: Anchor[] } {
    const { headers, language, passages } = this;
    const parts = anchors.map(
      (anchor) =>
        readTableRow(anchor, passages, { headers, language }) ?? {
          text: quoteOf(passages, anchor),
          anchors: [anchor],
        },
    );
    return {
      text: parts.map(({ text }) => text).join(joint ?? (language === "zh" ? "" : " ")),
      anchors: parts.flatMap((part) => part.anchors),
    };
  }

  private list(anchors: Anchor[]): { text: string; anchors: Anchor[] } {
    const [colon, semicolon] = this.language === "zh" ? ["：", "；"] : [": ", "; "];
    const parts = anchors.map((anchor) => this.printed([anchor]));
    const [lead = "", ...items] = parts.map(({ text }) =>
      text.replace(/[\s,.:;，。：；、]+$/u, ""),
    );
    return {
      text: lead + colon + items.join(semicolon),
      anchors: parts.flatMap((part) => part.anchors),
    };
  }

  private claim({ kind, recommendationId, safetyId, actor }: SpanOptions): Omit<Claim, "text"> {
    return {
      id: this.nextId(),
      kind,
      anchors: [],
      sources: [],
      keepWith: [],
      ...(recommendationId && { recommendationId }),
      ...(safetyId && { safetyId }),
      ...(actor && { actor }),
      author: "writer",
      locked: false,
    };
  }

  private nextId(): string {
    return `w${++this.claims}`;
  }
}
