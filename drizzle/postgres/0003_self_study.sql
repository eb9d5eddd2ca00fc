ALTER TABLE "assignments" ADD COLUMN "is_self_study" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "classes" ADD COLUMN "allows_self_study" boolean DEFAULT true NOT NULL;