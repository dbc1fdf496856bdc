import type { PvgSection } from "@/lib/pvgs/document";

type Props = { title: string; language: string; sections: PvgSection[] };

/** Open on wide screens, folded on narrow ones, where it would push the text away. */
export function TableOfContents({ title, language, sections }: Props) {
  const list = (
    <ol lang={language} className="list-decimal pl-6 text-sm">
      {sections.map(({ id, heading }) => (
        <li key={id} className="py-1">
          <a href={`#section-${id}`} className="text-brand underline-offset-4 hover:underline">
            {heading}
          </a>
        </li>
      ))}
    </ol>
  );
  return (
    <nav aria-label={title}>
      <details className="rounded-lg border border-line bg-white px-4 py-3 lg:hidden">
        <summary className="font-semibold">{title}</summary>
        <div className="pt-2">{list}</div>
      </details>
      <div className="hidden max-h-[calc(100dvh-3rem)] space-y-2 overflow-y-auto lg:sticky lg:top-4 lg:block">
        <p className="font-semibold">{title}</p>
        {list}
      </div>
    </nav>
  );
}
