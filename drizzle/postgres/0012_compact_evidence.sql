-- What a student showed stands together, and goes with the attempt it was shown in.
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_account_id_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_class_id_classes_id_fk";
--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_attempt_id_attempts_id_fk";
--> statement-breakpoint
ALTER TABLE "judgments" DROP CONSTRAINT "judgments_account_id_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "judgments" DROP CONSTRAINT "judgments_class_id_classes_id_fk";
--> statement-breakpoint
ALTER TABLE "judgments" DROP CONSTRAINT "judgments_attempt_id_attempts_id_fk";
--> statement-breakpoint
DROP INDEX "attempts_account_id";--> statement-breakpoint
DROP INDEX "evidence_account_id";--> statement-breakpoint
DROP INDEX "evidence_class_id";--> statement-breakpoint
DROP INDEX "judgments_class_id";--> statement-breakpoint
DROP INDEX "judgments_attempt_id";--> statement-breakpoint
DROP INDEX "skills_account_id";--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_attempt_id_question_id_technique_pk";--> statement-breakpoint
ALTER TABLE "skills" DROP CONSTRAINT "skills_class_id_account_id_technique_pk";--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_account_id_attempt_id_question_id_technique_pk" PRIMARY KEY("account_id","attempt_id","question_id","technique");--> statement-breakpoint
ALTER TABLE "skills" ADD CONSTRAINT "skills_account_id_class_id_technique_pk" PRIMARY KEY("account_id","class_id","technique");--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_account_id_id" UNIQUE("account_id","id");--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_attempt" FOREIGN KEY ("account_id","attempt_id") REFERENCES "public"."attempts"("account_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "judgments" ADD CONSTRAINT "judgments_attempt" FOREIGN KEY ("account_id","attempt_id") REFERENCES "public"."attempts"("account_id","id") ON DELETE cascade ON UPDATE cascade;
