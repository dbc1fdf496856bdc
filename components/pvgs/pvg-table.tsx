import type { Reading } from "@/components/pvgs/reading";
import { Sentence, Sentences } from "@/components/pvgs/sentence";
import type { Block } from "@/lib/pvgs/document";

type Props = { block: Extract<Block, { type: "table" }>; reading: Reading };

/** The first cell of a row names it, so it is its header. Wide tables scroll in a frame of their own. */
export function PvgTable({ block: { caption, header, rows }, reading }: Props) {
  const cell = "border border-line px-3 py-2 text-left align-top";
  return (
    <div
      role="group"
      aria-labelledby={caption.id}
      tabIndex={0}
      className="overflow-x-auto rounded-lg"
    >
      <table className="w-full min-w-lg border-collapse text-[0.95em]">
        <caption className="pb-2 text-left font-semibold">
          <Sentence claim={caption} reading={reading} />
        </caption>
        <thead className="bg-brand-pale">
          <tr>
            {header.map((claim) => (
              <th key={claim.id} scope="col" className={cell}>
                <Sentence claim={claim} reading={reading} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = [], ...cells], row) => (
            <tr key={name[0]?.id ?? row}>
              <th scope="row" className={`${cell} font-medium`}>
                <Sentences claims={name} reading={reading} />
              </th>
              {cells.map((claims, column) => (
                <td key={column} className={cell}>
                  <Sentences claims={claims} reading={reading} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
