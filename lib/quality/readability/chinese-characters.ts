let common: Set<string> | null = null;

/** One of the 3,755 characters of GB 2312 level 1, which it orders by use; rows 0xB0 to 0xD7 of its code. */
export function isCommonCharacter(character: string): boolean {
  common ??= levelOne();
  return common.has(character);
}

function levelOne(): Set<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  }
  const decoded = new TextDecoder("gb18030").decode(new Uint8Array(bytes));
  // The last row's end is not assigned.
  return new Set(decoded.match(/\p{Script=Han}/gu));
}
