import { readFileSync } from "node:fs";

import type { BadFile } from "@/scripts/fuzz/bad-files/bad-file";

export const ENCRYPTED_FILES: BadFile[] = [
  {
    name: "pdf: encrypted with a password",
    fileName: "guideline.pdf",
    bytes: () => readFileSync("e2e/files/encrypted.pdf"),
    endings: ["file_encrypted"],
  },
  {
    name: "pdf: encrypted, then cut in half",
    fileName: "guideline.pdf",
    bytes: () => {
      const whole = readFileSync("e2e/files/encrypted.pdf");
      return whole.subarray(0, whole.length / 2);
    },
    endings: ["file_encrypted", "file_damaged"],
  },
];
