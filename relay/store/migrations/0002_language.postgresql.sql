CREATE TABLE "find" ("dialogue" TEXT NOT NULL, "seq" BIGINT NOT NULL, "place" BIGINT NOT NULL, "at" BIGINT NOT NULL, "author" TEXT NOT NULL, "type" TEXT NOT NULL, "level" TEXT NOT NULL, "choice" TEXT NOT NULL, PRIMARY KEY ("dialogue", "seq", "place"));
CREATE INDEX "find_at_dialogue_seq_place" ON "find" ("at", "dialogue", "seq", "place");
CREATE TABLE "answer_question" ("answer" TEXT NOT NULL, "place" BIGINT NOT NULL, "stream" TEXT NOT NULL, "seq" BIGINT NOT NULL, "text" TEXT NOT NULL, "at" BIGINT NOT NULL, PRIMARY KEY ("answer", "place"));
CREATE INDEX "answer_question_stream_seq" ON "answer_question" ("stream", "seq");
CREATE TABLE "answer_vector" ("answer" TEXT NOT NULL, "model" TEXT NOT NULL, "texts_sha256" TEXT NOT NULL, "vectors" BYTEA NOT NULL, PRIMARY KEY ("answer", "model"));
