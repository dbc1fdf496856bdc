import { Readable } from "node:stream";
import type { ReadableStream as NodeWebStream } from "node:stream/web";
import { pipeline } from "node:stream/promises";

import busboy from "busboy";

import { AppError } from "@/lib/errors";

/** One file more than is taken, so that a second one can be refused by its name. */
const LIMITS = { files: 2, fields: 30, fieldSize: 16 * 1024, parts: 40 };

export type FormFile = { fileName: string; content: AsyncIterable<Uint8Array> };

/**
 * Reads a form with one file, in the field `file`, handing the file over while it arrives. `save` must read the
 * content to its end even when it refuses it. `saved` is undefined for a form without a file; `surplus` is the field
 * of a file nobody asked for.
 */
export async function readMultipart<T>(
  request: Request,
  save: (file: FormFile) => Promise<T>,
): Promise<{ saved: T | undefined; fields: Record<string, string>; surplus: string | undefined }> {
  const form = openForm(request);
  const fields: Record<string, string> = {};
  let saving: Promise<Outcome<T>> | undefined;
  let surplus: string | undefined;
  form.on("field", (name, value) => (fields[name] = value));
  form.on("file", (name, content, { filename }) => {
    if (name === "file" && filename && !saving) {
      saving = settle(save({ fileName: filename, content })).finally(() => content.resume());
      return;
    }
    content.resume();
    if (filename) surplus = name;
  });
  const body = Readable.fromWeb((request.body ?? new Blob([]).stream()) as NodeWebStream);
  const reading = await settle(pipeline(body, form));
  const file = await saving;
  // Why the file was refused says more than the form that broke off because of it.
  if (file && "error" in file && file.error instanceof AppError) throw file.error;
  if ("error" in reading) throw asRefusal(reading.error);
  if (file && "error" in file) throw file.error;
  return { saved: file?.value, fields, surplus };
}

/** Busboy tells a form that breaks off from one that is wrongly made by nothing but the words of its errors. */
function asRefusal(cause: unknown): AppError {
  const isMalformed = cause instanceof Error && cause.message.startsWith("Malformed");
  return isMalformed ? notForm(cause) : new AppError("upload_incomplete", { cause });
}

function notForm(cause: unknown): AppError {
  return new AppError("invalid_input", { cause, issues: [{ path: "", code: "not_form" }] });
}

type Outcome<T> = { value: T } | { error: unknown };

/** A failure is kept as a value, because the other half of the work must end first. */
function settle<T>(work: Promise<T>): Promise<Outcome<T>> {
  return work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}

function openForm(request: Request): busboy.Busboy {
  try {
    return busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      limits: LIMITS,
      // Browsers send file names in UTF-8.
      defParamCharset: "utf8",
    });
  } catch (cause) {
    throw notForm(cause);
  }
}
