import { pvgCondition } from "@/lib/pvgs/condition-name";
import { languageName } from "@/lib/pvgs/pvg-title";
import {
  renderTemplate,
  type TemplateId,
  type TemplateParams,
} from "@/lib/pvgs/templates/render-template";
import { type CheckInput, isOtherLanguage } from "@/lib/quality/check";
import type { ValueRules, ValueSubject } from "@/lib/quality/checks/values/value-rule";

/** What the booklet says about the guideline and about itself: metadata as printed, nothing that nobody entered. */
export const SOURCE_VALUES: ValueRules = {
  "title.source": (values, { input }) => isRecord(values, input) && !isOtherLanguage(input),
  "title.sourceOriginal": (values, subject) =>
    isRecord(values, subject.input) && isSourceLanguage(values, subject),
  "title.otherLanguage": isSourceLanguage,
  "title.date": ({ published, version, year, review }, { input }) =>
    published === fixed(input, "value.notPublished") &&
    version === fixed(input, "value.draftVersion") &&
    year === printed(input, input.source.metadata.year) &&
    review === fixed(input, "value.reviewNotSet"),
  "moreHelp.guideline": ({ link }, { input }) =>
    link === (input.source.metadata.url ?? input.source.metadata.doi),
  "urgent.generic": isEmergencyNumber,
  "urgent.withSigns": isEmergencyNumber,
  "questions.meaning": ({ condition }, { input }) =>
    condition === pvgCondition(input.graph.topic, input.source.language, input.document.language),
  "stamp.modelDraft": isByPlannedModels,
  "howMade.byModel": isByPlannedModels,
  "howMade.selection": ({ included, total }, { input }) => {
    const { ledger } = input.plan;
    return (
      included === String(ledger.filter((entry) => entry.included).length) &&
      total === String(ledger.length)
    );
  },
  "condition.missing": ({ parts = "" }, { input }) => {
    const separator = input.document.language === "zh" ? "、" : ", ";
    return parts.split(separator).every((part) => isUntold(part, input));
  },
};

function isRecord({ title, publisher, year, link }: TemplateParams, input: CheckInput): boolean {
  const { metadata } = input.source;
  return (
    title === printed(input, metadata.title) &&
    publisher === printed(input, metadata.publisher) &&
    year === printed(input, metadata.year) &&
    link === printed(input, metadata.doi ?? metadata.url)
  );
}

function isSourceLanguage({ from }: TemplateParams, { input }: ValueSubject): boolean {
  return (
    isOtherLanguage(input) && from === languageName(input.source.language, input.document.language)
  );
}

function isByPlannedModels({ models }: TemplateParams, { input }: ValueSubject): boolean {
  return models === input.plan.writer.models.join(", ");
}

const PARTS = ["definition", "causes", "signs", "course", "frequency"] as const;

/** A side of the condition that no label of the booklet introduces. */
function isUntold(name: string, input: CheckInput): boolean {
  const part = PARTS.find((one) => fixed(input, `condition.part.${one}`) === name);
  return (
    part !== undefined &&
    !input.claims.some(({ template }) => template?.id === `condition.label.${part}`)
  );
}

/** Without a region there is no number to give. */
function isEmergencyNumber({ number }: { number?: string }, { input }: ValueSubject): boolean {
  return number === fixed(input, "value.emergencyNumber");
}

function printed(input: CheckInput, value: string | number | null): string {
  return value === null ? fixed(input, "value.notReported") : String(value);
}

function fixed({ document }: CheckInput, id: TemplateId): string {
  return renderTemplate(id, document.language);
}
