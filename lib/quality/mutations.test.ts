import path from "node:path";

import { beforeAll, describe, expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { structureDocument } from "@/lib/clinical/structure-document";
import { readDocument } from "@/lib/documents/read-document";
import { drawFigures } from "@/lib/figures/draw-figures";
import { placeFigures } from "@/lib/figures/place-figures";
import { claimsOf } from "@/lib/pvgs/claims";
import type { PvgDocument } from "@/lib/pvgs/document";
import { fillSlots } from "@/lib/pvgs/fill-slots";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import { verifyDraft } from "@/lib/quality/verify-draft";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { writeDraft } from "@/lib/writers/rules/write-draft";

/** Ways to falsify one sentence; they know the language and nothing of the checks (perturbation tests as in APPLS). */
type Mutation = [name: string, pattern: RegExp, replacement: string];

const ENGLISH: Mutation[] = [
  ["another digit", /(?<![A-Za-z\d.])[1-8](?!\d)/, "9"],
  ["tenfold", /(?<![A-Za-z\d.])\d+(?![\d.])/, "$&0"],
  ["grams", /(?<=\d )(?:mg|micrograms)\b/, "g"],
  ["weekly", /\bdaily\b/, "weekly"],
  ["more often", /\btwice\b/, "three times"],
  ["another route", /\boral\b/, "intravenous"],
  ["at most", /\b(?:at least|more than)\b/, "at most"],
  ["or less", /\bor more\b/, "or less"],
  ["not lost", /\b(?:do|should|does|is) not\b/i, "should"],
  ["for", /\bagainst\b/, "for"],
  ["with", /\bwithout\b/, "with"],
  ["exception lost", /,? unless [^,.;]+/, ""],
  ["only lost", /\bonly /, ""],
  ["certain", /\b(?:may|might|could)\b/, "will"],
  ["must", /\bshould\b/, "must"],
  ["numbers in words", /\b(?:two|three|four)\b/, "seven"],
];
const CHINESE: Mutation[] = [
  ["另一个数字", /(?<![A-Za-z\d.])[1-8](?!\d)/, "9"],
  ["十倍", /(?<![A-Za-z\d.])\d+(?![\d.])/, "$&0"],
  ["克", /(?<=\d ?)mg/, "g"],
  ["每周", /每[日天]/, "每周"],
  ["静脉", /口服/, "静脉注射"],
  ["以下", /以上/, "以下"],
  ["低于", /(?<!不)超过/, "低于"],
  ["应", /不[应得能可宜]/, "应"],
  ["推荐", /不(?:推荐|建议)/, "推荐"],
  ["适用", /禁[用忌]/, "适用"],
  ["避免", /避免/, "采用"],
  ["如果", /除非/, "如果"],
  ["无", /仅/, ""],
  ["可能", /很可能/, "可能"],
  ["会", /(?<!很|不|尽)可能/, "会"],
  ["必须", /(?<!不)建议/, "必须"],
];
const LONGER: Record<"en" | "zh", string> = {
  en: " This medicine is safe for everyone.",
  zh: "这种药对所有人都是安全的。",
};

describe.each([
  { file: "asthma-adults-en.md", language: "en" as const, mutations: ENGLISH },
  { file: "type-2-diabetes-zh.md", language: "zh" as const, mutations: CHINESE },
])("the draft of $file", ({ file, language, mutations }) => {
  let draft: Awaited<ReturnType<typeof makeDraft>>;
  beforeAll(async () => {
    draft = await makeDraft(file);
  });

  test("has no hard finding as it is", () => {
    expect(hardClaims(draft, draft.document)).toEqual(new Set());
  });

  test.each(mutations)("%s is found in every sentence", (_name, pattern, replacement) => {
    const { found, changed } = mutate((text) => text.replace(pattern, replacement));

    expect(changed.size).toBeGreaterThan(0);
    expect([...changed].filter((id) => !found.has(id))).toEqual([]);
  });

  test("a sentence that nobody wrote is found behind every sentence", () => {
    const { found, changed } = mutate((text) => text + LONGER[language]);

    expect(changed.size).toBeGreaterThan(100);
    expect([...changed].filter((id) => !found.has(id))).toEqual([]);
  });

  function mutate(change: (text: string) => string) {
    const document = structuredClone(draft.document);
    const changed = new Set<string>();
    for (const claim of claimsOf(document)) {
      if (claim.template || claim.kind === "background") continue;
      const text = change(claim.text);
      if (text === claim.text) continue;
      claim.text = text;
      changed.add(claim.id);
    }
    return { found: hardClaims(draft, document), changed };
  }
});

type Draft = Omit<Parameters<typeof verifyDraft>[0], "enabled">;

function hardClaims(draft: Draft, document: PvgDocument): Set<string | null> {
  const { findings } = verifyDraft({ ...draft, document, enabled: true });
  const hard = findings.filter(({ severity }) => severity === "hard");
  return new Set(hard.map(({ claimId }) => claimId));
}

async function makeDraft(fileName: string): Promise<Draft> {
  const file = path.join(import.meta.dirname, "../../samples", fileName);
  const source = await readDocument({ path: file, fileName });
  const structured = structureDocument(source);
  const graph = buildClinicalGraph(source, structured);
  const plan = planPvg({ source, structured, graph, options: TaskOptionsSchema.parse({}) });
  const slots = fillSlots({ source, structured, graph, plan });
  const written = writeDraft({ source, graph, plan, slots });
  const figures = drawFigures({ source, graph, document: written });
  return { source, graph, plan, document: placeFigures(written, figures) };
}
