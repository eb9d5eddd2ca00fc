-- What an attempt showed is one document, and so is what a student learned in a class. Of whom, in what class and for
-- whom it was, the attempt says. When an answer was graded, it
-- and its key say.
-- rows: evidence may shrink
-- rows: skills may shrink
CREATE TABLE `__new_evidence` (
	`attempt_id` text PRIMARY KEY NOT NULL,
	`shown` text NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_evidence`("attempt_id", "shown")
SELECT "attempt_id", json_group_object("question_id", json("answer")) FROM (
	SELECT "attempt_id", "question_id",
		json_array(
			json_group_array(json_array("technique", "score", "slanted", "caught", "fair", "accused")),
			"answered_at", "difficulty",
			coalesce(max("guess") filter (where "score" is not null), 0), "confidence", "hints"
		) AS "answer"
	FROM `evidence` GROUP BY "account_id", "attempt_id", "question_id"
) GROUP BY "attempt_id";--> statement-breakpoint
DROP TABLE `evidence`;--> statement-breakpoint
ALTER TABLE `__new_evidence` RENAME TO `evidence`;--> statement-breakpoint
CREATE TABLE `__new_judgments` (
	`account_id` text NOT NULL,
	`passage_id` text NOT NULL,
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`judged_at` integer NOT NULL,
	`is_signal` integer NOT NULL,
	`is_flagged` integer NOT NULL,
	PRIMARY KEY(`account_id`, `passage_id`),
	FOREIGN KEY (`account_id`,`attempt_id`) REFERENCES `attempts`(`account_id`,`id`) ON UPDATE cascade ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_judgments`("account_id", "passage_id", "attempt_id", "question_id", "judged_at", "is_signal", "is_flagged")
SELECT "account_id", "passage_id", "attempt_id", "question_id", "judged_at", "is_signal", "is_flagged" FROM `judgments` ORDER BY "account_id", "passage_id";--> statement-breakpoint
DROP TABLE `judgments`;--> statement-breakpoint
ALTER TABLE `__new_judgments` RENAME TO `judgments`;--> statement-breakpoint
CREATE TABLE `__new_skills` (
	`class_id` text NOT NULL,
	`account_id` text NOT NULL,
	`learned` text NOT NULL,
	PRIMARY KEY(`account_id`, `class_id`),
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_skills`("class_id", "account_id", "learned")
SELECT "class_id", "account_id",
	json_group_object(
		"technique",
		json_array("last_at", "slanted", "caught", "fair", "accused", "answers", "days", "theta")
	)
FROM `skills` GROUP BY "account_id", "class_id";--> statement-breakpoint
DROP TABLE `skills`;--> statement-breakpoint
ALTER TABLE `__new_skills` RENAME TO `skills`;--> statement-breakpoint
ALTER TABLE `corrected_grades` DROP COLUMN `graded_at`;--> statement-breakpoint
ALTER TABLE `grades` DROP COLUMN `graded_at`;
