ALTER TABLE "grades" DROP CONSTRAINT "grades_graded_by_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "grades" DROP COLUMN "graded_by";