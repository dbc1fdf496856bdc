import { handleUploadthing } from "@/lib/guidelines/upload-router";
import { answerHead, answerPut } from "@/lib/storage/uploadthing-ingest";

export { answerHead as HEAD };

export function PUT(request: Request): Promise<Response> {
  return answerPut(request, handleUploadthing);
}
