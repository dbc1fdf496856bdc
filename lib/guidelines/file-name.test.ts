import { expect, test } from "vitest";

import { cleanFileName } from "@/lib/guidelines/file-name";

test.each([
  ["../../etc/passwd.pdf", "passwd.pdf"],
  ["C:\\Users\\li\\指南 2024.pdf", "指南 2024.pdf"],
  ["guide\u0000line\r\n.pdf", "guideline.pdf"],
  ["invoice\u202efdp.exe.pdf", "invoicefdp.exe.pdf"],
  ['a"b<c>.md', "a_b_c_.md"],
  ["...", "guideline"],
  ["", "guideline"],
])("%j is shown as %j", (given, shown) => {
  expect(cleanFileName(given)).toBe(shown);
});

test("a long name keeps its suffix", () => {
  const name = cleanFileName(`${"指".repeat(400)}.docx`);

  expect([...name]).toHaveLength(180);
  expect(name.endsWith(".docx")).toBe(true);
});
