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
  div: "÷",
  ldots: "…",
  leftarrow: "←",
  uparrow: "↑",
  downarrow: "↓",
  Rightarrow: "⇒",
  sum: "∑",
  Sigma: "Σ",
  Omega: "Ω",
  pi: "π",
  sigma: "σ",
  epsilon: "ε",
  theta: "θ",
  rho: "ρ",
  chi: "χ",
  prime: "′",
  lt: "<",
  gt: ">",
  equiv: "≡",
  propto: "∝",
  mp: "∓",
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
/** An empty pair of signs, left of a formula that a converter lost, opens nothing. */
const FORMULA = /(?<!\$)(\$\$?)(?!\$)([^$\n]{1,300}?)\1(?!\$)/g;
/** Formulas on lines of their own. */
const DISPLAYED = /\$\$([^$]{1,2000}?)\$\$|\\\[([^$]{1,2000}?)\\\]/g;
/** A bracket with a backslash is also how Markdown keeps a bracket from being a link. */
const IN_BRACKETS = /\\\(([^$\n]{1,300}?)\\\)/g;
const CIRCLED = "⓪①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** Formulas that converters leave around numbers and units ("$2 0 0 ~ \mathrm { m g }$") as printed: "200 mg". */
export function mathToText(markdown: string): string {
  return markdown
    .replace(DISPLAYED, (whole, dollars?: string, brackets?: string) => {
      const formula = (dollars ?? brackets ?? "").replace(/\s*\n\s*/g, " ");
      return hasCommands(formula) ? printedFormula(formula) : whole;
    })
    .replace(IN_BRACKETS, (whole, formula: string) =>
      hasCommands(formula) ? printedFormula(formula) : whole,
    )
    .replace(FORMULA, (whole, _, formula: string) =>
      isMath(formula) ? printedFormula(formula) : whole,
    );
}

function hasCommands(formula: string): boolean {
  return /\\[a-zA-Z%]|[\^_{}]/.test(formula);
}

/** Two prices in one line are not a formula. */
function isMath(formula: string): boolean {
  return hasCommands(formula) || /^[\d\s.,:;<>=≥≤+\-~%/()]+$/.test(formula);
}

function printedFormula(formula: string): string {
  return withFractions(withoutStyles(formula))
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

/** "\mathrm { m g }" is set upright, which says nothing; words in "\text" keep their spaces. */
function withoutStyles(formula: string): string {
  const plain = formula
    .replace(/\\(?:left|right|[bB]igg?[lr]?)(?=[^a-zA-Z])/g, "")
    .replace(/\\text\s*\{([^{}]*\p{L}{2}[^{}]*)\}/gu, (_, words: string) =>
      words.replace(/\s+/g, "~"),
    )
    .replace(
      /\\(?:mathrm|mathbf|mathit|mathsf|boldsymbol|operatorname|text|bf|rm)\s*\{([^{}]*)\}/g,
      "{$1}",
    )
    .replace(/\{\s*\{([^{}]*)\}\s*\}/g, "{$1}");
  return plain === formula ? plain : withoutStyles(plain);
}

/** A half must never read as twelve: "\frac{1}{2}" is 1/2. */
function withFractions(formula: string): string {
  const plain = formula
    // One and a half is "1 1/2".
    .replace(/(\d)\s*(?=\\[dtc]?frac)/g, "$1~")
    .replace(
      /\\[dtc]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g,
      (_, above: string, below: string) => `${grouped(above)}/${grouped(below)}`,
    )
    .replace(/\\[dtc]?frac\s*(\d)\s*(\d)/g, "$1/$2")
    .replace(/\\sqrt\s*\{([^{}]*)\}/g, (_, root: string) => `√${grouped(root)}`)
    // Braces that group a single number or name keep the outer fraction from being seen.
    .replace(/(?<![\^_a-zA-Z]\s*)\{\s*([\p{L}\p{N}.,%]+)\s*\}(?=[^{}]*\})/gu, "$1");
  return plain === formula ? plain : withFractions(plain);
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.,%~\s]+$/u.test(text) ? text : `(${text})`;
}

/** "1^{~}2" is a range a converter misread; "^{[29]}" is a citation. */
function raised(text: string): string {
  return /^[\d+\-–]+$/.test(text) ? toSuperscript(text) : text;
}
