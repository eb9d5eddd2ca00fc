CREATE TABLE "attempt_events" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"attempt_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"account_id" text collate "C",
	"reason" text collate "C",
	"happened_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "overrides" (
	"assignment_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"opens_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"closes_at" timestamp (3) with time zone,
	"time_limit_minutes" bigint,
	"is_untimed" boolean NOT NULL,
	"attempts_allowed" bigint,
	"is_excused" boolean NOT NULL,
	"reason" text collate "C" NOT NULL,
	"set_by" text collate "C" NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "overrides_assignment_id_account_id_pk" PRIMARY KEY("assignment_id","account_id"),
	CONSTRAINT "overrides_reason" CHECK ("overrides"."reason" <> ''),
	CONSTRAINT "overrides_time_limit" CHECK ("overrides"."time_limit_minutes" is null or "overrides"."time_limit_minutes" >= 1),
	CONSTRAINT "overrides_attempts" CHECK ("overrides"."attempts_allowed" is null or "overrides"."attempts_allowed" >= 1)
);
--> statement-breakpoint
CREATE TABLE "problem_reports" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"attempt_id" text collate "C" NOT NULL,
	"question_id" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	CONSTRAINT "problem_reports_text" CHECK ("problem_reports"."text" <> '')
);
--> statement-breakpoint
CREATE TABLE "self_ratings" (
	"attempt_id" text collate "C" NOT NULL,
	"question_id" text collate "C" NOT NULL,
	"try_number" bigint NOT NULL,
	"ratings" jsonb NOT NULL,
	"rated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "self_ratings_attempt_id_question_id_try_number_pk" PRIMARY KEY("attempt_id","question_id","try_number")
);
--> statement-breakpoint
CREATE TABLE "teacher_grades" (
	"attempt_id" text collate "C" NOT NULL,
	"question_id" text collate "C" NOT NULL,
	"try_number" bigint NOT NULL,
	"score" double precision NOT NULL,
	"ratings" jsonb,
	"reason" text collate "C",
	"comment" text collate "C",
	"graded_by" text collate "C" NOT NULL,
	"graded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "teacher_grades_attempt_id_question_id_try_number_pk" PRIMARY KEY("attempt_id","question_id","try_number"),
	CONSTRAINT "teacher_grades_score" CHECK ("teacher_grades"."score" between 0 and 1)
);
--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "confidence" bigint;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "certainty" bigint;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "flagged" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "hints" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "given_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "is_delivered_late" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "is_left_out" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "closes_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "rules" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "released_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "handed_in_by" text collate "C";--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "seed" text collate "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "drawn" jsonb;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "is_practice" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "reopened_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "reopen_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "receipt" text collate "C";--> statement-breakpoint
ALTER TABLE "enrollments" ADD COLUMN "extra_time" text collate "C";--> statement-breakpoint
ALTER TABLE "attempt_events" ADD CONSTRAINT "attempt_events_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_events" ADD CONSTRAINT "attempt_events_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_set_by_accounts_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_reports" ADD CONSTRAINT "problem_reports_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_ratings" ADD CONSTRAINT "self_ratings_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teacher_grades" ADD CONSTRAINT "teacher_grades_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teacher_grades" ADD CONSTRAINT "teacher_grades_graded_by_accounts_id_fk" FOREIGN KEY ("graded_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempt_events_attempt_id" ON "attempt_events" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "attempt_events_account_id" ON "attempt_events" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "overrides_account_id" ON "overrides" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "problem_reports_attempt_id" ON "problem_reports" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "teacher_grades_graded_by" ON "teacher_grades" USING btree ("graded_by");