-- Parts are worked out from the answer and its key when they are shown, and the edition stands with the attempt: it
-- is kept here only where the key is another's.
DROP INDEX "corrected_grades_edition_id";--> statement-breakpoint
ALTER TABLE "corrected_grades" RENAME COLUMN "edition_id" TO "key_edition_id";--> statement-breakpoint
ALTER TABLE "corrected_grades" RENAME CONSTRAINT "corrected_grades_edition_id_editions_id_fk" TO "corrected_grades_key_edition_id_editions_id_fk";--> statement-breakpoint
ALTER TABLE "corrected_grades" ALTER COLUMN "key_edition_id" DROP NOT NULL;--> statement-breakpoint
UPDATE "corrected_grades" SET "key_edition_id" = NULL FROM "attempts" WHERE "attempts"."id" = "corrected_grades"."attempt_id" AND "attempts"."edition_id" = "corrected_grades"."key_edition_id";--> statement-breakpoint
ALTER TABLE "corrected_grades" DROP COLUMN "parts";--> statement-breakpoint
CREATE INDEX "corrected_grades_key_edition_id" ON "corrected_grades" USING btree ("key_edition_id") WHERE "corrected_grades"."key_edition_id" is not null;--> statement-breakpoint
DROP INDEX "grades_edition_id";--> statement-breakpoint
ALTER TABLE "grades" RENAME COLUMN "edition_id" TO "key_edition_id";--> statement-breakpoint
ALTER TABLE "grades" RENAME CONSTRAINT "grades_edition_id_editions_id_fk" TO "grades_key_edition_id_editions_id_fk";--> statement-breakpoint
ALTER TABLE "grades" ALTER COLUMN "key_edition_id" DROP NOT NULL;--> statement-breakpoint
UPDATE "grades" SET "key_edition_id" = NULL FROM "attempts" WHERE "attempts"."id" = "grades"."attempt_id" AND "attempts"."edition_id" = "grades"."key_edition_id";--> statement-breakpoint
ALTER TABLE "grades" DROP COLUMN "parts";--> statement-breakpoint
CREATE INDEX "grades_key_edition_id" ON "grades" USING btree ("key_edition_id") WHERE "grades"."key_edition_id" is not null;
