import type { Element } from "hast";

import { plainText } from "@/lib/documents/html/plain-text";

const NEVER_TEXT = new Set(
  "script style noscript template svg iframe object head canvas audio video link meta".split(" "),
);
const CONTROLS = new Set(["nav", "button", "select", "input", "textarea", "dialog", "menu"]);
const LANDMARKS = new Set([
  "navigation",
  "search",
  "banner",
  "contentinfo",
  "dialog",
  "alertdialog",
  "menu",
  "menubar",
  "toolbar",
]);
/** Whole names: `social-links` is navigation, `social-determinants` is a section of a guideline. */
const NAVIGATION_NAME = new RegExp(
  `^(?:(?:main|site|global|page|top|bottom|primary|secondary|mobile|post|entry|article|wp|js|o)[-_]+)*(?:${[
    "nav(?:bar|igation|s)?",
    "menus?",
    "breadcrumbs?",
    "crumbs?",
    "paginat(?:ion|or)",
    "pager",
    "(?:cookie|consent|gdpr)s?",
    "social",
    "shar(?:e|ing)",
    "sharedaddy|addthis|jiathis|bdsharebuttonbox",
    "skip[-_]?(?:link|nav|to[-_]content)s?",
    "modal",
    "popup",
    "overlay",
    "footer",
    "toolbar",
    "related(?:[-_]?(?:posts?|articles?|news|content|stories|reading))?",
    "recommend(?:ed)?(?:[-_]?(?:posts?|articles?|reading))",
    "newsletter|subscribe|signup",
    "advert(?:isement|ising)?s?|ads?|sponsor(?:ed)?",
    "comments?(?:[-_]?(?:area|section|form|list))",
    "qr[-_]?code(?:_pc(?:_outer)?)?|rich_media_tool|erweima",
    "back[-_]?to[-_]?top|gotop",
    "login|search(?:box|bar|[-_]?form)?",
  ].join(
    "|",
  )})(?:[-_]+(?:wrapper|wrap|container|consent|law|policy|bar|list|links?|menu|box|area|inner|content|icons?|buttons?|btns?|tools?|media|share|banner|notice|popup|dialog|modal|header|footer|block|widget|section|main|top|bottom|left|right|dummy|outer))*$`,
  "i",
);
/** More words than these under such a name are the page's text, unless they are links. */
const LONGEST_NAVIGATION = 1500;
const LINKS_SHARE = 0.5;

export type ElementRole = "content" | "script" | "navigation";

/** What an element is for; whether a reader sees it is another question. */
export function elementRole(element: Element): ElementRole {
  const { tagName, properties } = element;
  if (NEVER_TEXT.has(tagName)) return "script";
  if (CONTROLS.has(tagName) || LANDMARKS.has(String(properties.role ?? ""))) return "navigation";
  if (tagName === "footer") return "navigation";
  if (/^(?:body|html|main|article|h[1-6]|t[rdh]|thead|tbody|tfoot|caption)$/.test(tagName))
    return "content";
  const names = [properties.className, properties.id].flat().filter(Boolean).map(String);
  if (!names.some((name) => NAVIGATION_NAME.test(name))) return "content";
  const length = plainText(element).length;
  const isLinks = linkedLength(element) >= LINKS_SHARE * length;
  return length <= LONGEST_NAVIGATION || isLinks ? "navigation" : "content";
}

function linkedLength(element: Element): number {
  if (element.tagName === "a") return plainText(element).length;
  return element.children.reduce(
    (sum, child) => sum + (child.type === "element" ? linkedLength(child) : 0),
    0,
  );
}
