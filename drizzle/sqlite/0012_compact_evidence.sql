-- What a student showed stands together, once, in the tree of its key, and goes with the attempt it was shown in.
DROP INDEX `attempts_account_id`;--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_account_id_id` ON `attempts` (`account_id`,`id`);--> statement-breakpoint
CREATE TABLE `__new_evidence` (
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
	PRIMARY KEY(`account_id`, `attempt_id`, `question_id`, `technique`),
	FOREIGN KEY (`account_id`,`attempt_id`) REFERENCES `attempts`(`account_id`,`id`) ON UPDATE cascade ON DELETE cascade,
	CONSTRAINT "evidence_caught" CHECK("__new_evidence"."caught" between 0 and "__new_evidence"."slanted"),
	CONSTRAINT "evidence_accused" CHECK("__new_evidence"."accused" between 0 and "__new_evidence"."fair")
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_evidence`("account_id", "class_id", "is_own", "attempt_id", "question_id", "technique", "answered_at", "score", "guess", "difficulty", "confidence", "hints", "slanted", "caught", "fair", "accused")
SELECT "account_id", "class_id", "is_own", "attempt_id", "question_id", "technique", "answered_at", "score", "guess", "difficulty", "confidence", "hints", "slanted", "caught", "fair", "accused" FROM `evidence` ORDER BY "account_id", "attempt_id", "question_id", "technique";--> statement-breakpoint
DROP TABLE `evidence`;--> statement-breakpoint
ALTER TABLE `__new_evidence` RENAME TO `evidence`;--> statement-breakpoint
CREATE TABLE `__new_judgments` (
	`account_id` text NOT NULL,
	`class_id` text NOT NULL,
	`is_own` integer NOT NULL,
	`attempt_id` text NOT NULL,
	`passage_id` text NOT NULL,
	`question_id` text NOT NULL,
	`judged_at` integer NOT NULL,
	`is_signal` integer NOT NULL,
	`is_flagged` integer NOT NULL,
	`confidence` integer,
	PRIMARY KEY(`account_id`, `passage_id`),
	FOREIGN KEY (`account_id`,`attempt_id`) REFERENCES `attempts`(`account_id`,`id`) ON UPDATE cascade ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_judgments`("account_id", "class_id", "is_own", "attempt_id", "passage_id", "question_id", "judged_at", "is_signal", "is_flagged", "confidence")
SELECT "account_id", "class_id", "is_own", "attempt_id", "passage_id", "question_id", "judged_at", "is_signal", "is_flagged", "confidence" FROM `judgments` ORDER BY "account_id", "passage_id";--> statement-breakpoint
DROP TABLE `judgments`;--> statement-breakpoint
ALTER TABLE `__new_judgments` RENAME TO `judgments`;--> statement-breakpoint
CREATE TABLE `__new_skills` (
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
	PRIMARY KEY(`account_id`, `class_id`, `technique`),
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_skills`("class_id", "account_id", "technique", "theta", "answers", "days", "slanted", "caught", "fair", "accused", "last_at")
SELECT "class_id", "account_id", "technique", "theta", "answers", "days", "slanted", "caught", "fair", "accused", "last_at" FROM `skills` ORDER BY "account_id", "class_id", "technique";--> statement-breakpoint
DROP TABLE `skills`;--> statement-breakpoint
ALTER TABLE `__new_skills` RENAME TO `skills`;
