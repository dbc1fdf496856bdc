import type { AppError, ErrorParams } from "@/lib/errors";

/** A refusal in one line, for protocols that carry nothing but a message: `file_too_large?megabytes=100`. */
export function refusalText({ code, params }: AppError): string {
  const entries = Object.entries(params).map(([name, value]) => [name, String(value)]);
  return entries.length === 0 ? code : `${code}?${new URLSearchParams(entries)}`;
}

/** Code and parameters of such a line, for the catalogue under `errors`. */
export function readRefusal(text: string): { code: string; params: ErrorParams } {
  const [code = "", query = ""] = text.split("?");
  const params = [...new URLSearchParams(query)].map(([name, value]) => [name, scalar(value)]);
  return { code, params: Object.fromEntries(params) as ErrorParams };
}

function scalar(value: string): string | number {
  return value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : value;
}
