const BASE =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-lg px-5 py-2 text-center font-semibold disabled:opacity-60";

/** For buttons and for links that look like one; 44 px high, so that a finger hits it (WCAG 2.2, 2.5.8). */
export const BUTTON = {
  primary: `${BASE} bg-brand text-white hover:bg-brand-strong`,
  secondary: `${BASE} border border-brand bg-white text-brand hover:bg-brand-pale`,
  danger: `${BASE} bg-red-800 text-white hover:bg-red-900`,
} as const;
