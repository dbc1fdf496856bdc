-- CreateEnum
CREATE TYPE "WriterKind" AS ENUM ('claude', 'openai');

-- CreateEnum
CREATE TYPE "ModelTier" AS ENUM ('small', 'large');

-- CreateEnum
CREATE TYPE "ModelCallOutcome" AS ENUM ('answered', 'invalid', 'cut', 'refused', 'failed');

-- CreateTable
CREATE TABLE "ModelCall" (
    "id" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "node" "NodeName" NOT NULL,
    "promptId" TEXT NOT NULL,
    "promptVersion" INTEGER NOT NULL,
    "writer" "WriterKind" NOT NULL,
    "model" TEXT NOT NULL,
    "tier" "ModelTier" NOT NULL,
    "inputTokens" INTEGER NOT NULL DEFAULT 0,
    "cacheReadTokens" INTEGER NOT NULL DEFAULT 0,
    "cacheWriteTokens" INTEGER NOT NULL DEFAULT 0,
    "outputTokens" INTEGER NOT NULL DEFAULT 0,
    "costCents" DECIMAL(12,6),
    "mostCents" DECIMAL(12,6),
    "durationMs" DOUBLE PRECISION NOT NULL,
    "attempt" INTEGER NOT NULL,
    "outcome" "ModelCallOutcome" NOT NULL,
    "errorCode" TEXT,
    "batch" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ModelCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModelAnswer" (
    "ownerId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "usage" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ModelAnswer_pkey" PRIMARY KEY ("ownerId","key")
);

-- CreateTable
CREATE TABLE "ModelLimit" (
    "writer" "WriterKind" NOT NULL,
    "requests" DOUBLE PRECISION,
    "tokens" DOUBLE PRECISION,
    "updatedAt" TIMESTAMP(6) NOT NULL,

    CONSTRAINT "ModelLimit_pkey" PRIMARY KEY ("writer")
);

-- CreateIndex
CREATE INDEX "ModelCall_taskId_node_idx" ON "ModelCall"("taskId", "node");

-- AddForeignKey
ALTER TABLE "ModelCall" ADD CONSTRAINT "ModelCall_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelAnswer" ADD CONSTRAINT "ModelAnswer_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "NodeOutput" ALTER COLUMN "costCents" DROP NOT NULL;
