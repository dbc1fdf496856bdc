import { toSuperscript } from "@/lib/documents/superscript";

const SYMBOLS: Record<string, string> = {
  geqslant: "≥",
  geq: "≥",
  ge: "≥",
  leqslant: "≤",
  leq: "≤",
  le: "≤",
  sim: "~",
  approx: "≈",
  times: "×",
  cdot: "·",
  pm: "±",
  mu: "μ",
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  Delta: "Δ",
  kappa: "κ",
  lambda: "λ",
  omega: "ω",
  circ: "°",
  star: "☆",
  colon: ":",
  registered: "®",
  textregistered: "®",
  rightarrow: "→",
  to: "→",
  infty: "∞",
  neq: "≠",
  quad: " ",
};
const FORMULA = /\$\$?([^$\n]{1,300}?)\$\$?/g;
const CIRCLED = "⓪①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** Formulas that converters leave around numbers and units ("$2 0 0 ~ \mathrm { m g }$") as printed: "200 mg". */
export function mathToText(markdown: string): string {
  return markdown.replace(FORMULA, (whole, formula: string) =>
    isMath(formula) ? printedFormula(formula) : whole,
  );
}

/** Two prices in one line are not a formula. */
function isMath(formula: string): boolean {
  return /\\[a-zA-Z%]|[\^_{}]/.test(formula) || /^[\d\s.,:;<>=≥≤+\-~%/()]+$/.test(formula);
}

function printedFormula(formula: string): string {
  return formula
    .replace(
      /\\text(?:circled)\s*\{\s*(\d{1,2})\s*\}/g,
      (_, digits: string) => CIRCLED[Number(digits)] ?? digits,
    )
    .replace(/\\[ ,;:!]|(?<!\\)~/g, "\u00a0")
    .replace(/\\([%&#_{}$])/g, "$1")
    .replace(/\\([a-zA-Z]+)/g, (_, name: string) => SYMBOLS[name] ?? "")
    .replace(/ +/g, "")
    .replace(/\^(?:\{([^{}]*)\}|(.))/g, (_, group?: string, single?: string) =>
      raised(group ?? single ?? ""),
    )
    .replace(/[_{}\\]/g, "")
    .replace(/\u00a0+/g, " ")
    .replace(/(\d\.) (?=\d)/g, "$1");
}

/** "1^{~}2" is a range a converter misread; "^{[29]}" is a citation. */
function raised(text: string): string {
  return /^[\d+\-–]+$/.test(text) ? toSuperscript(text) : text;
}
