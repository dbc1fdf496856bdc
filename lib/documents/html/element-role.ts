import type { Element } from "hast";

const NEVER_TEXT = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "iframe",
  "object",
  "head",
  "canvas",
  "audio",
  "video",
]);
const CONTROLS = new Set(["nav", "button", "select", "input", "textarea", "dialog", "menu"]);
const LANDMARKS = new Set([
  "navigation",
  "search",
  "banner",
  "contentinfo",
  "dialog",
  "menu",
  "menubar",
  "toolbar",
]);
const NAVIGATION_NAME =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|cookies?|social|share|skip-?link|modal|popup|footer|site-header|toolbar)(?:$|[\s_-])/i;
const HIDING_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0*)?(?:;|$|\s)|font-size\s*:\s*[01](?:\.\d+)?(?:px|pt)?\s*(?:;|$)|text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{3,}/i;

export type ElementRole = "content" | "script" | "navigation" | "hidden";

/** What an element is for. Hidden text is never content: it is the way in for planted instructions. */
export function elementRole(element: Element): ElementRole {
  const { tagName, properties } = element;
  if (NEVER_TEXT.has(tagName)) return "script";
  if (isHidden(element)) return "hidden";
  if (CONTROLS.has(tagName) || LANDMARKS.has(String(properties.role ?? ""))) return "navigation";
  if (tagName === "footer" || tagName === "body" || tagName === "html") {
    return tagName === "footer" ? "navigation" : "content";
  }
  const names = [properties.className, properties.id].flat().filter(Boolean).join(" ");
  return NAVIGATION_NAME.test(names) ? "navigation" : "content";
}

function isHidden({ properties }: Element): boolean {
  if (properties.hidden !== undefined && properties.hidden !== false) return true;
  if (String(properties.ariaHidden ?? "") === "true") return true;
  return HIDING_STYLE.test(String(properties.style ?? ""));
}
