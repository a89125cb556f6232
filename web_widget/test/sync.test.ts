import { expect, test } from "vitest";
import { acted, DIALOGUE, EPOCH, line, NOW, resumed, settled, stand, talking } from "./world";

test("what follows on is added, what is held already is passed over", async () => {
  const world = await talking(2);
  await world.push(line(2), line(3), stand(3));
  expect(world.lines).toEqual([1, 2, 3]);
});

test("a gap is asked for from the last number held", async () => {
  const world = await talking(2);
  world.relay.replies.resume = [
    resumed({ whole: false, dialogue: DIALOGUE, stand: stand(4), lines: [line(3), line(4)] }),
  ];
  await world.push(line(4));
  expect(world.relay.of("resume")[1]).toEqual({ type: "resume", epoch: EPOCH, dialogue: DIALOGUE, after: 2 });
  expect(world.lines).toEqual([1, 2, 3, 4]);
});

test("a stand that is ahead of the lines is a gap", async () => {
  const world = await talking(2);
  await world.push(stand(5));
  expect(world.relay.of("resume").length).toBe(2);
});

test("a stand that is behind the one held is passed over", async () => {
  const world = await talking(2);
  await world.push(stand(1, { over: true }));
  expect(world.chat.state.value.stand?.over).toBeUndefined();
});

test("another epoch means: load everything anew", async () => {
  const world = await talking(2);
  world.relay.replies.resume = [resumed({ epoch: "two", dialogue: DIALOGUE, stand: stand(1), lines: [line(1)] })];
  world.chat.sync.push({ epoch: "two", now: NOW, items: [line(3)] });
  await settled();
  expect(world.lines).toEqual([1]);
  expect(world.chat.state.value.epoch).toBe("two");
});

test("lines that came with a whole load are old, later ones are new", async () => {
  const world = await talking(2);
  await world.push(line(3));
  expect(world.chat.state.value.old).toBe(2);
});

test("a dialogue of another tab is asked for", async () => {
  const world = await talking(2);
  await world.push({ ...line(1), dialogue: "other" });
  expect(world.relay.of("resume").length).toBe(2);
});

test("what the relay acknowledged but did not push within a second is asked for", async () => {
  const world = await talking(1);
  world.relay.replies.act = [acted(2)];
  world.chat.say("Вопрос");
  await settled();
  world.time.pass(1000);
  await settled();
  expect(world.relay.of("resume").length).toBe(2);
});

test("items of a later version are passed over", async () => {
  const world = await talking(1);
  await world.push({ type: "confetti" } as never, line(2));
  expect(world.lines).toEqual([1, 2]);
});

test("a lost line is shown until the relay has said where the citizen stands", async () => {
  const world = await talking(1);
  world.chat.sync.down();
  expect(world.chat.state.value.link).toBe("lost");
  await world.up(resumed({ whole: false, dialogue: DIALOGUE, stand: stand(1) }));
  expect(world.chat.state.value.link).toBe("online");
});

test("typing is shown for a few seconds, or until the words come", async () => {
  const world = await talking(1);
  await world.push({ type: "typing", dialogue: DIALOGUE, name: "Анна" });
  expect(world.chat.state.value.typing).toBe("Анна");
  world.time.pass(6000);
  expect(world.chat.state.value.typing).toBeNull();
  await world.push({ type: "typing", dialogue: DIALOGUE, name: "Анна" }, line(2));
  expect(world.chat.state.value.typing).toBeNull();
});

test("the clock follows the relay, not the citizen's own", async () => {
  const world = await talking(1);
  world.time.pass(5000);
  expect(world.chat.clock.now()).toBe(NOW + 5000);
});

test("a correction changes the line it names and is no line of its own to read", async () => {
  const world = await talking(2);
  await world.push(line(3, { text: "В четверг", amends: 2 }));
  const { lines } = world.chat.state.value;
  expect(lines.map((one) => one.text)).toEqual(["Да", "В четверг", "В четверг"]);
  expect(lines[1]).toMatchObject({ seq: 2, corrected: true });
  expect(world.lines).toEqual([1, 2, 3]);
});

test("words taken back are gone, whatever they were corrected to before", async () => {
  const world = await talking(1);
  await world.push(line(2, { text: "В среду", amends: 1 }), line(3, { amends: 1, withdrawn: true }));
  expect(world.chat.state.value.lines[0]).toMatchObject({ text: "", withdrawn: true });
});

test("words taken back are nothing to read", async () => {
  const world = await talking(1);
  world.chat.reader.show(true);
  world.chat.reader.show(false);
  const counts: number[] = [];
  world.chat.reader.onUnread = (count) => counts.push(count);
  await world.push(line(2, { amends: 1, withdrawn: true }));
  await world.push(line(3, { amends: 1, text: "Нет" }));
  expect([counts[0], counts.pop()]).toEqual([0, 1]);
});

test("a chat that is closed to the citizen opens by itself when its time is over", async () => {
  const world = await talking(1);
  await world.push(stand(1, { blocked: NOW + 60_000 }));
  expect(world.chat.state.value.blocked).toBe(NOW + 60_000);
  world.time.pass(60_000);
  expect(world.chat.state.value.blocked).toBeNull();
});

test("a chat that is closed to the citizen is known also without a dialogue", async () => {
  const world = await talking(0);
  await world.up(resumed({ blocked: NOW + 1 }));
  expect(world.chat.state.value.blocked).toBe(NOW + 1);
});
