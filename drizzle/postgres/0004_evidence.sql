CREATE TABLE "difficulties" (
	"question_id" text collate "C" NOT NULL,
	"version" text collate "C" NOT NULL,
	"difficulty" double precision NOT NULL,
	"answers" bigint NOT NULL,
	CONSTRAINT "difficulties_question_id_version_pk" PRIMARY KEY("question_id","version")
);
--> statement-breakpoint
CREATE TABLE "edition_sums" (
	"edition_id" text collate "C" NOT NULL,
	"lighter" boolean NOT NULL,
	"n" bigint NOT NULL,
	"sum_t" double precision NOT NULL,
	"sum_tt" double precision NOT NULL,
	CONSTRAINT "edition_sums_edition_id_lighter_pk" PRIMARY KEY("edition_id","lighter")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"account_id" text collate "C" NOT NULL,
	"class_id" text collate "C" NOT NULL,
	"is_own" boolean NOT NULL,
	"attempt_id" text collate "C" NOT NULL,
	"question_id" text collate "C" NOT NULL,
	"technique" text collate "C" NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	"score" double precision,
	"guess" double precision NOT NULL,
	"difficulty" double precision NOT NULL,
	"confidence" bigint,
	"hints" bigint NOT NULL,
	"slanted" bigint NOT NULL,
	"caught" bigint NOT NULL,
	"fair" bigint NOT NULL,
	"accused" bigint NOT NULL,
	CONSTRAINT "evidence_attempt_id_question_id_technique_pk" PRIMARY KEY("attempt_id","question_id","technique"),
	CONSTRAINT "evidence_caught" CHECK ("evidence"."caught" between 0 and "evidence"."slanted"),
	CONSTRAINT "evidence_accused" CHECK ("evidence"."accused" between 0 and "evidence"."fair")
);
--> statement-breakpoint
CREATE TABLE "judgments" (
	"account_id" text collate "C" NOT NULL,
	"class_id" text collate "C" NOT NULL,
	"is_own" boolean NOT NULL,
	"passage_id" text collate "C" NOT NULL,
	"attempt_id" text collate "C" NOT NULL,
	"question_id" text collate "C" NOT NULL,
	"judged_at" timestamp (3) with time zone NOT NULL,
	"is_signal" boolean NOT NULL,
	"is_flagged" boolean NOT NULL,
	"confidence" bigint,
	CONSTRAINT "judgments_account_id_passage_id_pk" PRIMARY KEY("account_id","passage_id")
);
--> statement-breakpoint
CREATE TABLE "mark_replies" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"author_id" text collate "C" NOT NULL,
	"question_id" text collate "C" NOT NULL,
	"version" text collate "C" NOT NULL,
	"start" bigint NOT NULL,
	"end" bigint NOT NULL,
	"quote" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mark_replies_place" UNIQUE("author_id","question_id","version","start","end"),
	CONSTRAINT "mark_replies_text" CHECK ("mark_replies"."text" <> '')
);
--> statement-breakpoint
CREATE TABLE "option_sums" (
	"edition_id" text collate "C" NOT NULL,
	"lighter" boolean NOT NULL,
	"question_id" text collate "C" NOT NULL,
	"option" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	"sum_rest" double precision NOT NULL,
	CONSTRAINT "option_sums_edition_id_lighter_question_id_option_pk" PRIMARY KEY("edition_id","lighter","question_id","option")
);
--> statement-breakpoint
CREATE TABLE "question_sums" (
	"edition_id" text collate "C" NOT NULL,
	"lighter" boolean NOT NULL,
	"question_id" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	"sum_x" double precision NOT NULL,
	"sum_xx" double precision NOT NULL,
	"sum_t" double precision NOT NULL,
	"sum_tt" double precision NOT NULL,
	"sum_xt" double precision NOT NULL,
	CONSTRAINT "question_sums_edition_id_lighter_question_id_pk" PRIMARY KEY("edition_id","lighter","question_id")
);
--> statement-breakpoint
CREATE TABLE "saved_comments" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"author_id" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "saved_comments_text" UNIQUE("author_id","text"),
	CONSTRAINT "saved_comments_text_given" CHECK ("saved_comments"."text" <> '')
);
--> statement-breakpoint
CREATE TABLE "sheets" (
	"attempt_id" text collate "C" PRIMARY KEY NOT NULL,
	"edition_id" text collate "C" NOT NULL,
	"assignment_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"lighter" boolean NOT NULL,
	"is_counted" boolean NOT NULL,
	"scores" jsonb NOT NULL,
	"chosen" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "skills" (
	"class_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"technique" text collate "C" NOT NULL,
	"theta" double precision NOT NULL,
	"answers" bigint NOT NULL,
	"days" bigint NOT NULL,
	"slanted" bigint NOT NULL,
	"caught" bigint NOT NULL,
	"fair" bigint NOT NULL,
	"accused" bigint NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "skills_class_id_account_id_technique_pk" PRIMARY KEY("class_id","account_id","technique")
);
--> statement-breakpoint
CREATE TABLE "student_notes" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"class_id" text collate "C" NOT NULL,
	"student_id" text collate "C" NOT NULL,
	"author_id" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "student_notes_text" CHECK ("student_notes"."text" <> '')
);
--> statement-breakpoint
ALTER TABLE "edition_sums" ADD CONSTRAINT "edition_sums_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgments" ADD CONSTRAINT "judgments_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgments" ADD CONSTRAINT "judgments_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgments" ADD CONSTRAINT "judgments_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_replies" ADD CONSTRAINT "mark_replies_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "option_sums" ADD CONSTRAINT "option_sums_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_sums" ADD CONSTRAINT "question_sums_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_comments" ADD CONSTRAINT "saved_comments_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skills" ADD CONSTRAINT "skills_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skills" ADD CONSTRAINT "skills_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "student_notes" ADD CONSTRAINT "student_notes_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "student_notes" ADD CONSTRAINT "student_notes_student_id_accounts_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "student_notes" ADD CONSTRAINT "student_notes_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_account_id" ON "evidence" USING btree ("account_id","answered_at");--> statement-breakpoint
CREATE INDEX "evidence_class_id" ON "evidence" USING btree ("class_id");--> statement-breakpoint
CREATE INDEX "judgments_class_id" ON "judgments" USING btree ("class_id","account_id");--> statement-breakpoint
CREATE INDEX "judgments_attempt_id" ON "judgments" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "mark_replies_question" ON "mark_replies" USING btree ("question_id","version");--> statement-breakpoint
CREATE INDEX "sheets_edition_id" ON "sheets" USING btree ("edition_id","lighter");--> statement-breakpoint
CREATE INDEX "sheets_assignment_id" ON "sheets" USING btree ("assignment_id");--> statement-breakpoint
CREATE INDEX "sheets_account_id" ON "sheets" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "skills_account_id" ON "skills" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "student_notes_student_id" ON "student_notes" USING btree ("student_id","class_id");--> statement-breakpoint
CREATE INDEX "student_notes_author_id" ON "student_notes" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "student_notes_class_id" ON "student_notes" USING btree ("class_id");