import { Random } from "@/scripts/fuzz/random";

/** One way to break a file. It may change any number of bytes and knows nothing of the readers. */
type Mutation = (bytes: Buffer, random: Random) => Buffer;

const MOST_FLIPS = 60;
const LONGEST_BLOCK = 4_000;

const MUTATIONS: Record<string, Mutation> = {
  "bytes changed": (bytes, random) => {
    const changed = Buffer.from(bytes);
    const flips = 1 + random.below(MOST_FLIPS);
    for (let flip = 0; flip < flips; flip++)
      changed[random.below(changed.length)] = random.below(256);
    return changed;
  },
  "bits flipped": (bytes, random) => {
    const changed = Buffer.from(bytes);
    const flips = 1 + random.below(MOST_FLIPS);
    for (let flip = 0; flip < flips; flip++) {
      const at = random.below(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
    }
    return changed;
  },
  "end cut off": (bytes, random) => bytes.subarray(0, 1 + random.below(bytes.length)),
  "beginning cut off": (bytes, random) => bytes.subarray(random.below(bytes.length)),
  "block removed": (bytes, random) => {
    const [from, to] = blockOf(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  "block repeated": (bytes, random) => {
    const [from, to] = blockOf(bytes, random);
    const copies = Array.from({ length: 1 + random.below(30) }, () => bytes.subarray(from, to));
    return Buffer.concat([bytes.subarray(0, to), ...copies, bytes.subarray(to)]);
  },
  "block moved": (bytes, random) => {
    const [from, to] = blockOf(bytes, random);
    const rest = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    const at = random.below(rest.length + 1);
    return Buffer.concat([rest.subarray(0, at), bytes.subarray(from, to), rest.subarray(at)]);
  },
  "block of noughts": (bytes, random) => {
    const changed = Buffer.from(bytes);
    const [from, to] = blockOf(bytes, random);
    return changed.fill(0, from, to);
  },
  "noise put in": (bytes, random) => {
    const at = random.below(bytes.length);
    const noise = Buffer.from(
      Array.from({ length: 1 + random.below(500) }, () => random.below(256)),
    );
    return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
  },
  "numbers changed": (bytes, random) =>
    replaceSome(bytes, { random, pattern: /(?<![\w.])\d{1,10}(?![\w.])/g }, () =>
      random.pick(["0", "-1", "1", "2147483647", "4294967296", "99999999999999", "1e308", "0.5"]),
    ),
  "names exchanged": (bytes, random) => {
    const names = bytes.toString("latin1").match(/\/[A-Z]\w+|<\/?[\w:]+/g) ?? [];
    return replaceSome(bytes, { random, pattern: /\/[A-Z]\w+|<\/?[\w:]+/g }, (name) =>
      names.length > 0 ? random.pick(names) : name,
    );
  },
  "references crossed": (bytes, random) =>
    replaceSome(
      bytes,
      { random, pattern: /\b\d{1,4} 0 R\b/g },
      () => `${1 + random.below(60)} 0 R`,
    ),
};

const MUTATION_NAMES = Object.keys(MUTATIONS);

export type Mutant = { mutations: string[]; bytes: Buffer };

/** One to three mutations, one after the other. */
export function mutate(bytes: Buffer, random: Random): Mutant {
  const mutations = Array.from({ length: 1 + random.below(3) }, () => random.pick(MUTATION_NAMES));
  const changed = mutations.reduce(
    (file, name) => (file.length === 0 ? file : (MUTATIONS[name]?.(file, random) ?? file)),
    bytes,
  );
  return { mutations, bytes: changed };
}

function blockOf(bytes: Buffer, random: Random): [number, number] {
  const from = random.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + random.below(LONGEST_BLOCK))];
}

type Replacement = { random: Random; pattern: RegExp };

/** Replaces about one match in ten, and at least looks at every one. */
function replaceSome(
  bytes: Buffer,
  { random, pattern }: Replacement,
  replace: (match: string) => string,
): Buffer {
  const text = bytes
    .toString("latin1")
    .replace(pattern, (match) => (random.below(10) === 0 ? replace(match) : match));
  return Buffer.from(text, "latin1");
}
