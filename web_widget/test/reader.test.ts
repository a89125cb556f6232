import { expect, test } from "vitest";
import { DIALOGUE, line, resumed, stand, talking } from "./world";

test("what the window has is told at once, as read only what was in front of the citizen", async () => {
  const world = await talking(2);
  expect(world.relay.of("seen").pop()).toMatchObject({ delivered: 2, read: 0 });
  world.chat.reader.show(true);
  expect(world.relay.of("seen").pop()).toMatchObject({ delivered: 2, read: 2 });
});

test("the same is told once", async () => {
  const world = await talking(2);
  world.chat.write("черновик");
  expect(world.relay.of("seen").length).toBe(1);
});

test("lines that nobody saw count as unread, the citizen's own do not", async () => {
  const world = await talking(0);
  const counts: number[] = [];
  world.chat.reader.onUnread = (count) => counts.push(count);
  await world.push(line(1), line(2, { author: "citizen" }));
  world.chat.reader.show(true);
  expect([Math.max(...counts), counts.pop()]).toEqual([1, 0]);
});

test("after a lost line it is told again", async () => {
  const world = await talking(2);
  world.chat.sync.down();
  await world.up(resumed({ whole: false, dialogue: DIALOGUE, stand: stand(2) }));
  expect(world.relay.of("seen").length).toBe(2);
});
