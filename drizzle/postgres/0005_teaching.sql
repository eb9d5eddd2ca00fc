CREATE TABLE "badges" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "badges_accountId_unique" UNIQUE("account_id"),
	CONSTRAINT "badges_id" CHECK (length("badges"."id") = 64)
);
--> statement-breakpoint
CREATE TABLE "blind_keys" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"passage_id" text collate "C" NOT NULL,
	"draft_id" text collate "C" NOT NULL,
	"asked_by" text collate "C" NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"reader_id" text collate "C",
	"document" jsonb,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "class_groups" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"class_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	CONSTRAINT "class_groups_name" UNIQUE("class_id","name"),
	CONSTRAINT "class_groups_name_given" CHECK ("class_groups"."name" <> '')
);
--> statement-breakpoint
CREATE TABLE "corrected_grades" (
	"correction_id" text collate "C" NOT NULL,
	"attempt_id" text collate "C" NOT NULL,
	"question_id" text collate "C" NOT NULL,
	"try_number" bigint NOT NULL,
	"edition_id" text collate "C" NOT NULL,
	"score" double precision NOT NULL,
	"parts" jsonb NOT NULL,
	"graded_at" timestamp (3) with time zone NOT NULL,
	"new_score" double precision NOT NULL,
	CONSTRAINT "corrected_grades_correction_id_attempt_id_question_id_try_number_pk" PRIMARY KEY("correction_id","attempt_id","question_id","try_number"),
	CONSTRAINT "corrected_grades_score" CHECK ("corrected_grades"."score" between 0 and 1),
	CONSTRAINT "corrected_grades_new_score" CHECK ("corrected_grades"."new_score" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"lesson_id" text collate "C" NOT NULL,
	"from_edition_id" text collate "C" NOT NULL,
	"to_edition_id" text collate "C" NOT NULL,
	"reason" text collate "C" NOT NULL,
	"made_by" text collate "C" NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"undone_by" text collate "C",
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "corrections_reason" CHECK ("corrections"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "draft_editors" (
	"draft_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	CONSTRAINT "draft_editors_draft_id_account_id_pk" PRIMARY KEY("draft_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"document" jsonb NOT NULL,
	"revision" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text collate "C" NOT NULL,
	"trashed_at" timestamp (3) with time zone,
	CONSTRAINT "drafts_revision" CHECK ("drafts"."revision" >= 1)
);
--> statement-breakpoint
CREATE TABLE "group_members" (
	"group_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	CONSTRAINT "group_members_group_id_account_id_pk" PRIMARY KEY("group_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "join_requests" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"class_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "join_requests_class_account" UNIQUE("class_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "passages" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"source_id" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"length_reason" text collate "C",
	"cut_by" text collate "C" NOT NULL,
	"cut_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "passages_text" CHECK ("passages"."text" <> '')
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"changed_by" text collate "C" NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"owner_id" text collate "C" NOT NULL,
	"title" text collate "C" NOT NULL,
	"author" text collate "C" NOT NULL,
	"publisher" text collate "C" NOT NULL,
	"published" text collate "C" NOT NULL,
	"retrieved_at" timestamp (3) with time zone NOT NULL,
	"link" text collate "C",
	"basis" text collate "C" NOT NULL,
	"license" text collate "C",
	"credit" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"trashed_at" timestamp (3) with time zone,
	CONSTRAINT "sources_title" CHECK ("sources"."title" <> ''),
	CONSTRAINT "sources_credit" CHECK ("sources"."credit" <> '')
);
--> statement-breakpoint
CREATE TABLE "takedowns" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"link" text collate "C",
	"reason" text collate "C" NOT NULL,
	"taken_down_by" text collate "C" NOT NULL,
	"taken_down_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "teacher_invites" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"is_admin" boolean NOT NULL,
	"invited_by" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"account_id" text collate "C",
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "teacher_invites_expires_later" CHECK ("teacher_invites"."created_at" < "teacher_invites"."expires_at")
);
--> statement-breakpoint
ALTER TABLE "classes" ADD COLUMN "requires_approval" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "classes" ADD COLUMN "ends_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "classes" ADD COLUMN "trashed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "enrollments" ADD COLUMN "external_id" text collate "C";--> statement-breakpoint
ALTER TABLE "badges" ADD CONSTRAINT "badges_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blind_keys" ADD CONSTRAINT "blind_keys_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blind_keys" ADD CONSTRAINT "blind_keys_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blind_keys" ADD CONSTRAINT "blind_keys_asked_by_accounts_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blind_keys" ADD CONSTRAINT "blind_keys_reader_id_accounts_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_groups" ADD CONSTRAINT "class_groups_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrected_grades" ADD CONSTRAINT "corrected_grades_correction_id_corrections_id_fk" FOREIGN KEY ("correction_id") REFERENCES "public"."corrections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrected_grades" ADD CONSTRAINT "corrected_grades_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrected_grades" ADD CONSTRAINT "corrected_grades_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_from_edition_id_editions_id_fk" FOREIGN KEY ("from_edition_id") REFERENCES "public"."editions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_to_edition_id_editions_id_fk" FOREIGN KEY ("to_edition_id") REFERENCES "public"."editions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_made_by_accounts_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_undone_by_accounts_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_editors" ADD CONSTRAINT "draft_editors_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_editors" ADD CONSTRAINT "draft_editors_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_group_id_class_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."class_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_class_id_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."classes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_cut_by_accounts_id_fk" FOREIGN KEY ("cut_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takedowns" ADD CONSTRAINT "takedowns_taken_down_by_accounts_id_fk" FOREIGN KEY ("taken_down_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teacher_invites" ADD CONSTRAINT "teacher_invites_invited_by_accounts_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teacher_invites" ADD CONSTRAINT "teacher_invites_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "blind_keys_passage_id" ON "blind_keys" USING btree ("passage_id");--> statement-breakpoint
CREATE INDEX "blind_keys_draft_id" ON "blind_keys" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "blind_keys_asked_by" ON "blind_keys" USING btree ("asked_by");--> statement-breakpoint
CREATE INDEX "blind_keys_reader_id" ON "blind_keys" USING btree ("reader_id");--> statement-breakpoint
CREATE INDEX "corrected_grades_attempt_id" ON "corrected_grades" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "corrected_grades_edition_id" ON "corrected_grades" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "corrections_lesson_id" ON "corrections" USING btree ("lesson_id");--> statement-breakpoint
CREATE INDEX "corrections_from_edition_id" ON "corrections" USING btree ("from_edition_id");--> statement-breakpoint
CREATE INDEX "corrections_to_edition_id" ON "corrections" USING btree ("to_edition_id");--> statement-breakpoint
CREATE INDEX "corrections_made_by" ON "corrections" USING btree ("made_by");--> statement-breakpoint
CREATE INDEX "corrections_undone_by" ON "corrections" USING btree ("undone_by");--> statement-breakpoint
CREATE INDEX "draft_editors_account_id" ON "draft_editors" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "drafts_changed_by" ON "drafts" USING btree ("changed_by");--> statement-breakpoint
CREATE INDEX "group_members_account_id" ON "group_members" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "join_requests_account_id" ON "join_requests" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "passages_source_id" ON "passages" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "passages_cut_by" ON "passages" USING btree ("cut_by");--> statement-breakpoint
CREATE INDEX "sources_owner_id" ON "sources" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "teacher_invites_invited_by" ON "teacher_invites" USING btree ("invited_by");--> statement-breakpoint
CREATE INDEX "teacher_invites_account_id" ON "teacher_invites" USING btree ("account_id");