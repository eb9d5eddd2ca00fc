CREATE TABLE "accounts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"role" text collate "C" NOT NULL,
	"is_admin" boolean NOT NULL,
	"username" text collate "C" NOT NULL,
	"display_name" text collate "C" NOT NULL,
	"password_hash" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	CONSTRAINT "accounts_username_unique" UNIQUE("username"),
	CONSTRAINT "accounts_role" CHECK ("accounts"."role" in ('student', 'teacher')),
	CONSTRAINT "accounts_username" CHECK ("accounts"."username" <> ''),
	CONSTRAINT "accounts_display_name" CHECK ("accounts"."display_name" <> '')
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"attempt_id" text collate "C" NOT NULL,
	"question_id" text collate "C" NOT NULL,
	"try_number" bigint NOT NULL,
	"value" jsonb NOT NULL,
	"revision" bigint NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answers_attempt_id_question_id_try_number_pk" PRIMARY KEY("attempt_id","question_id","try_number"),
	CONSTRAINT "answers_try_number" CHECK ("answers"."try_number" >= 1),
	CONSTRAINT "answers_revision" CHECK ("answers"."revision" >= 1)
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"class_id" text collate "C" NOT NULL,
	"edition_id" text collate "C" NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "assignments_opens_before_due" CHECK ("assignments"."opens_at" < "assignments"."due_at")
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"assignment_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"edition_id" text collate "C" NOT NULL,
	"number" bigint NOT NULL,
	"lighter" boolean NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"handed_in_at" timestamp (3) with time zone,
	CONSTRAINT "attempts_assignment_account_number" UNIQUE("assignment_id","account_id","number"),
	CONSTRAINT "attempts_number" CHECK ("attempts"."number" >= 1)
);
--> statement-breakpoint
CREATE TABLE "class_teachers" (
	"class_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	CONSTRAINT "class_teachers_class_id_account_id_pk" PRIMARY KEY("class_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "classes" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"time_zone" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "classes_name" CHECK ("classes"."name" <> '')
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"lesson_id" text collate "C" NOT NULL,
	"number" bigint NOT NULL,
	"content_hash" text collate "C" NOT NULL,
	"document" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "editions_lesson_number" UNIQUE("lesson_id","number"),
	CONSTRAINT "editions_lesson_hash" UNIQUE("lesson_id","content_hash"),
	CONSTRAINT "editions_number" CHECK ("editions"."number" >= 1)
);
--> statement-breakpoint
CREATE TABLE "enrollments" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"class_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone,
	CONSTRAINT "enrollments_class_account" UNIQUE("class_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "grades" (
	"attempt_id" text collate "C" NOT NULL,
	"question_id" text collate "C" NOT NULL,
	"try_number" bigint NOT NULL,
	"edition_id" text collate "C" NOT NULL,
	"score" double precision NOT NULL,
	"parts" jsonb NOT NULL,
	"graded_by" text collate "C",
	"graded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "grades_attempt_id_question_id_try_number_pk" PRIMARY KEY("attempt_id","question_id","try_number"),
	CONSTRAINT "grades_score" CHECK ("grades"."score" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "join_codes" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"class_id" text collate "C" NOT NULL,
	"code" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "join_codes_code_unique" UNIQUE("code"),
	CONSTRAINT "join_codes_expires_later" CHECK ("join_codes"."created_at" < "join_codes"."expires_at")
);
--> statement-breakpoint
CREATE TABLE "saves" (
	"attempt_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"request_hash" text collate "C" NOT NULL,
	"response" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "saves_attempt_id_key_pk" PRIMARY KEY("attempt_id","key")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sessions_id" CHECK (length("sessions"."id") = 64)
);
--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_teachers" ADD CONSTRAINT "class_teachers_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_teachers" ADD CONSTRAINT "class_teachers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grades" ADD CONSTRAINT "grades_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grades" ADD CONSTRAINT "grades_graded_by_accounts_id_fk" FOREIGN KEY ("graded_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grades" ADD CONSTRAINT "grades_answer" FOREIGN KEY ("attempt_id","question_id","try_number") REFERENCES "public"."answers"("attempt_id","question_id","try_number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_codes" ADD CONSTRAINT "join_codes_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saves" ADD CONSTRAINT "saves_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignments_class_id" ON "assignments" USING btree ("class_id");--> statement-breakpoint
CREATE INDEX "assignments_edition_id" ON "assignments" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "attempts_account_id" ON "attempts" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "attempts_edition_id" ON "attempts" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "class_teachers_account_id" ON "class_teachers" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "enrollments_account_id" ON "enrollments" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "grades_edition_id" ON "grades" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "join_codes_class_id" ON "join_codes" USING btree ("class_id");--> statement-breakpoint
CREATE INDEX "sessions_account_id" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_expires_at" ON "sessions" USING btree ("expires_at");