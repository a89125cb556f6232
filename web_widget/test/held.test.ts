import { expect, test } from "vitest";
import { finds, foundAddress, kinds, pieces } from "../src/model/finds";
import { shown } from "../src/model/outbox";
import { screen } from "../src/model/screen";
import type { CitizenAnswer, Span } from "../src/protocol";
import { acted, DIALOGUE, held, key, line, resumed, settled, stand, talking, World } from "./world";

const WORDS = "Мой СНИЛС 112-233-445 95";
const STORAGE = { purpose: "storage", version: "1", text_sha256: "0" };
const EMAIL = { purpose: "email", version: "1", text_sha256: "0" };
const CENTRE = { service: { open: true } } as never;

async function holding(...replies: (CitizenAnswer | "lost" | "silent")[]): Promise<World> {
  const world = await talking(1);
  world.relay.replies.act = [held(), ...replies];
  world.chat.say(WORDS);
  await settled();
  return world;
}

/** Asked as the first question, and held. */
async function asking(consents: (typeof STORAGE)[], address: string | null, ...replies: CitizenAnswer[]) {
  const world = new World();
  await world.up(resumed({ token: "t".repeat(43) }));
  world.relay.replies.act = [held(), ...replies];
  world.chat.ask(WORDS, consents, address);
  await settled();
  world.relay.replies.resume = [resumed({ whole: false, dialogue: DIALOGUE, stand: stand(1), lines: [line(1)] })];
  return world;
}

test("held words wait for the citizen and do not stand in the conversation", async () => {
  const world = await holding();
  world.time.pass(60_000);
  const [one] = world.chat.state.value.outbox;
  expect([one?.progress, one?.held?.masked, one && shown(one)]).toEqual(["held", "Мой СНИЛС █████", null]);
  expect(world.relay.of("act").length).toBe(1);
});

test("held words hold up nothing that is said later", async () => {
  const world = await holding(acted(2));
  world.chat.say("Когда придёт пособие?");
  await settled();
  expect(world.progress).toEqual(["held", "sent"]);
});

test("a choice goes with the same words under the same key", async () => {
  const world = await holding(acted(2));
  world.chat.choose(key(1), "masked");
  await settled();
  expect(world.relay.of("act")[1]).toEqual({ ...world.relay.of("act")[0], choice: "masked" });
  expect(world.progress).toEqual(["sent"]);
  expect(world.chat.state.value.outbox.map(shown)).toEqual(["Мой СНИЛС █████"]);
});

test("a choice is repeated after a lost line", async () => {
  const world = await holding("lost", acted(2));
  world.chat.choose(key(1), "as_is");
  await settled();
  world.chat.sync.down();
  await world.up(resumed({ whole: false, dialogue: DIALOGUE, stand: stand(1) }));
  expect(world.relay.of("act").map((one) => one.choice)).toEqual([undefined, "as_is", "as_is"]);
});

test("what was chosen does not hold for what is found later", async () => {
  const world = await holding(held(), acted(2));
  world.chat.choose(key(1), "as_is");
  await settled();
  expect(world.progress).toEqual(["held"]);
  expect(world.chat.state.value.outbox[0]?.choice).toBeNull();
});

test("a choice is made once, and only for what is held", async () => {
  const world = await holding("silent");
  world.chat.choose(key(1), "masked");
  world.chat.choose(key(1), "as_is");
  world.chat.choose(key(7), "masked");
  await settled();
  expect(world.relay.of("act").map((one) => one.choice)).toEqual([undefined, "masked"]);
});

test("words to be changed go back into the draft", async () => {
  const world = await holding();
  world.chat.write("И ещё");
  world.chat.choose(key(1), "change");
  expect(world.progress).toEqual([]);
  expect(world.chat.draft.value).toBe(`И ещё\n${WORDS}`);
});

test("without consent held words are nowhere on the device", async () => {
  const world = await holding();
  expect(world.device.names()).toEqual([]);
});

test("after a reload held words are sent and held again", async () => {
  const world = await asking([STORAGE], null);
  world.visit();
  expect(world.chat.state.value.outbox).toMatchObject([{ progress: "waiting", held: null, choice: null }]);
  world.relay.replies.act = [held()];
  await world.up(resumed());
  expect(world.progress).toEqual(["held"]);
  expect(world.relay.of("act").map((one) => [one.key, one.choice])).toEqual([
    [key(1), undefined],
    [key(1), undefined],
  ]);
});

