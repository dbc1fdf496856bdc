/** Shown where content will appear; the moving part stands still for those who asked for less motion. */
export function Loading({ label }: { label: string }) {
  return (
    <div role="status" className="flex items-center gap-3 py-10 text-soft">
      <span
        aria-hidden="true"
        className="size-5 rounded-full border-2 border-line border-t-brand motion-safe:animate-spin"
      />
      {label}
    </div>
  );
}
