-- Without rowids each row is stored once, in the tree of its key.
CREATE TABLE `__new_answers` (
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`try_number` integer NOT NULL,
	`value` text NOT NULL,
	`revision` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`confidence` integer,
	`certainty` integer,
	`flagged` integer DEFAULT false NOT NULL,
	`hints` integer DEFAULT 0 NOT NULL,
	`given_at` integer,
	`is_delivered_late` integer DEFAULT false NOT NULL,
	`is_left_out` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`, `try_number`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "answers_try_number" CHECK("__new_answers"."try_number" >= 1),
	CONSTRAINT "answers_revision" CHECK("__new_answers"."revision" >= 1)
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_answers` SELECT `attempt_id`, `question_id`, `try_number`, `value`, `revision`, `saved_at`, `confidence`, `certainty`, `flagged`, `hints`, `given_at`, `is_delivered_late`, `is_left_out`
FROM `answers` ORDER BY `attempt_id`, `question_id`, `try_number`;--> statement-breakpoint
DROP TABLE `answers`;--> statement-breakpoint
ALTER TABLE `__new_answers` RENAME TO `answers`;--> statement-breakpoint
CREATE TABLE `__new_saves` (
	`attempt_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`response` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `key`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_saves` SELECT `attempt_id`, `key`, `request_hash`, `response`, `created_at` FROM `saves` ORDER BY `attempt_id`, `key`;--> statement-breakpoint
DROP TABLE `saves`;--> statement-breakpoint
ALTER TABLE `__new_saves` RENAME TO `saves`;
