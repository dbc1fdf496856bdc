import { handleUploadthing } from "@/lib/guidelines/upload-router";

export { handleUploadthing as GET, handleUploadthing as POST };
