CREATE TABLE "block" ("citizen" TEXT NOT NULL, "dialogue" TEXT NOT NULL, "seq" BIGINT NOT NULL, "account" TEXT NOT NULL, "name" TEXT NOT NULL, "at" BIGINT NOT NULL, "until" BIGINT NOT NULL, PRIMARY KEY ("citizen"));
ALTER TABLE "register" ADD COLUMN "departures" TEXT;
