CREATE TABLE `audit` (
	`id` integer PRIMARY KEY NOT NULL,
	`happened_at` integer NOT NULL,
	`actor_id` text,
	`actor_kind` text NOT NULL,
	`event` text NOT NULL,
	`object_type` text,
	`object_id` text,
	`class_id` text,
	`ip_prefix` text,
	`ua_hash` text,
	`detail` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "audit_id" CHECK("audit"."id" >= 1),
	CONSTRAINT "audit_hash" CHECK(length("audit"."hash") = 64 and length("audit"."prev_hash") = 64),
	CONSTRAINT "audit_object" CHECK(("audit"."object_type" is null) = ("audit"."object_id" is null)),
	CONSTRAINT "audit_origin_of_teachers" CHECK(coalesce("audit"."ip_prefix", "audit"."ua_hash") is null or "audit"."actor_kind" = 'teacher' or ("audit"."actor_kind" = 'visitor' and coalesce("audit"."object_type", '') = 'teacher'))
);
--> statement-breakpoint
CREATE INDEX `audit_happened_at` ON `audit` (`happened_at`);--> statement-breakpoint
CREATE INDEX `audit_actor_id` ON `audit` (`actor_id`);--> statement-breakpoint
CREATE INDEX `audit_object_id` ON `audit` (`object_id`);--> statement-breakpoint
CREATE INDEX `audit_class_id` ON `audit` (`class_id`);--> statement-breakpoint
CREATE INDEX `audit_event` ON `audit` (`event`);
--> statement-breakpoint
-- By hand from here. The log is only added to, each entry after the one before it.
CREATE TRIGGER `audit_goes_on` BEFORE INSERT ON `audit`
WHEN NEW.`id` IS NOT (SELECT coalesce(max(`id`), 0) + 1 FROM `audit`)
	OR NEW.`prev_hash` IS NOT coalesce(
		(SELECT `hash` FROM `audit` WHERE `id` = NEW.`id` - 1),
		'0000000000000000000000000000000000000000000000000000000000000000'
	)
BEGIN
	SELECT RAISE(ABORT, 'an entry of the audit log follows the newest one');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_stays` BEFORE UPDATE ON `audit`
BEGIN
	SELECT RAISE(ABORT, 'the audit log is not changed');
END;
--> statement-breakpoint
-- Deleted is only what the newest entry says is deleted, and never what is younger than 30 days.
CREATE TRIGGER `audit_keeps` BEFORE DELETE ON `audit`
WHEN NOT EXISTS (
	SELECT 1 FROM `audit` AS `newest`
	WHERE `newest`.`id` = (SELECT max(`id`) FROM `audit`)
		AND `newest`.`event` = 'sensitive_delete'
		AND `newest`.`object_type` = 'log'
		AND OLD.`id` <= CAST(`newest`.`object_id` AS integer)
		AND OLD.`happened_at` < `newest`.`happened_at` - 2592000000
)
BEGIN
	SELECT RAISE(ABORT, 'the audit log is kept');
END;
