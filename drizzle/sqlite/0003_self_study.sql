ALTER TABLE `assignments` ADD `is_self_study` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `classes` ADD `allows_self_study` integer DEFAULT true NOT NULL;