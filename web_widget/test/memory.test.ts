import { expect, test } from "vitest";
import { acted, DIALOGUE, key, line, resumed, settled, stand, World } from "./world";

const STORAGE = { purpose: "storage", version: "1", text_sha256: "0" };
const TOKEN = "t".repeat(43);

async function opened(consents: (typeof STORAGE)[]): Promise<World> {
  const world = new World();
  await world.up(resumed({ token: TOKEN }));
  world.relay.replies.act = [acted(1), "lost"];
  world.relay.replies.resume = [resumed({ whole: false, dialogue: DIALOGUE, stand: stand(1), lines: [line(1)] })];
  world.chat.ask("Вопрос", consents, null);
  await settled();
  return world;
}

test("without consent nothing is kept on the device", async () => {
  const world = await opened([]);
  world.chat.say("Ещё");
  world.chat.write("черновик");
  await settled();
  expect(world.device.names()).toEqual([]);
  expect(world.chat.memory.token).toBe(TOKEN);
});

test("with consent a reload brings back the citizen, the dialogue, the draft and what was not sent", async () => {
  const world = await opened([STORAGE]);
  world.chat.say("Ещё");
  world.chat.write("черновик");
  await settled();
  const chat = world.visit();
  expect(chat.memory.token).toBe(TOKEN);
  expect(chat.state.value.dialogue).toBe(DIALOGUE);
  expect(chat.draft.value).toBe("черновик");
  expect(chat.state.value.outbox.map((one) => one.key)).toEqual([key(2)]);
});

test("what was sent is not kept any longer", async () => {
  const world = await opened([STORAGE]);
  expect(world.device.names().filter((name) => name.includes("unsent"))).toEqual([]);
});

test("forgetting leaves nothing and ends the conversation", async () => {
  const world = await opened([STORAGE]);
  world.chat.forget();
  expect(world.device.names()).toEqual([]);
  expect(world.chat.memory.token).toBeNull();
  expect(world.relay.of("act").pop()?.order).toEqual({ order: "leave" });
  expect(world.relay.restarts).toBe(1);
});

test("a tab follows when another one forgets", async () => {
  const world = await opened([STORAGE]);
  world.device.kept.clear();
  world.chat.changedElsewhere("consultant.token");
  expect(world.chat.state.value.dialogue).toBeNull();
  expect(world.relay.restarts).toBe(1);
});

test("a tab becomes the citizen whom another one keeps", async () => {
  const world = new World();
  await world.up(resumed({ token: TOKEN }));
  world.device.put("consultant.token", "u".repeat(43));
  world.chat.changedElsewhere("consultant.token");
  expect(world.chat.memory.token).toBe("u".repeat(43));
});

test("a spoiled entry on the device is passed over", () => {
  const world = new World();
  world.device.put("consultant.token", TOKEN);
  world.device.put("consultant.unsent.x", "{");
  expect(world.visit().state.value.outbox).toEqual([]);
});
