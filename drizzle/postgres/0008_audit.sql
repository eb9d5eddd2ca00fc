CREATE TABLE "audit" (
	"id" bigint PRIMARY KEY NOT NULL,
	"happened_at" timestamp (3) with time zone NOT NULL,
	"actor_id" text collate "C",
	"actor_kind" text collate "C" NOT NULL,
	"event" text collate "C" NOT NULL,
	"object_type" text collate "C",
	"object_id" text collate "C",
	"class_id" text collate "C",
	"ip_prefix" text collate "C",
	"ua_hash" text collate "C",
	"detail" jsonb NOT NULL,
	"prev_hash" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	CONSTRAINT "audit_id" CHECK ("audit"."id" >= 1),
	CONSTRAINT "audit_hash" CHECK (length("audit"."hash") = 64 and length("audit"."prev_hash") = 64),
	CONSTRAINT "audit_object" CHECK (("audit"."object_type" is null) = ("audit"."object_id" is null)),
	CONSTRAINT "audit_origin_of_teachers" CHECK (coalesce("audit"."ip_prefix", "audit"."ua_hash") is null or "audit"."actor_kind" = 'teacher' or ("audit"."actor_kind" = 'visitor' and coalesce("audit"."object_type", '') = 'teacher'))
);
--> statement-breakpoint
CREATE INDEX "audit_happened_at" ON "audit" USING btree ("happened_at");--> statement-breakpoint
CREATE INDEX "audit_actor_id" ON "audit" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "audit_object_id" ON "audit" USING btree ("object_id");--> statement-breakpoint
CREATE INDEX "audit_class_id" ON "audit" USING btree ("class_id");--> statement-breakpoint
CREATE INDEX "audit_event" ON "audit" USING btree ("event");
--> statement-breakpoint
-- By hand from here. The log is only added to, each entry after the one before it.
CREATE FUNCTION "audit_goes_on"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW."id" IS DISTINCT FROM (SELECT coalesce(max("id"), 0) + 1 FROM "audit")
		OR NEW."prev_hash" IS DISTINCT FROM coalesce(
			(SELECT "hash" FROM "audit" WHERE "id" = NEW."id" - 1),
			repeat('0', 64)
		)
	THEN
		RAISE EXCEPTION 'an entry of the audit log follows the newest one';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "audit_goes_on" BEFORE INSERT ON "audit" FOR EACH ROW EXECUTE FUNCTION "audit_goes_on"();
--> statement-breakpoint
CREATE FUNCTION "audit_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the audit log is not changed';
END $$;
--> statement-breakpoint
CREATE TRIGGER "audit_stays" BEFORE UPDATE OR TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION "audit_stays"();
--> statement-breakpoint
-- Deleted is only what the newest entry says is deleted, and never what is younger than 30 days.
CREATE FUNCTION "audit_keeps"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (
		SELECT 1 FROM "audit" AS "newest"
		WHERE "newest"."id" = (SELECT max("id") FROM "audit")
			AND "newest"."event" = 'sensitive_delete'
			AND "newest"."object_type" = 'log'
			AND OLD."happened_at" < "newest"."happened_at" - interval '30 days'
			-- No other type of object has a number for its id.
			AND OLD."id" <= CASE WHEN "newest"."object_type" = 'log' THEN "newest"."object_id"::bigint END
	) THEN
		RAISE EXCEPTION 'the audit log is kept';
	END IF;
	RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER "audit_keeps" BEFORE DELETE ON "audit" FOR EACH ROW EXECUTE FUNCTION "audit_keeps"();
