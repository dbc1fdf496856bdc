import type { Nodes, Parent } from "mdast";

const TAGS: Partial<Record<Nodes["type"], string>> = {
  paragraph: "p",
  blockquote: "blockquote",
  emphasis: "em",
  strong: "strong",
  delete: "del",
  link: "a",
  linkReference: "a",
};

/** Markdown as HTML, so that tables, lists and tags inside it are read by the same rules as a web page. */
export function markdownToHtml(node: Nodes): string {
  const tag = TAGS[node.type];
  if (tag) return `<${tag}>${children(node as Parent)}</${tag}>`;
  switch (node.type) {
    case "text":
    case "inlineCode":
      return escape(node.value);
    case "code":
      return `<p>${escape(node.value)}</p>`;
    case "html":
      return node.value;
    case "image":
    case "imageReference":
      return `<img alt="${attribute(node.alt ?? "picture")}">`;
    case "break":
      return "<br>";
    case "heading":
      return `<h${node.depth}>${children(node)}</h${node.depth}>`;
    case "list": {
      const open = node.ordered ? `<ol start="${node.start ?? 1}">` : "<ul>";
      return `${open}${children(node)}</${node.ordered ? "ol" : "ul"}>`;
    }
    case "listItem": {
      const box = typeof node.checked === "boolean" ? (node.checked ? "☑ " : "☐ ") : "";
      return `<li>${withStart(children(node), box)}</li>`;
    }
    case "table":
      return `<table>${node.children.map((row, index) => tableRow(row, index === 0)).join("")}</table>`;
    case "footnoteReference":
      return `<sup>${escape(node.label ?? node.identifier)}</sup>`;
    case "footnoteDefinition":
      return `<div data-kind="footnote">${withMark(children(node), node.label ?? node.identifier)}</div>`;
    default:
      return "children" in node ? children(node) : "";
  }
}

function tableRow(row: Parent, header: boolean): string {
  const tag = header ? "th" : "td";
  const cells = row.children.map((cell) => `<${tag}>${children(cell as Parent)}</${tag}>`).join("");
  return header ? `<thead><tr>${cells}</tr></thead>` : `<tr>${cells}</tr>`;
}

function children(node: Parent): string {
  return node.children.map(markdownToHtml).join("");
}

/** A note shows the mark it is referred to by. */
function withMark(html: string, mark: string): string {
  return withStart(html, `<sup>${escape(mark)}</sup> `);
}

/** Within the first paragraph, if there is one. */
function withStart(html: string, start: string): string {
  return html.startsWith("<p>") ? `<p>${start}${html.slice(3)}` : start + html;
}

function attribute(text: string): string {
  return escape(text).replaceAll('"', "&quot;");
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
