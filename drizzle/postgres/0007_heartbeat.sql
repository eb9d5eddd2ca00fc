CREATE TABLE "heartbeats" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"beat_at" timestamp (3) with time zone NOT NULL
);
