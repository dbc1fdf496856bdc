import type { Reading } from "@/components/pvgs/reading";
import { Sentence } from "@/components/pvgs/sentence";
import type { PvgDocument } from "@/lib/pvgs/document";

/** What everyone must know before reading, in the language of the text. */
export function Stamps({ document, reading }: { document: PvgDocument; reading: Reading }) {
  return (
    <div
      lang={document.language}
      className="space-y-1 rounded-lg border-2 border-red-800 bg-red-50 px-4 py-3 text-red-900"
    >
      {document.stamps.map((stamp, index) => (
        <p key={stamp.id} className={index === 0 ? "font-semibold" : ""}>
          <Sentence claim={stamp} reading={reading} />
        </p>
      ))}
    </div>
  );
}
