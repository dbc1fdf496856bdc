/** The drawing of app/icon.svg, for use inside a page. */
export function ProductMark() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" className="shrink-0">
      <rect width="32" height="32" rx="7" fill="#0f5c6e" />
      <path d="M9 8h9l5 5v11H9z" fill="#fff" />
      <path
        d="M12 17h8M12 20.5h5M14.5 10.5v4M12.5 12.5h4"
        stroke="#0f5c6e"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </svg>
  );
}
