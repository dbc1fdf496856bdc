-- DropIndex
DROP INDEX "Artifact_taskId_kind_key";

-- AlterTable
ALTER TABLE "Artifact" ADD COLUMN     "name" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "Artifact_taskId_kind_name_key" ON "Artifact"("taskId", "kind", "name");
