import { mutate } from "@/scripts/fuzz/mutate";
import { Random } from "@/scripts/fuzz/random";
import type { FileToRead } from "@/scripts/fuzz/read-files";
import { seedFiles } from "@/scripts/fuzz/seeds";

/** Broken files, always the same ones for the same seed; the name tells how each was made. */
export function* mutants(count: number, seed: number): Iterable<FileToRead> {
  const seeds = seedFiles();
  for (let index = 0; index < count; index++) {
    const random = new Random(seed * 1_000_003 + index);
    const { fileName, bytes } = seeds[index % seeds.length] ?? random.pick(seeds);
    const mutant = mutate(bytes, random);
    yield {
      name: `#${index} ${fileName}: ${mutant.mutations.join(", ")}`,
      fileName,
      bytes: mutant.bytes,
    };
  }
}
