CREATE TABLE `attempt_events` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`kind` text NOT NULL,
	`account_id` text,
	`reason` text,
	`happened_at` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `attempt_events_attempt_id` ON `attempt_events` (`attempt_id`);--> statement-breakpoint
CREATE INDEX `attempt_events_account_id` ON `attempt_events` (`account_id`);--> statement-breakpoint
CREATE TABLE `overrides` (
	`assignment_id` text NOT NULL,
	`account_id` text NOT NULL,
	`opens_at` integer,
	`due_at` integer,
	`closes_at` integer,
	`time_limit_minutes` integer,
	`is_untimed` integer NOT NULL,
	`attempts_allowed` integer,
	`is_excused` integer NOT NULL,
	`reason` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	PRIMARY KEY(`assignment_id`, `account_id`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`set_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "overrides_reason" CHECK("overrides"."reason" <> ''),
	CONSTRAINT "overrides_time_limit" CHECK("overrides"."time_limit_minutes" is null or "overrides"."time_limit_minutes" >= 1),
	CONSTRAINT "overrides_attempts" CHECK("overrides"."attempts_allowed" is null or "overrides"."attempts_allowed" >= 1)
);
--> statement-breakpoint
CREATE INDEX `overrides_account_id` ON `overrides` (`account_id`);--> statement-breakpoint
CREATE TABLE `problem_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`text` text NOT NULL,
	`reported_at` integer NOT NULL,
	`resolved_at` integer,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "problem_reports_text" CHECK("problem_reports"."text" <> '')
);
--> statement-breakpoint
CREATE INDEX `problem_reports_attempt_id` ON `problem_reports` (`attempt_id`);--> statement-breakpoint
CREATE TABLE `self_ratings` (
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`try_number` integer NOT NULL,
	`ratings` text NOT NULL,
	`rated_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`, `try_number`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `teacher_grades` (
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`try_number` integer NOT NULL,
	`score` real NOT NULL,
	`ratings` text,
	`reason` text,
	`comment` text,
	`graded_by` text NOT NULL,
	`graded_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`, `try_number`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`graded_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "teacher_grades_score" CHECK("teacher_grades"."score" between 0 and 1)
);
--> statement-breakpoint
CREATE INDEX `teacher_grades_graded_by` ON `teacher_grades` (`graded_by`);--> statement-breakpoint
ALTER TABLE `answers` ADD `confidence` integer;--> statement-breakpoint
ALTER TABLE `answers` ADD `certainty` integer;--> statement-breakpoint
ALTER TABLE `answers` ADD `flagged` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `answers` ADD `hints` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `answers` ADD `given_at` integer;--> statement-breakpoint
ALTER TABLE `answers` ADD `is_delivered_late` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `answers` ADD `is_left_out` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `assignments` ADD `closes_at` integer;--> statement-breakpoint
ALTER TABLE `assignments` ADD `rules` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `assignments` ADD `released_at` integer;--> statement-breakpoint
ALTER TABLE `assignments` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `attempts` ADD `handed_in_by` text;--> statement-breakpoint
ALTER TABLE `attempts` ADD `seed` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `attempts` ADD `drawn` text;--> statement-breakpoint
ALTER TABLE `attempts` ADD `is_practice` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `attempts` ADD `reopened_at` integer;--> statement-breakpoint
ALTER TABLE `attempts` ADD `reopen_until` integer;--> statement-breakpoint
ALTER TABLE `attempts` ADD `receipt` text;--> statement-breakpoint
ALTER TABLE `enrollments` ADD `extra_time` text;