import { expect, test } from "vitest";

import { readMultipart } from "@/lib/api/multipart";
import { AppError } from "@/lib/errors";

function post(body: FormData | ReadableStream, headers: HeadersInit = {}) {
  return new Request("http://localhost/", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
}

function form(name = "指南.pdf") {
  const data = new FormData();
  data.set("mode", "fast");
  data.set("file", new Blob(["bytes"]), name);
  return data;
}

async function text(content: AsyncIterable<Uint8Array>) {
  let result = "";
  for await (const chunk of content) result += Buffer.from(chunk).toString();
  return result;
}

test("hands over the file with its name and the fields, wherever they stand", async () => {
  const { saved, fields } = await readMultipart(post(form()), async ({ fileName, content }) => ({
    fileName,
    text: await text(content),
  }));

  expect(saved).toEqual({ fileName: "指南.pdf", text: "bytes" });
  expect(fields).toEqual({ mode: "fast" });
});

test("a form without a file saves nothing", async () => {
  const data = new FormData();
  data.set("mode", "fast");

  expect(await readMultipart(post(data), async () => "saved")).toEqual({
    saved: undefined,
    fields: { mode: "fast" },
  });
});

test("a second file, or one in another field, is named and not taken for the first", async () => {
  const two = form();
  two.append("file", new Blob(["more"]), "b.pdf");
  const elsewhere = new FormData();
  elsewhere.set("document", new Blob(["bytes"]), "a.pdf");
  const save = ({ content }: { content: AsyncIterable<Uint8Array> }) => text(content);

  expect(await readMultipart(post(two), save)).toMatchObject({ saved: "bytes", surplus: "file" });
  expect(await readMultipart(post(elsewhere), save)).toMatchObject({
    saved: undefined,
    surplus: "document",
  });
});

test("a form with a broken part is the caller's mistake, not a broken connection", async () => {
  const headers = { "content-type": "multipart/form-data; boundary=b" };
  const part = 'Content-Disposition: form-data; name="file"; filename="a\0b.pdf"';
  const body = new Blob([`--b\r\n${part}\r\n\r\nbytes\r\n--b--\r\n`]).stream();

  await expect(
    readMultipart(post(body, headers), ({ content }) => text(content)),
  ).rejects.toMatchObject({ code: "invalid_input", issues: [{ code: "not_form" }] });
});

test("why the file was refused is what the caller hears", async () => {
  const refuse = async ({ content }: { content: AsyncIterable<Uint8Array> }) => {
    await text(content);
    throw new AppError("file_too_large", { params: { megabytes: 1 } });
  };

  await expect(readMultipart(post(form()), refuse)).rejects.toMatchObject({
    code: "file_too_large",
  });
});

test("a refusal before the content was read does not hang", async () => {
  const refuse = async () => {
    throw new AppError("storage_unavailable");
  };

  await expect(readMultipart(post(form()), refuse)).rejects.toMatchObject({
    code: "storage_unavailable",
  });
});

test("a form that breaks off is an incomplete upload", async () => {
  const whole = Buffer.from(await new Response(form()).arrayBuffer());
  const boundary = /^--([^\r\n]+)/.exec(whole.toString("latin1"))?.[1];
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const cut = new Blob([whole.subarray(0, whole.length - 40)]).stream();

  await expect(
    readMultipart(post(cut, headers), ({ content }) => text(content)),
  ).rejects.toMatchObject({ code: "upload_incomplete" });
});

test("a body that is no form is the caller's mistake", async () => {
  const request = new Request("http://localhost/", { method: "POST", body: "{}" });

  await expect(readMultipart(request, async () => null)).rejects.toMatchObject({
    code: "invalid_input",
  });
});
