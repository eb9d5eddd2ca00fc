PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_grades` (
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`try_number` integer NOT NULL,
	`edition_id` text NOT NULL,
	`score` real NOT NULL,
	`parts` text NOT NULL,
	`graded_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`, `try_number`),
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`attempt_id`,`question_id`,`try_number`) REFERENCES `answers`(`attempt_id`,`question_id`,`try_number`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "grades_score" CHECK("__new_grades"."score" between 0 and 1)
);
--> statement-breakpoint
INSERT INTO `__new_grades`("attempt_id", "question_id", "try_number", "edition_id", "score", "parts", "graded_at") SELECT "attempt_id", "question_id", "try_number", "edition_id", "score", "parts", "graded_at" FROM `grades`;--> statement-breakpoint
DROP TABLE `grades`;--> statement-breakpoint
ALTER TABLE `__new_grades` RENAME TO `grades`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `grades_edition_id` ON `grades` (`edition_id`);