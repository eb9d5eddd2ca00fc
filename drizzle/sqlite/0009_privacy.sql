CREATE TABLE `merged_accounts` (
	`gone_id` text PRIMARY KEY NOT NULL,
	`kept_id` text NOT NULL,
	`merged_at` integer NOT NULL,
	FOREIGN KEY (`gone_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`kept_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `merged_accounts_kept_id` ON `merged_accounts` (`kept_id`);--> statement-breakpoint
CREATE TABLE `retention_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`removed` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `retention_runs_started_at` ON `retention_runs` (`started_at`);--> statement-breakpoint
ALTER TABLE `accounts` ADD `last_used_at` integer;