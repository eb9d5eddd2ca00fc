-- Parts are worked out from the answer and its key when they are shown, and the edition stands with the attempt: it
-- is kept here only where the key is another's. Without rowids each row is stored once, in the tree of its key.
CREATE TABLE `__new_corrected_grades` (
	`correction_id` text NOT NULL,
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`try_number` integer NOT NULL,
	`key_edition_id` text,
	`score` real NOT NULL,
	`graded_at` integer NOT NULL,
	`new_score` real NOT NULL,
	PRIMARY KEY(`correction_id`, `attempt_id`, `question_id`, `try_number`),
	FOREIGN KEY (`correction_id`) REFERENCES `corrections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`key_edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "corrected_grades_score" CHECK("__new_corrected_grades"."score" between 0 and 1),
	CONSTRAINT "corrected_grades_new_score" CHECK("__new_corrected_grades"."new_score" between 0 and 1)
);
--> statement-breakpoint
INSERT INTO `__new_corrected_grades`("correction_id", "attempt_id", "question_id", "try_number", "key_edition_id", "score", "graded_at", "new_score")
SELECT "correction_id", "attempt_id", "question_id", "try_number", nullif("edition_id", (SELECT "edition_id" FROM `attempts` WHERE "id" = "attempt_id")), "score", "graded_at", "new_score" FROM `corrected_grades`;--> statement-breakpoint
DROP TABLE `corrected_grades`;--> statement-breakpoint
ALTER TABLE `__new_corrected_grades` RENAME TO `corrected_grades`;--> statement-breakpoint
CREATE INDEX `corrected_grades_attempt_id` ON `corrected_grades` (`attempt_id`);--> statement-breakpoint
CREATE INDEX `corrected_grades_key_edition_id` ON `corrected_grades` (`key_edition_id`) WHERE "corrected_grades"."key_edition_id" is not null;--> statement-breakpoint
CREATE TABLE `__new_grades` (
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`try_number` integer NOT NULL,
	`key_edition_id` text,
	`score` real NOT NULL,
	`graded_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`, `try_number`),
	FOREIGN KEY (`key_edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`attempt_id`,`question_id`,`try_number`) REFERENCES `answers`(`attempt_id`,`question_id`,`try_number`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "grades_score" CHECK("__new_grades"."score" between 0 and 1)
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_grades`("attempt_id", "question_id", "try_number", "key_edition_id", "score", "graded_at")
SELECT "attempt_id", "question_id", "try_number", nullif("edition_id", (SELECT "edition_id" FROM `attempts` WHERE "id" = "attempt_id")), "score", "graded_at" FROM `grades` ORDER BY "attempt_id", "question_id", "try_number";--> statement-breakpoint
DROP TABLE `grades`;--> statement-breakpoint
ALTER TABLE `__new_grades` RENAME TO `grades`;--> statement-breakpoint
CREATE INDEX `grades_key_edition_id` ON `grades` (`key_edition_id`) WHERE "grades"."key_edition_id" is not null;
