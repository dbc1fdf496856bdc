import { notFound } from "next/navigation";

import { IdParamsSchema } from "@/lib/api/fields";
import { AppError } from "@/lib/errors";

/** The identifier in the address; anything that cannot be one leads to the not-found page. */
export async function pageId(params: Promise<{ id: string }>): Promise<string> {
  const parsed = IdParamsSchema.safeParse(await params);
  return parsed.success ? parsed.data.id : notFound();
}

/** What was asked for, or the not-found page for what does not exist or is someone else's. */
export async function found<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof AppError && error.status === 404) notFound();
    throw error;
  }
}
