/** The prefix this product knows each namespace by; strict files use other addresses, and programs other prefixes. */
const PREFIXES = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a"],
  ["http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"],
  ["http://purl.oclc.org/ooxml/drawingml/picture", "pic"],
  ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"],
  ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"],
  ["http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"],
  ["http://purl.oclc.org/ooxml/drawingml/diagram", "dgm"],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", "c"],
  ["http://purl.oclc.org/ooxml/drawingml/chart", "c"],
  ["http://schemas.microsoft.com/office/word/2015/wordml/symex", "w16se"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
]);

/** Which prefix stands for which of ours; inherited from the element above and added to by each declaration. */
export type Scope = ReadonlyMap<string, string>;

export function declareNamespaces(scope: Scope, attributes: Record<string, string>): Scope {
  const declared = Object.entries(attributes).filter(([name]) => /^xmlns(?::|$)/.test(name));
  if (declared.length === 0) return scope;
  const inner = new Map(scope);
  for (const [name, address] of declared) {
    const prefix = name.slice("xmlns:".length);
    inner.set(prefix, PREFIXES.get(address) ?? prefix);
  }
  return inner;
}

/** A name with our prefix; as written where its prefix is not declared. */
export function canonicalName(name: string, scope: Scope): string {
  const colon = name.indexOf(":");
  const prefix = colon === -1 ? "" : name.slice(0, colon);
  const known = scope.get(prefix) ?? prefix;
  if (known === prefix) return name;
  const local = name.slice(colon + 1);
  return known === "" ? local : `${known}:${local}`;
}
