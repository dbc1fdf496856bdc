import { expect, test } from "vitest";

import { measureExcerpt } from "@/lib/clinical/excerpts/measure-excerpt";
import { readExcerpts } from "@/lib/clinical/excerpts/read-excerpts";

const excerpts = readExcerpts();

test.each(excerpts.map((excerpt) => [excerpt.file, excerpt.title, excerpt] as const))(
  "every recommendation of %s, %s, is found once with its grade, and nothing else",
  (_file, _title, excerpt) => {
    expect(measureExcerpt(excerpt).faults).toEqual([]);
  },
);
