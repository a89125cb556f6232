import { expect, test } from "vitest";
import { acted, DIALOGUE, key, line, NOW, resumed, settled, stand, talking, World } from "./world";

test("words are shown as being sent until the relay has them", async () => {
  const world = await talking(1);
  world.relay.replies.act = ["silent"];
  world.chat.say("Вопрос");
  expect(world.progress).toEqual(["waiting"]);
});

test("acknowledged words are sent, and leave the outbox when they come back in the history", async () => {
  const world = await talking(1);
  world.relay.replies.act = [acted(2)];
  world.chat.say("Вопрос");
  await settled();
  expect(world.progress).toEqual(["sent"]);
  await world.push(line(2, { author: "citizen", message: key(1) }));
  expect(world.progress).toEqual([]);
});

test("after ten seconds without an answer words are called not sent", async () => {
  const world = await talking(1);
  world.relay.replies.act = ["silent"];
  world.chat.say("Вопрос");
  world.time.pass(10_000);
  expect(world.progress).toEqual(["unsent"]);
});

test("after a lost line the same words go out again under the same key", async () => {
  const world = await talking(1);
  world.relay.replies.act = ["lost", acted(2)];
  world.chat.say("Вопрос");
  await settled();
  world.chat.sync.down();
  await world.up(resumed({ whole: false, dialogue: DIALOGUE, stand: stand(1) }));
  expect(world.relay.of("act").map((one) => one.key)).toEqual([key(1), key(1)]);
});

test("words written while the line is down wait, and go in the order of writing", async () => {
  const world = await talking(1);
  world.chat.sync.down();
  world.chat.say("Раз");
  world.chat.say("Два");
  await settled();
  expect(world.relay.of("act")).toEqual([]);
  world.relay.replies.act = [acted(2), acted(3)];
  await world.up(resumed({ whole: false, dialogue: DIALOGUE, stand: stand(1) }));
  expect(world.relay.of("act").map((one) => one.key)).toEqual([key(1), key(2)]);
});

test("an order that may be sent again by itself is sent after the time that the relay names", async () => {
  const world = await talking(1);
  world.relay.replies.act = [{ type: "error", code: "rate_limited", retry_after_ms: 3000 }, acted(2)];
  world.chat.say("Вопрос");
  await settled();
  world.time.pass(2999);
  expect(world.relay.of("act").length).toBe(1);
  world.time.pass(1);
  await settled();
  expect(world.progress).toEqual(["sent"]);
});

test("refused words stay in place with the reason, and can be taken back", async () => {
  const world = await talking(1);
  world.relay.replies.act = [{ type: "error", code: "dialogue_ended" }];
  world.chat.say("Вопрос");
  await settled();
  expect(world.progress).toEqual(["refused"]);
  world.chat.edit(key(1));
  expect(world.progress).toEqual([]);
  expect(world.chat.draft.value).toBe("Вопрос");
});

test("a refused message does not hold up the next one", async () => {
  const world = await talking(1);
  world.relay.replies.act = [{ type: "error", code: "text_too_long" }, acted(2)];
  world.chat.say("Раз");
  world.chat.say("Два");
  await settled();
  expect(world.progress).toEqual(["refused", "sent"]);
});

test("an opened dialogue is resumed at once, so that nothing of it is missed", async () => {
  const world = new World();
  await world.up();
  world.relay.replies.act = [acted(1)];
  world.relay.replies.resume = [resumed({ whole: false, dialogue: DIALOGUE, stand: stand(1), lines: [line(1)] })];
  world.chat.ask("Вопрос", [], null);
  await settled();
  expect(world.chat.state.value.dialogue).toBe(DIALOGUE);
  expect(world.lines).toEqual([1]);
});

test("a refused opening gives the words back and says why", async () => {
  const world = new World();
  await world.up();
  world.relay.replies.act = [{ type: "error", code: "outside_hours", opens: NOW }];
  world.chat.ask("Вопрос", [], null);
  await settled();
  expect(world.chat.draft.value).toBe("Вопрос");
  expect(world.chat.state.value.opening?.code).toBe("outside_hours");
});

test("a dialogue that another tab opened takes the question as words, under the same key", async () => {
  const world = new World();
  await world.up();
  world.relay.replies.act = [{ type: "error", code: "already_open" }, acted(2)];
  world.relay.replies.resume = [resumed({ dialogue: DIALOGUE, stand: stand(1), lines: [line(1)] })];
  world.chat.ask("Вопрос", [], null);
  await settled();
  expect(world.relay.of("act")[1]).toEqual({
    type: "act",
    key: key(1),
    order: { order: "say", text: "Вопрос" },
    dialogue: DIALOGUE,
  });
});
