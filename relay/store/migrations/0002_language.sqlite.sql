CREATE TABLE "find" ("dialogue" TEXT NOT NULL, "seq" INTEGER NOT NULL, "place" INTEGER NOT NULL, "at" INTEGER NOT NULL, "author" TEXT NOT NULL, "type" TEXT NOT NULL, "level" TEXT NOT NULL, "choice" TEXT NOT NULL, PRIMARY KEY ("dialogue", "seq", "place")) STRICT, WITHOUT ROWID;
CREATE INDEX "find_at_dialogue_seq_place" ON "find" ("at", "dialogue", "seq", "place");
CREATE TABLE "answer_question" ("answer" TEXT NOT NULL, "place" INTEGER NOT NULL, "stream" TEXT NOT NULL, "seq" INTEGER NOT NULL, "text" TEXT NOT NULL, "at" INTEGER NOT NULL, PRIMARY KEY ("answer", "place")) STRICT, WITHOUT ROWID;
CREATE INDEX "answer_question_stream_seq" ON "answer_question" ("stream", "seq");
CREATE TABLE "answer_vector" ("answer" TEXT NOT NULL, "model" TEXT NOT NULL, "texts_sha256" TEXT NOT NULL, "vectors" BLOB NOT NULL, PRIMARY KEY ("answer", "model")) STRICT, WITHOUT ROWID;
