import type { Language } from "@/lib/documents/schema";
import type { Audience, ReadingLimits } from "@/lib/pvgs/audience";

/** Whom "you" means, and how those are named who are somebody else. */
const READERS: Record<Audience, string> = {
  adult: `The reader is an adult without medical training who has the condition or may be offered what the guideline is
about. "You" / 您 is this reader.`,
  low_literacy: `The reader is an adult who has the condition and finds reading hard. "You" / 您 is this reader. Take the
commonest words there are. Say one thing in a sentence: the statement first, then its condition or exception in a
sentence of its own. No figures of speech.`,
  carer: `The reader looks after somebody who has the condition: a relative, a friend or a paid carer. "You" / 您 is the
carer and never the patient. The patient is "the person you care for" / 您照顾的人. Where the actor is "patient", write
what that person should do: "The person you care for should …" / 您照顾的人应…. Where it is "clinician" or "system", it is
"the care team" / 医生 that acts. Where it is "shared", that person and the care team decide together. Symptoms, tests,
doses and risks are those of the person cared for. Only where a line itself speaks of carers or family, "you" do something.`,
  older_child: `The reader is a child of about 10 to 14 years who has the condition. "You" / 你 is the child; in Chinese
write 你 and not 您. What a clinician does stays with "your care team" / 医生. Where the actor is "patient", speak to the
child, and say that a parent or another trusted adult helps / 请家长帮忙. Where it is "shared", say that the child, the
parents and the care team decide together. Be calm and matter-of-fact: soften no warning, and add nothing that frightens.
Whom a statement is for stays as printed, also where that is adults only.`,
};

/** What the writer is told about those it writes for; part of what all calls of a task share. */
export function describeReader(
  audience: Audience,
  language: Language,
  limits: ReadingLimits,
): string {
  return `The reader. ${READERS[audience]}\n${SENTENCES[language](limits)}`;
}

const SENTENCES: Record<Language, (limits: ReadingLimits) => string> = {
  en: ({ grade, mean, longest }) =>
    `Sentences: at most ${mean} words on average, none over ${longest}; school grade ${grade} by Flesch-Kincaid, at most one above. Where this is shorter than the examples, it comes before them.`,
  zh: ({ mean, longest, clause }) =>
    `句子：平均不超过${mean}个字，最长不超过${longest}个字；每个分句不超过${clause}个字。示例中的句子更长时，以这里的要求为准。`,
};
