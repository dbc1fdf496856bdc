import type { ReactNode } from "react";

/** A part of a page that opens when asked. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="py-2">
      <summary className="min-h-8 cursor-pointer py-1 font-semibold">{title}</summary>
      <div className="space-y-2 pt-1 pb-2 text-sm">{children}</div>
    </details>
  );
}
