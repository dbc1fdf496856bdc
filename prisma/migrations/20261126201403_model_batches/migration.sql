-- AlterTable
ALTER TABLE "ModelCall" ADD COLUMN     "batchItem" TEXT;

-- CreateTable
CREATE TABLE "ModelBatch" (
    "id" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "node" "NodeName" NOT NULL,
    "attempt" INTEGER NOT NULL,
    "providerId" TEXT,
    "itemIds" TEXT[],
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "ModelBatch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ModelBatch_providerId_key" ON "ModelBatch"("providerId");

-- CreateIndex
CREATE INDEX "ModelBatch_taskId_node_idx" ON "ModelBatch"("taskId", "node");

-- CreateIndex
CREATE UNIQUE INDEX "ModelCall_batchItem_key" ON "ModelCall"("batchItem");

-- AddForeignKey
ALTER TABLE "ModelBatch" ADD CONSTRAINT "ModelBatch_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;
