CREATE TABLE "merged_accounts" (
	"gone_id" text collate "C" PRIMARY KEY NOT NULL,
	"kept_id" text collate "C" NOT NULL,
	"merged_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retention_runs" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"removed" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "last_used_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "merged_accounts" ADD CONSTRAINT "merged_accounts_gone_id_accounts_id_fk" FOREIGN KEY ("gone_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_accounts" ADD CONSTRAINT "merged_accounts_kept_id_accounts_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "merged_accounts_kept_id" ON "merged_accounts" USING btree ("kept_id");--> statement-breakpoint
CREATE INDEX "retention_runs_started_at" ON "retention_runs" USING btree ("started_at");