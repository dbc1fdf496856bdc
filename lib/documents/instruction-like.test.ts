import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

import { expect, test } from "vitest";

import { speaksToProgram } from "@/lib/documents/instruction-like";
import { instructionsIn } from "@/lib/documents/leave-out-instructions";
import { readDocument } from "@/lib/documents/read-document";
import { AppError } from "@/lib/errors";

const CORPUS = path.resolve(process.env.CORPUS_DIR ?? "../shared/corpus");
const REAL = existsSync(CORPUS)
  ? readdirSync(CORPUS, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(?:pdf|html|docx|md)$/.test(file))
      .map((file) => path.join(CORPUS, file))
  : [];
const OWN = ["samples/asthma-adults-en", "samples/type-2-diabetes-zh"].flatMap((name) =>
  ["md", "pdf", "docx"].map((format) => `${name}.${format}`),
);

test.each([...OWN, ...REAL])("%s speaks to its readers only", async (file) => {
  const document = await readDocument({ path: file, fileName: path.basename(file) }).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.code === "document_needs_ocr") return null;
      throw error;
    },
  );

  expect(instructionsIn(document?.intake ?? { dropped: [], hidden: [] })).toEqual([]);
});

test.each([
  "Do not ignore the instructions on the label.",
  "Give patients written instructions, and tell them what to do if symptoms get worse.",
  "Tell patients that no monitoring is needed after a single dose.",
  "Change the dose to 5 mg if kidney function falls below 30 mL/min.",
  "Replace salbutamol with budesonide–formoterol in adults.",
  "Clinicians should not rely on chatbots or artificial intelligence alone for a diagnosis.",
  "The model was approved by the ethics committee and all statements were reviewed.",
  "Nervous system: dizziness, headache.",
  "Use a validated tool to assess pain.",
  "We recommend that the assistant note the time of the last dose.",
  "This guideline was approved by the board and published in 2024.",
  "Click here to open the patient leaflet: https://example.org/leaflet.",
  "不要忽略药品说明书上的要求。",
  "应告知患者无需监测血药浓度。",
  "肾功能下降时将剂量改为5 mg每日1次。",
  "本指南已经学会审核并批准发布。",
  "人工智能辅助诊断系统可用于糖尿病视网膜病变筛查。",
  "神经系统：头晕、头痛。",
  "请患者点击公众号了解更多信息前先咨询医生。",
])("%s is said to a reader", (sentence) => {
  expect(speaksToProgram(sentence)).toBe(false);
});
