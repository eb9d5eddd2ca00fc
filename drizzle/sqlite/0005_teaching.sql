CREATE TABLE `badges` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "badges_id" CHECK(length("badges"."id") = 64)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `badges_accountId_unique` ON `badges` (`account_id`);--> statement-breakpoint
CREATE TABLE `blind_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`passage_id` text NOT NULL,
	`draft_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`reader_id` text,
	`document` text,
	`finished_at` integer,
	FOREIGN KEY (`passage_id`) REFERENCES `passages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`draft_id`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`asked_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reader_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `blind_keys_passage_id` ON `blind_keys` (`passage_id`);--> statement-breakpoint
CREATE INDEX `blind_keys_draft_id` ON `blind_keys` (`draft_id`);--> statement-breakpoint
CREATE INDEX `blind_keys_asked_by` ON `blind_keys` (`asked_by`);--> statement-breakpoint
CREATE INDEX `blind_keys_reader_id` ON `blind_keys` (`reader_id`);--> statement-breakpoint
CREATE TABLE `class_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "class_groups_name_given" CHECK("class_groups"."name" <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `class_groups_name` ON `class_groups` (`class_id`,`name`);--> statement-breakpoint
CREATE TABLE `corrected_grades` (
	`correction_id` text NOT NULL,
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`try_number` integer NOT NULL,
	`edition_id` text NOT NULL,
	`score` real NOT NULL,
	`parts` text NOT NULL,
	`graded_at` integer NOT NULL,
	`new_score` real NOT NULL,
	PRIMARY KEY(`correction_id`, `attempt_id`, `question_id`, `try_number`),
	FOREIGN KEY (`correction_id`) REFERENCES `corrections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "corrected_grades_score" CHECK("corrected_grades"."score" between 0 and 1),
	CONSTRAINT "corrected_grades_new_score" CHECK("corrected_grades"."new_score" between 0 and 1)
);
--> statement-breakpoint
CREATE INDEX `corrected_grades_attempt_id` ON `corrected_grades` (`attempt_id`);--> statement-breakpoint
CREATE INDEX `corrected_grades_edition_id` ON `corrected_grades` (`edition_id`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`lesson_id` text NOT NULL,
	`from_edition_id` text NOT NULL,
	`to_edition_id` text NOT NULL,
	`reason` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`undone_by` text,
	`undone_at` integer,
	FOREIGN KEY (`from_edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`to_edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`made_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`undone_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "corrections_reason" CHECK("corrections"."reason" <> '')
);
--> statement-breakpoint
CREATE INDEX `corrections_lesson_id` ON `corrections` (`lesson_id`);--> statement-breakpoint
CREATE INDEX `corrections_from_edition_id` ON `corrections` (`from_edition_id`);--> statement-breakpoint
CREATE INDEX `corrections_to_edition_id` ON `corrections` (`to_edition_id`);--> statement-breakpoint
CREATE INDEX `corrections_made_by` ON `corrections` (`made_by`);--> statement-breakpoint
CREATE INDEX `corrections_undone_by` ON `corrections` (`undone_by`);--> statement-breakpoint
CREATE TABLE `draft_editors` (
	`draft_id` text NOT NULL,
	`account_id` text NOT NULL,
	PRIMARY KEY(`draft_id`, `account_id`),
	FOREIGN KEY (`draft_id`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `draft_editors_account_id` ON `draft_editors` (`account_id`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`document` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	`trashed_at` integer,
	FOREIGN KEY (`changed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "drafts_revision" CHECK("drafts"."revision" >= 1)
);
--> statement-breakpoint
CREATE INDEX `drafts_changed_by` ON `drafts` (`changed_by`);--> statement-breakpoint
CREATE TABLE `group_members` (
	`group_id` text NOT NULL,
	`account_id` text NOT NULL,
	PRIMARY KEY(`group_id`, `account_id`),
	FOREIGN KEY (`group_id`) REFERENCES `class_groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `group_members_account_id` ON `group_members` (`account_id`);--> statement-breakpoint
CREATE TABLE `join_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`account_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `join_requests_account_id` ON `join_requests` (`account_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `join_requests_class_account` ON `join_requests` (`class_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `passages` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`text` text NOT NULL,
	`length_reason` text,
	`cut_by` text NOT NULL,
	`cut_at` integer NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`cut_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "passages_text" CHECK("passages"."text" <> '')
);
--> statement-breakpoint
CREATE INDEX `passages_source_id` ON `passages` (`source_id`);--> statement-breakpoint
CREATE INDEX `passages_cut_by` ON `passages` (`cut_by`);--> statement-breakpoint
CREATE TABLE `settings` (
	`id` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`changed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`title` text NOT NULL,
	`author` text NOT NULL,
	`publisher` text NOT NULL,
	`published` text NOT NULL,
	`retrieved_at` integer NOT NULL,
	`link` text,
	`basis` text NOT NULL,
	`license` text,
	`credit` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`trashed_at` integer,
	FOREIGN KEY (`owner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "sources_title" CHECK("sources"."title" <> ''),
	CONSTRAINT "sources_credit" CHECK("sources"."credit" <> '')
);
--> statement-breakpoint
CREATE INDEX `sources_owner_id` ON `sources` (`owner_id`);--> statement-breakpoint
CREATE TABLE `takedowns` (
	`id` text PRIMARY KEY NOT NULL,
	`link` text,
	`reason` text NOT NULL,
	`taken_down_by` text NOT NULL,
	`taken_down_at` integer NOT NULL,
	FOREIGN KEY (`taken_down_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `teacher_invites` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`is_admin` integer NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`account_id` text,
	`used_at` integer,
	FOREIGN KEY (`invited_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "teacher_invites_expires_later" CHECK("teacher_invites"."created_at" < "teacher_invites"."expires_at")
);
--> statement-breakpoint
CREATE INDEX `teacher_invites_invited_by` ON `teacher_invites` (`invited_by`);--> statement-breakpoint
CREATE INDEX `teacher_invites_account_id` ON `teacher_invites` (`account_id`);--> statement-breakpoint
ALTER TABLE `classes` ADD `requires_approval` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `classes` ADD `ends_at` integer;--> statement-breakpoint
ALTER TABLE `classes` ADD `trashed_at` integer;--> statement-breakpoint
ALTER TABLE `enrollments` ADD `external_id` text;