test("a choice survives a reload, what was found is not kept", async () => {
  const world = await asking([STORAGE], null);
  world.relay.replies.act = ["silent"];
  world.chat.choose(key(1), "masked");
  await settled();
  expect([...world.device.kept.values()].join("")).not.toContain("█");
  expect(world.visit().state.value.outbox).toMatchObject([{ progress: "waiting", choice: "masked" }]);
});

test("what was sent hidden leaves nothing of it on the device", async () => {
  const world = await asking([STORAGE], null, acted(1));
  world.chat.choose(key(1), "masked");
  await settled();
  expect([...world.device.kept.values()].join("")).not.toContain("112-233");
});

test("a held first question stays on its page until it is sent", async () => {
  const world = await asking([], null, acted(1));
  expect(screen(world.chat.state.value, CENTRE, "welcome")).toBe("welcome");
  world.chat.choose(key(1), "masked");
  expect(screen(world.chat.state.value, CENTRE, "welcome")).toBe("welcome");
  await settled();
  expect(screen(world.chat.state.value, CENTRE, "welcome")).toBe("talk");
});

test("a question that a slow line has not taken is shown in the conversation", async () => {
  const world = new World();
  await world.up();
  world.relay.replies.act = ["silent"];
  world.chat.ask("Вопрос", [], null);
  expect(screen(world.chat.state.value, CENTRE, "welcome")).toBe("welcome");
  world.time.pass(10_000);
  expect(screen(world.chat.state.value, CENTRE, "welcome")).toBe("talk");
  world.chat.sync.down();
  expect(screen(world.chat.state.value, CENTRE, "welcome")).toBe("talk");
});

test("an address found in the first question is given once the dialogue is there", async () => {
  const world = await asking([], null, acted(1), acted(1));
  world.chat.choose(key(1), "masked", { address: "a@mail.ru", consent: EMAIL });
  await settled();
  const [, opened, given] = world.relay.of("act");
  expect(opened).toMatchObject({ key: key(1), choice: "masked", order: { order: "open" } });
  const order = { order: "give_contact", address: "a@mail.ru", consent: EMAIL };
  expect(given).toEqual({ type: "act", key: key(2), order, dialogue: DIALOGUE });
});

test("an address found in a question that is left replaces the one beside it", async () => {
  const world = await asking([STORAGE, EMAIL], "old@mail.ru", acted(1));
  world.chat.choose(key(1), "masked", { address: "new@mail.ru", consent: { ...EMAIL, version: "2" } });
  await settled();
  expect(world.relay.of("act").length).toBe(2);
  expect(world.relay.of("act")[1]?.order).toMatchObject({
    address: "new@mail.ru",
    consents: [STORAGE, { ...EMAIL, version: "2" }],
  });
});

test("held words of an ended dialogue come along into a new question", async () => {
  const world = await holding();
  world.chat.renew();
  expect(world.chat.draft.value).toBe(WORDS);
  expect(world.progress).toEqual([]);
});

test("a held comment that is to be changed leaves the draft alone", async () => {
  const world = await talking(1);
  world.relay.replies.act = [held({ field: "comment" })];
  world.chat.post.send({ order: "rate", score: 5, comment: WORDS });
  await settled();
  world.chat.write("Спасибо");
  world.chat.choose(key(1), "change");
  expect([world.progress, world.chat.draft.value]).toEqual([[], "Спасибо"]);
});

test("finds are counted in code points, so that signs before them do not shift them", () => {
  const spans: Span[] = [
    { start: 2, end: 7, type: "PHONE", level: "likely" },
    { start: 8, end: 17, type: "EMAIL", level: "certain" },
  ];
  const one = held({ text: "😀 12-34 a@mail.ru 👍", spans });
  expect(pieces(one).map((piece) => piece.text)).toEqual(["😀 ", "12-34", " ", "a@mail.ru", " 👍"]);
  expect([kinds(one), foundAddress(one)]).toEqual([["PHONE", "EMAIL"], "a@mail.ru"]);
});

test("a false alarm is told by types and levels, at most as many as a report may hold", () => {
  const span = { start: 0, end: 1, type: "PHONE", level: "likely" } as const;
  const told = finds(held({ spans: Array.from({ length: 40 }, () => span) }));
  expect([told.length, told[0]]).toEqual([32, { type: "PHONE", level: "likely" }]);
});
