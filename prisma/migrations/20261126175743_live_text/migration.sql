-- CreateTable, by hand UNLOGGED: text that is replaced every 300 ms is not worth a log, and a crash may lose it
CREATE UNLOGGED TABLE "LiveText" (
    "taskId" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LiveText_pkey" PRIMARY KEY ("taskId","part")
);

-- AddForeignKey
ALTER TABLE "LiveText" ADD CONSTRAINT "LiveText_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;
