import type { Element, Nodes } from "hast";

import { isSameColour, readColour } from "@/lib/documents/html/css-colour";
import {
  type CssElement,
  type CssRule,
  matchesRule,
  readCssRules,
  readDeclarations,
} from "@/lib/documents/html/css-rules";

const HIDING_CLASS =
  /^(?:sr-only|screen-reader-text|screen-reader-only|visually-?hidden|visuallyhidden|element-invisible|a11y-hidden|u-hidden|is-hidden|d-none|hide-text)$/i;
/** What external style sheets often colour the ground of. */
const COLOURED_ELSEWHERE = new Set(["table", "header", "h1", "h2", "h3", "h4", "h5", "h6"]);

type Ground = { colour: string; background: string; isJudged: boolean };

/**
 * Which elements a reader of the page does not see, and why. Hidden text is never content: it is the way in for
 * planted instructions. Only the page's own styles are known; what an external sheet hides stays content.
 */
export function findHiddenElements(tree: Nodes): Map<Element, string> {
  const rules = styleSheets(tree).flatMap(readCssRules);
  const hasExternal = hasExternalSheet(tree);
  const hidden = new Map<Element, string>();

  function walk(node: Nodes, ancestry: CssElement[], ground: Ground): void {
    if (node.type === "root") for (const child of node.children) walk(child, ancestry, ground);
    if (node.type !== "element" || node.tagName === "head") return;
    const path = [...ancestry, describe(node)];
    const style = styleOf(node, path, rules);
    const reason = isPage(node) ? null : reasonOf(node, style);
    const own = groundOf(style, node, { ground, hasExternal });
    if (reason) hidden.set(node, reason);
    else if (isUnreadable(own) && style.has("color")) hidden.set(node, "same_colour");
    else for (const child of node.children) walk(child, path, own);
  }

  walk(tree, [], { colour: "000000", background: "ffffff", isJudged: true });
  return hidden;
}

/** Pages are hidden until a script has run, and so is the text of an article on WeChat. */
function isPage({ tagName, properties }: Element): boolean {
  return tagName === "html" || tagName === "body" || properties.id === "js_content";
}

function reasonOf(element: Element, style: Map<string, string>): string | null {
  const { properties } = element;
  const { hidden } = properties;
  // A fold that the browser's own search opens is content.
  if (hidden !== undefined && hidden !== false && hidden !== "until-found") return "not_displayed";
  if (String(properties.ariaHidden ?? "") === "true") return "not_displayed";
  if (describe(element).classes.some((name) => HIDING_CLASS.test(name))) return "not_displayed";
  if (style.get("display") === "none") return "not_displayed";
  if (/^(?:hidden|collapse)$/.test(style.get("visibility") ?? "")) return "not_displayed";
  if (/^0(?:\.0+)?%?$/.test(style.get("opacity") ?? "")) return "not_displayed";
  if (/scale\(\s*0\s*\)/.test(style.get("transform") ?? "")) return "not_displayed";
  if (isClipped(style)) return "not_displayed";
  if (/^[01](?:\.\d+)?(?:px|pt)?$|^0(?:\.0\d*)?(?:em|rem|%)$/.test(style.get("font-size") ?? ""))
    return "tiny";
  return isOffPage(style) ? "off_page" : null;
}

function isClipped(style: Map<string, string>): boolean {
  if (/^rect\(\s*(?:0|1px|0px)[\s,]/.test(style.get("clip") ?? "")) return true;
  if (/^inset\(\s*(?:50|100)%/.test(style.get("clip-path") ?? "")) return true;
  const cutOff = /hidden|clip/.test(style.get("overflow") ?? "");
  return ["height", "max-height", "width"].some(
    (side) => cutOff && /^[01](?:px)?$/.test(style.get(side) ?? ""),
  );
}

function isOffPage(style: Map<string, string>): boolean {
  if (/^-\d{3,}/.test(style.get("text-indent") ?? "")) return true;
  const isMoved = /absolute|fixed|relative/.test(style.get("position") ?? "");
  const edges = ["left", "top", "right", "bottom", "margin-left"];
  return edges.some(
    (edge) => (isMoved || edge === "margin-left") && /^-\d{3,}/.test(style.get(edge) ?? ""),
  );
}

type Around = { ground: Ground; hasExternal: boolean };

function groundOf(
  style: Map<string, string>,
  { tagName, properties }: Element,
  { ground, hasExternal }: Around,
): Ground {
  const written =
    style.get("background-color") ?? style.get("background") ?? attribute(properties.bgColor);
  const background = written === undefined ? "transparent" : readColour(written);
  const colour = readColour(style.get("color") ?? attribute(properties.color) ?? "");
  const isSet = background !== null && background !== "transparent";
  const isElsewhere = hasExternal && COLOURED_ELSEWHERE.has(tagName);
  return {
    colour: colour ?? (style.has("color") ? "" : ground.colour),
    background: isSet ? background : ground.background,
    isJudged: background !== null && (isSet || (ground.isJudged && !isElsewhere)),
  };
}

function isUnreadable({ colour, background, isJudged }: Ground): boolean {
  if (colour === "transparent") return true;
  return isJudged && colour !== "" && isSameColour(colour, background);
}

function styleOf(element: Element, path: CssElement[], rules: CssRule[]): Map<string, string> {
  const matching = rules.filter((rule) => matchesRule(rule, path));
  matching.sort((a, b) => a.weight - b.weight);
  const inline = readDeclarations(String(element.properties.style ?? ""));
  const font = attribute(element.properties.color);
  return new Map([
    ...(font === undefined ? [] : [["color", font] as const]),
    ...matching.flatMap(({ declarations }) => [...declarations]),
    ...inline,
  ]);
}

function attribute(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function describe({ tagName, properties }: Element): CssElement {
  const classes = [properties.className].flat().filter(Boolean).map(String);
  return { tag: tagName, id: String(properties.id ?? ""), classes };
}

function styleSheets(node: Nodes): string[] {
  if (node.type === "element" && node.tagName === "style") {
    const media = String(node.properties.media ?? "all");
    const text = node.children.map((child) => (child.type === "text" ? child.value : "")).join("");
    return /\b(?:all|screen)\b/.test(media) ? [text] : [];
  }
  return "children" in node ? node.children.flatMap(styleSheets) : [];
}

function hasExternalSheet(node: Nodes): boolean {
  if (node.type === "element" && node.tagName === "link")
    return [node.properties.rel].flat().includes("stylesheet");
  return "children" in node && node.children.some(hasExternalSheet);
}
