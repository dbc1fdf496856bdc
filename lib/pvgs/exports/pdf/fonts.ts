import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** Latin and Chinese cuts; the Chinese font also carries the symbols, such as ≥ and ↑, that the Latin one lacks. */
const FONT_FILES = [
  "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
  "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
];

/** The same fonts on every machine: none is taken from the system. */
export function readFonts(): Promise<Buffer[]> {
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(FONT_FILES.map((file) => readFile(resolve(file))));
}
