CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`is_admin` integer NOT NULL,
	`username` text NOT NULL,
	`display_name` text NOT NULL,
	`password_hash` text,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	CONSTRAINT "accounts_role" CHECK("accounts"."role" in ('student', 'teacher')),
	CONSTRAINT "accounts_username" CHECK("accounts"."username" <> ''),
	CONSTRAINT "accounts_display_name" CHECK("accounts"."display_name" <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_username_unique` ON `accounts` (`username`);--> statement-breakpoint
CREATE TABLE `answers` (
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`try_number` integer NOT NULL,
	`value` text NOT NULL,
	`revision` integer NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`, `try_number`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "answers_try_number" CHECK("answers"."try_number" >= 1),
	CONSTRAINT "answers_revision" CHECK("answers"."revision" >= 1)
);
--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`opens_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "assignments_opens_before_due" CHECK("assignments"."opens_at" < "assignments"."due_at")
);
--> statement-breakpoint
CREATE INDEX `assignments_class_id` ON `assignments` (`class_id`);--> statement-breakpoint
CREATE INDEX `assignments_edition_id` ON `assignments` (`edition_id`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`account_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`number` integer NOT NULL,
	`lighter` integer NOT NULL,
	`started_at` integer NOT NULL,
	`handed_in_at` integer,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "attempts_number" CHECK("attempts"."number" >= 1)
);
--> statement-breakpoint
CREATE INDEX `attempts_account_id` ON `attempts` (`account_id`);--> statement-breakpoint
CREATE INDEX `attempts_edition_id` ON `attempts` (`edition_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_assignment_account_number` ON `attempts` (`assignment_id`,`account_id`,`number`);--> statement-breakpoint
CREATE TABLE `class_teachers` (
	`class_id` text NOT NULL,
	`account_id` text NOT NULL,
	PRIMARY KEY(`class_id`, `account_id`),
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `class_teachers_account_id` ON `class_teachers` (`account_id`);--> statement-breakpoint
CREATE TABLE `classes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`time_zone` text NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	CONSTRAINT "classes_name" CHECK("classes"."name" <> '')
);
--> statement-breakpoint
CREATE TABLE `editions` (
	`id` text PRIMARY KEY NOT NULL,
	`lesson_id` text NOT NULL,
	`number` integer NOT NULL,
	`content_hash` text NOT NULL,
	`document` text NOT NULL,
	`published_at` integer NOT NULL,
	CONSTRAINT "editions_number" CHECK("editions"."number" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `editions_lesson_number` ON `editions` (`lesson_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `editions_lesson_hash` ON `editions` (`lesson_id`,`content_hash`);--> statement-breakpoint
CREATE TABLE `enrollments` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`account_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `enrollments_account_id` ON `enrollments` (`account_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `enrollments_class_account` ON `enrollments` (`class_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `grades` (
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`try_number` integer NOT NULL,
	`edition_id` text NOT NULL,
	`score` real NOT NULL,
	`parts` text NOT NULL,
	`graded_by` text,
	`graded_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`, `try_number`),
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`graded_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`attempt_id`,`question_id`,`try_number`) REFERENCES `answers`(`attempt_id`,`question_id`,`try_number`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "grades_score" CHECK("grades"."score" between 0 and 1)
);
--> statement-breakpoint
CREATE INDEX `grades_edition_id` ON `grades` (`edition_id`);--> statement-breakpoint
CREATE TABLE `join_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`code` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "join_codes_expires_later" CHECK("join_codes"."created_at" < "join_codes"."expires_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `join_codes_code_unique` ON `join_codes` (`code`);--> statement-breakpoint
CREATE INDEX `join_codes_class_id` ON `join_codes` (`class_id`);--> statement-breakpoint
CREATE TABLE `saves` (
	`attempt_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`response` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `key`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sessions_id" CHECK(length("sessions"."id") = 64)
);
--> statement-breakpoint
CREATE INDEX `sessions_account_id` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE INDEX `sessions_expires_at` ON `sessions` (`expires_at`);