import { expect, test } from "vitest";

import {
  finishSentence,
  holdsSpecialistCodes,
  nameTheCareTeam,
  removeReferenceMarks,
  speakToPatient,
} from "@/lib/writers/rules/safe-changes";

test("citation marks go, numbers with a unit or a word stay", () => {
  expect(removeReferenceMarks("Pain improves (10,122) within 5 (3 to 7) days.³ ⁴", "en")).toBe(
    "Pain improves within 5 (3 to 7) days.",
  );
  expect(removeReferenceMarks("BMI ≥28 kg/m² and 10⁹/L", "en")).toBe("BMI ≥28 kg/m² and 10⁹/L");
  expect(removeReferenceMarks("剂量应调整[9，14]，每日2次", "zh")).toBe("剂量应调整，每日2次");
});

test("the number of a list item before a statement goes, a number with its word stays", () => {
  expect(removeReferenceMarks("（2）病原治疗：首选复方磺胺", "zh")).toBe("病原治疗：首选复方磺胺");
  expect(removeReferenceMarks("每日（2片）", "zh")).toBe("每日（2片）");
});

test("a number in brackets behind another number is a figure, not a citation", () => {
  expect(removeReferenceMarks("in 40 (12) patients", "en")).toBe("in 40 (12) patients");
});

test("only the one who acts is renamed; the verb and the not stay", () => {
  expect(nameTheCareTeam("Clinicians should not stop X, and clinicians must tell Y.", "en")).toBe(
    "your care team should not stop X, and your care team must tell Y.",
  );
  expect(nameTheCareTeam("We recommend against X.", "en")).toBe(
    "the guideline recommends against X.",
  );
  expect(nameTheCareTeam("不推荐常规使用", "zh")).toBe("指南不推荐常规使用");
});

test("a clinician inside a sentence keeps the name the source gives", () => {
  expect(nameTheCareTeam("Patients and clinicians should decide together.", "en")).toBe(
    "Patients and clinicians should decide together.",
  );
});

test("advice to people becomes advice to you only at its start", () => {
  expect(speakToPatient("People should not smoke; people can ask for help.")).toBe(
    "you should not smoke; people can ask for help.",
  );
});

test("a stretch of a sentence starts with a capital and ends with a stop", () => {
  expect(finishSentence("unless the person is pregnant,", "en")).toBe(
    "Unless the person is pregnant.",
  );
  expect(finishSentence("pH below 7", "en")).toBe("pH below 7.");
  expect(finishSentence("除非有禁忌证；", "zh")).toBe("除非有禁忌证。");
});

test("study statistics and grade codes are recognised", () => {
  expect(holdsSpecialistCodes("fewer deaths (RR 0.8, 95% CI 0.7 to 0.9)")).toBe(true);
  expect(holdsSpecialistCodes("take vitamin B12 or other tablets")).toBe(false);
});
