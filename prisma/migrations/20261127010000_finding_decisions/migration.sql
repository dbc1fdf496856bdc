-- CreateEnum
CREATE TYPE "FindingAct" AS ENUM ('dismissed', 'asked', 'agreed', 'refused', 'taken_back');

-- AlterTable
ALTER TABLE "PvgVersion" ADD COLUMN "checks" TEXT,
ADD COLUMN "checkedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- By hand: versions there are were checked when they were made
UPDATE "PvgVersion" SET "checkedAt" = "createdAt";

-- AlterTable
ALTER TABLE "Finding" ADD COLUMN "position" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "FindingDecision" (
    "id" BIGSERIAL NOT NULL,
    "pvgId" UUID NOT NULL,
    "findingId" TEXT NOT NULL,
    "act" "FindingAct" NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FindingDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FindingDecision_pvgId_id_idx" ON "FindingDecision"("pvgId", "id");

-- AddForeignKey
ALTER TABLE "FindingDecision" ADD CONSTRAINT "FindingDecision_pvgId_fkey" FOREIGN KEY ("pvgId") REFERENCES "PvgVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: a record of who decided what is only ever added to. The one way out is with the whole version, by the
-- cascade above, which runs inside the trigger of that reference (depth 2).
CREATE FUNCTION "refuseChangeOfDecision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'Decisions about findings are append-only.';
END;
$$;

CREATE TRIGGER "FindingDecision_append_only" BEFORE UPDATE OR DELETE ON "FindingDecision"
FOR EACH ROW EXECUTE FUNCTION "refuseChangeOfDecision"();
