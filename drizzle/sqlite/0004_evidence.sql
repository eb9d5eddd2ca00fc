CREATE TABLE `difficulties` (
	`question_id` text NOT NULL,
	`version` text NOT NULL,
	`difficulty` real NOT NULL,
	`answers` integer NOT NULL,
	PRIMARY KEY(`question_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `edition_sums` (
	`edition_id` text NOT NULL,
	`lighter` integer NOT NULL,
	`n` integer NOT NULL,
	`sum_t` real NOT NULL,
	`sum_tt` real NOT NULL,
	PRIMARY KEY(`edition_id`, `lighter`),
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `evidence` (
	`account_id` text NOT NULL,
	`class_id` text NOT NULL,
	`is_own` integer NOT NULL,
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`technique` text NOT NULL,
	`answered_at` integer NOT NULL,
	`score` real,
	`guess` real NOT NULL,
	`difficulty` real NOT NULL,
	`confidence` integer,
	`hints` integer NOT NULL,
	`slanted` integer NOT NULL,
	`caught` integer NOT NULL,
	`fair` integer NOT NULL,
	`accused` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`, `technique`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "evidence_caught" CHECK("evidence"."caught" between 0 and "evidence"."slanted"),
	CONSTRAINT "evidence_accused" CHECK("evidence"."accused" between 0 and "evidence"."fair")
);
--> statement-breakpoint
CREATE INDEX `evidence_account_id` ON `evidence` (`account_id`,`answered_at`);--> statement-breakpoint
CREATE INDEX `evidence_class_id` ON `evidence` (`class_id`);--> statement-breakpoint
CREATE TABLE `judgments` (
	`account_id` text NOT NULL,
	`class_id` text NOT NULL,
	`is_own` integer NOT NULL,
	`passage_id` text NOT NULL,
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`judged_at` integer NOT NULL,
	`is_signal` integer NOT NULL,
	`is_flagged` integer NOT NULL,
	`confidence` integer,
	PRIMARY KEY(`account_id`, `passage_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `judgments_class_id` ON `judgments` (`class_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `judgments_attempt_id` ON `judgments` (`attempt_id`);--> statement-breakpoint
CREATE TABLE `mark_replies` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`question_id` text NOT NULL,
	`version` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`quote` text NOT NULL,
	`text` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "mark_replies_text" CHECK("mark_replies"."text" <> '')
);
--> statement-breakpoint
CREATE INDEX `mark_replies_question` ON `mark_replies` (`question_id`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `mark_replies_place` ON `mark_replies` (`author_id`,`question_id`,`version`,`start`,`end`);--> statement-breakpoint
CREATE TABLE `option_sums` (
	`edition_id` text NOT NULL,
	`lighter` integer NOT NULL,
	`question_id` text NOT NULL,
	`option` text NOT NULL,
	`n` integer NOT NULL,
	`sum_rest` real NOT NULL,
	PRIMARY KEY(`edition_id`, `lighter`, `question_id`, `option`),
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `question_sums` (
	`edition_id` text NOT NULL,
	`lighter` integer NOT NULL,
	`question_id` text NOT NULL,
	`n` integer NOT NULL,
	`sum_x` real NOT NULL,
	`sum_xx` real NOT NULL,
	`sum_t` real NOT NULL,
	`sum_tt` real NOT NULL,
	`sum_xt` real NOT NULL,
	PRIMARY KEY(`edition_id`, `lighter`, `question_id`),
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `saved_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`text` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "saved_comments_text_given" CHECK("saved_comments"."text" <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_comments_text` ON `saved_comments` (`author_id`,`text`);--> statement-breakpoint
CREATE TABLE `sheets` (
	`attempt_id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`account_id` text NOT NULL,
	`lighter` integer NOT NULL,
	`is_counted` integer NOT NULL,
	`scores` text NOT NULL,
	`chosen` text NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sheets_edition_id` ON `sheets` (`edition_id`,`lighter`);--> statement-breakpoint
CREATE INDEX `sheets_assignment_id` ON `sheets` (`assignment_id`);--> statement-breakpoint
CREATE INDEX `sheets_account_id` ON `sheets` (`account_id`);--> statement-breakpoint
CREATE TABLE `skills` (
	`class_id` text NOT NULL,
	`account_id` text NOT NULL,
	`technique` text NOT NULL,
	`theta` real NOT NULL,
	`answers` integer NOT NULL,
	`days` integer NOT NULL,
	`slanted` integer NOT NULL,
	`caught` integer NOT NULL,
	`fair` integer NOT NULL,
	`accused` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`class_id`, `account_id`, `technique`),
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `skills_account_id` ON `skills` (`account_id`);--> statement-breakpoint
CREATE TABLE `student_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`student_id` text NOT NULL,
	`author_id` text NOT NULL,
	`text` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`student_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "student_notes_text" CHECK("student_notes"."text" <> '')
);
--> statement-breakpoint
CREATE INDEX `student_notes_student_id` ON `student_notes` (`student_id`,`class_id`);--> statement-breakpoint
CREATE INDEX `student_notes_author_id` ON `student_notes` (`author_id`);--> statement-breakpoint
CREATE INDEX `student_notes_class_id` ON `student_notes` (`class_id`);