-- CreateEnum
CREATE TYPE "Role" AS ENUM ('USER', 'REVIEWER', 'ADMIN');

-- CreateEnum
CREATE TYPE "GuidelineFormat" AS ENUM ('pdf', 'docx', 'html', 'markdown', 'text');

-- CreateEnum
CREATE TYPE "TaskState" AS ENUM ('queued', 'running', 'waiting', 'succeeded', 'failed', 'cancelled', 'timed_out');

-- CreateEnum
CREATE TYPE "NodeName" AS ENUM ('parse', 'structure', 'graph', 'plan', 'analyse', 'write', 'illustrate', 'verify', 'publish');

-- CreateEnum
CREATE TYPE "PvgState" AS ENUM ('draft', 'in_review', 'changes_requested', 'approved', 'published', 'superseded', 'withdrawn');

-- CreateEnum
CREATE TYPE "PvgFormat" AS ENUM ('html', 'pdf', 'md', 'json');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "role" "Role" NOT NULL DEFAULT 'USER',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "tokenVersion" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RefreshToken" (
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RefreshToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Upload" (
    "key" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "metadata" TEXT NOT NULL,
    "callbackUrl" TEXT NOT NULL,
    "awaitServerData" BOOLEAN NOT NULL,
    "result" TEXT,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Blob" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "references" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Blob_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Guideline" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "blobId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "format" "GuidelineFormat" NOT NULL,
    "title" TEXT,
    "publisher" TEXT,
    "year" INTEGER,
    "doi" TEXT,
    "language" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Guideline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "guidelineId" UUID NOT NULL,
    "state" "TaskState" NOT NULL DEFAULT 'queued',
    "reason" TEXT,
    "options" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "lastSeq" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskEvent" (
    "taskId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "payload" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TaskEvent_pkey" PRIMARY KEY ("taskId","seq")
);

-- CreateTable
CREATE TABLE "NodeOutput" (
    "taskId" UUID NOT NULL,
    "node" "NodeName" NOT NULL,
    "output" TEXT NOT NULL,
    "durationMs" DOUBLE PRECISION NOT NULL,
    "costCents" DECIMAL(12,4) NOT NULL DEFAULT 0,
    "finishedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NodeOutput_pkey" PRIMARY KEY ("taskId","node")
);

-- CreateTable
CREATE TABLE "Artifact" (
    "id" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "node" "NodeName" NOT NULL,
    "kind" TEXT NOT NULL,
    "blobId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Artifact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "id" BIGSERIAL NOT NULL,
    "eventId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMP(3),

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PvgVersion" (
    "id" UUID NOT NULL,
    "guidelineId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "PvgState" NOT NULL DEFAULT 'draft',
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "hardFindings" INTEGER NOT NULL,
    "softFindings" INTEGER NOT NULL,
    "gateOpen" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PvgVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PvgFile" (
    "pvgId" UUID NOT NULL,
    "format" "PvgFormat" NOT NULL,
    "blobId" UUID NOT NULL,

    CONSTRAINT "PvgFile_pkey" PRIMARY KEY ("pvgId","format")
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "pvgId" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "strength" TEXT,
    "direction" TEXT,
    "certainty" TEXT[],
    "label" TEXT,
    "gradeStatus" TEXT NOT NULL,
    "page" INTEGER NOT NULL,
    "included" BOOLEAN NOT NULL,
    "reason" TEXT,

    CONSTRAINT "Recommendation_pkey" PRIMARY KEY ("pvgId","id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "pvgId" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("pvgId","id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" UUID NOT NULL,
    "pvgId" UUID NOT NULL,
    "check" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "claimId" TEXT,
    "recommendationId" TEXT,
    "detail" TEXT NOT NULL,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "RefreshToken_familyId_idx" ON "RefreshToken"("familyId");

-- CreateIndex
CREATE INDEX "RefreshToken_userId_idx" ON "RefreshToken"("userId");

-- CreateIndex
CREATE INDEX "RefreshToken_expiresAt_idx" ON "RefreshToken"("expiresAt");

-- CreateIndex
CREATE INDEX "RateLimit_expiresAt_idx" ON "RateLimit"("expiresAt");

-- CreateIndex
CREATE INDEX "Upload_ownerId_idx" ON "Upload"("ownerId");

-- CreateIndex
CREATE INDEX "Upload_expiresAt_idx" ON "Upload"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Blob_storageKey_key" ON "Blob"("storageKey");

-- CreateIndex
CREATE UNIQUE INDEX "Blob_ownerId_sha256_key" ON "Blob"("ownerId", "sha256");

-- CreateIndex
CREATE INDEX "Guideline_ownerId_createdAt_idx" ON "Guideline"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "Guideline_blobId_idx" ON "Guideline"("blobId");

-- CreateIndex
CREATE UNIQUE INDEX "Guideline_ownerId_blobId_key" ON "Guideline"("ownerId", "blobId");

-- CreateIndex
CREATE INDEX "Task_ownerId_createdAt_idx" ON "Task"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "Task_guidelineId_createdAt_idx" ON "Task"("guidelineId", "createdAt");

-- CreateIndex
CREATE INDEX "Task_state_idx" ON "Task"("state");

-- CreateIndex
CREATE INDEX "Artifact_blobId_idx" ON "Artifact"("blobId");

-- CreateIndex
CREATE UNIQUE INDEX "Artifact_taskId_kind_key" ON "Artifact"("taskId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Outbox_eventId_key" ON "Outbox"("eventId");

-- CreateIndex
CREATE INDEX "Outbox_sentAt_id_idx" ON "Outbox"("sentAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PvgVersion_guidelineId_number_key" ON "PvgVersion"("guidelineId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PvgVersion_taskId_key" ON "PvgVersion"("taskId");

-- CreateIndex
CREATE INDEX "PvgFile_blobId_idx" ON "PvgFile"("blobId");

-- CreateIndex
CREATE INDEX "Finding_pvgId_idx" ON "Finding"("pvgId");

-- AddForeignKey
ALTER TABLE "RefreshToken" ADD CONSTRAINT "RefreshToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Blob" ADD CONSTRAINT "Blob_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guideline" ADD CONSTRAINT "Guideline_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guideline" ADD CONSTRAINT "Guideline_blobId_fkey" FOREIGN KEY ("blobId") REFERENCES "Blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_guidelineId_fkey" FOREIGN KEY ("guidelineId") REFERENCES "Guideline"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskEvent" ADD CONSTRAINT "TaskEvent_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NodeOutput" ADD CONSTRAINT "NodeOutput_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Artifact" ADD CONSTRAINT "Artifact_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Artifact" ADD CONSTRAINT "Artifact_blobId_fkey" FOREIGN KEY ("blobId") REFERENCES "Blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PvgVersion" ADD CONSTRAINT "PvgVersion_guidelineId_fkey" FOREIGN KEY ("guidelineId") REFERENCES "Guideline"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PvgVersion" ADD CONSTRAINT "PvgVersion_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PvgFile" ADD CONSTRAINT "PvgFile_pvgId_fkey" FOREIGN KEY ("pvgId") REFERENCES "PvgVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PvgFile" ADD CONSTRAINT "PvgFile_blobId_fkey" FOREIGN KEY ("blobId") REFERENCES "Blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_pvgId_fkey" FOREIGN KEY ("pvgId") REFERENCES "PvgVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_pvgId_fkey" FOREIGN KEY ("pvgId") REFERENCES "PvgVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_pvgId_fkey" FOREIGN KEY ("pvgId") REFERENCES "PvgVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;
