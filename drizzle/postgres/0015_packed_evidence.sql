-- What an attempt showed is one document, and so is what a student learned in a class. Of whom, in what class and for
-- whom it was, the attempt says. When an answer was graded, it
-- and its key say.
CREATE TABLE "packed_evidence" AS
SELECT "attempt_id", jsonb_object_agg("question_id", "answer") AS "shown" FROM (
	SELECT "attempt_id", "question_id",
		jsonb_build_array(
			jsonb_agg(jsonb_build_array("technique", "score", "slanted", "caught", "fair", "accused")),
			round(extract(epoch from max("answered_at")) * 1000)::bigint, max("difficulty"),
			coalesce(max("guess") filter (where "score" is not null), 0),
			max("confidence"), max("hints")
		) AS "answer"
	FROM "evidence" GROUP BY "attempt_id", "question_id"
) AS "answers" GROUP BY "attempt_id";--> statement-breakpoint
CREATE TABLE "packed_skills" AS
SELECT "class_id", "account_id",
	jsonb_object_agg(
		"technique",
		jsonb_build_array(
			round(extract(epoch from "last_at") * 1000)::bigint,
			"slanted", "caught", "fair", "accused", "answers", "days", "theta"
		)
	) AS "learned"
FROM "skills" GROUP BY "account_id", "class_id";--> statement-breakpoint
DELETE FROM "evidence";--> statement-breakpoint
DELETE FROM "skills";--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_caught";--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_accused";--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_attempt";--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_account_id_attempt_id_question_id_technique_pk";--> statement-breakpoint
ALTER TABLE "skills" DROP CONSTRAINT "skills_account_id_class_id_technique_pk";--> statement-breakpoint
ALTER TABLE "evidence" DROP COLUMN "account_id";--> statement-breakpoint
ALTER TABLE "evidence" DROP COLUMN "class_id";--> statement-breakpoint
ALTER TABLE "evidence" DROP COLUMN "is_own";--> statement-breakpoint
ALTER TABLE "evidence" DROP COLUMN "question_id";--> statement-breakpoint
ALTER TABLE "evidence" DROP COLUMN "technique";--> statement-breakpoint
ALTER TABLE "evidence" DROP COLUMN "answered_at";--> statement-breakpoint
ALTER TABLE "evidence" DROP COLUMN "score";--> statement-breakpoint
ALTER TABLE "evidence" DROP COLUMN "guess";--> statement-breakpoint
ALTER TABLE "evidence" DROP COLUMN "difficulty";--> statement-breakpoint
ALTER TABLE "evidence" DROP COLUMN "confidence";--> statement-breakpoint
ALTER TABLE "evidence" DROP COLUMN "hints";--> statement-breakpoint
ALTER TABLE "evidence" DROP COLUMN "slanted";--> statement-breakpoint
ALTER TABLE "evidence" DROP COLUMN "caught";--> statement-breakpoint
ALTER TABLE "evidence" DROP COLUMN "fair";--> statement-breakpoint
ALTER TABLE "evidence" DROP COLUMN "accused";--> statement-breakpoint
ALTER TABLE "judgments" DROP COLUMN "class_id";--> statement-breakpoint
ALTER TABLE "judgments" DROP COLUMN "is_own";--> statement-breakpoint
ALTER TABLE "judgments" DROP COLUMN "confidence";--> statement-breakpoint
ALTER TABLE "skills" DROP COLUMN "technique";--> statement-breakpoint
ALTER TABLE "skills" DROP COLUMN "theta";--> statement-breakpoint
ALTER TABLE "skills" DROP COLUMN "answers";--> statement-breakpoint
ALTER TABLE "skills" DROP COLUMN "days";--> statement-breakpoint
ALTER TABLE "skills" DROP COLUMN "slanted";--> statement-breakpoint
ALTER TABLE "skills" DROP COLUMN "caught";--> statement-breakpoint
ALTER TABLE "skills" DROP COLUMN "fair";--> statement-breakpoint
ALTER TABLE "skills" DROP COLUMN "accused";--> statement-breakpoint
ALTER TABLE "skills" DROP COLUMN "last_at";--> statement-breakpoint
ALTER TABLE "evidence" ADD PRIMARY KEY ("attempt_id");--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skills" ADD CONSTRAINT "skills_account_id_class_id_pk" PRIMARY KEY("account_id","class_id");--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "shown" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "skills" ADD COLUMN "learned" jsonb NOT NULL;--> statement-breakpoint
INSERT INTO "evidence"("attempt_id", "shown") SELECT "attempt_id", "shown" FROM "packed_evidence";--> statement-breakpoint
INSERT INTO "skills"("class_id", "account_id", "learned") SELECT "class_id", "account_id", "learned" FROM "packed_skills";--> statement-breakpoint
DROP TABLE "packed_evidence";--> statement-breakpoint
DROP TABLE "packed_skills";--> statement-breakpoint
ALTER TABLE "corrected_grades" DROP COLUMN "graded_at";--> statement-breakpoint
ALTER TABLE "grades" DROP COLUMN "graded_at";
