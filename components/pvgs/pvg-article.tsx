import { PvgBlock } from "@/components/pvgs/pvg-block";
import type { Reading } from "@/components/pvgs/reading";
import { Sentences } from "@/components/pvgs/sentence";
import type { PvgDocument, PvgSection } from "@/lib/pvgs/document";

const TAGS = { en: "en", zh: "zh-CN" } as const;

type Props = { document: PvgDocument; reading: Reading };

/** The text of the patient version, in its own language whatever the interface speaks. */
export function PvgArticle({ document, reading }: Props) {
  return (
    <article
      lang={TAGS[document.language]}
      aria-labelledby="pvg-title"
      className="space-y-10 rounded-xl border border-line bg-white px-4 py-6 leading-relaxed wrap-break-word sm:px-8"
    >
      {document.sections.filter(hasContent(document)).map((section) => (
        <PvgSectionView key={section.id} {...{ section, document, reading }} />
      ))}
    </article>
  );
}

/** Sections a reader can go to; the opening section stands under the title itself. */
export function listedSections(document: PvgDocument): PvgSection[] {
  return document.sections.filter(hasContent(document)).filter(({ kind }) => kind !== "title");
}

function PvgSectionView({ section, document, reading }: Props & { section: PvgSection }) {
  return (
    <section id={`section-${section.id}`} className="scroll-mt-20 space-y-4">
      {section.kind !== "title" && (
        <h2 className="border-t-2 border-brand pt-4 text-xl font-bold text-brand-strong">
          {section.heading}
        </h2>
      )}
      {section.blocks.map((block, index) => (
        <PvgBlock key={index} block={block} reading={reading} />
      ))}
      {section.kind === "glossary" && <Glossary document={document} reading={reading} />}
    </section>
  );
}

function Glossary({ document: { glossary }, reading }: Props) {
  return (
    <dl className="space-y-3">
      {glossary.map(({ term, expansion, definition }) => (
        <div key={term}>
          <dt className="font-semibold">{expansion ? `${term} (${expansion})` : term}</dt>
          <dd>
            <Sentences claims={[definition]} reading={reading} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function hasContent({ glossary }: PvgDocument) {
  return ({ kind, blocks }: PvgSection) =>
    blocks.length > 0 || (kind === "glossary" && glossary.length > 0);
}
