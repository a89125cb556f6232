import { expect, test } from "vitest";
import { Announcer } from "../src/model/announcer";
import { key } from "../src/model/keys";
import { markOfLine } from "../src/model/marks";
import { screen } from "../src/model/screen";
import { EMPTY } from "../src/model/state";
import { pause } from "../src/net/pause";
import { en } from "../src/texts/en";
import { heldTexts } from "../src/texts/held";
import { Moments } from "../src/texts/moments";
import { ru } from "../src/texts/ru";
import { hoursText } from "../src/views/welcome";
import { line, StillTime, stand } from "./world";

test("a key is a UUIDv7, and later keys sort after earlier ones", () => {
  const [first, second] = [key(1_700_000_000_000, new Uint8Array(10)), key(1_700_000_000_001, new Uint8Array(10))];
  expect(first).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
  expect(first < second).toBe(true);
});

test("marks say no more than the specialist's side has told", () => {
  const own = line(2, { author: "citizen" });
  expect(markOfLine(own, stand(2))).toBe("sent");
  expect(markOfLine(own, stand(2, { delivered: 2 }))).toBe("delivered");
  expect(markOfLine(own, stand(2, { delivered: 2, read: 2 }))).toBe("read");
  expect(markOfLine(line(1), null)).toBeNull();
});

test("the next attempt to connect comes within five seconds, spread at random", () => {
  const pauses = [0, 1, 2, 5, 50].flatMap((attempt) => [pause(attempt, null, 0), pause(attempt, null, 0.999)]);
  expect(Math.max(...pauses)).toBeLessThanOrEqual(5000);
  expect(pause(3, null, 0)).toBeLessThan(pause(3, null, 0.9));
  expect(pause(0, 2000, 0.5)).toBe(3000);
});

test("the place in the queue is said at most once a minute, and then as it is", () => {
  const time = new StillTime();
  const said: string[] = [];
  const announcer = new Announcer(time, (text) => said.push(text));
  for (const text of ["3-й", "2-й", "1-й"]) announcer.tell("place", text);
  time.pass(60_000);
  expect(said).toEqual(["3-й", "1-й"]);
});

test("typing is said at most once in thirty seconds and never late", () => {
  const time = new StillTime();
  const said: string[] = [];
  const announcer = new Announcer(time, (text) => said.push(text));
  announcer.tell("typing", "Анна печатает…");
  announcer.tell("typing", "Ольга печатает…");
  time.pass(60_000);
  expect(said).toEqual(["Анна печатает…"]);
});

test("the service's hours decide between the first screens", () => {
  const centre = { service: { open: true } } as never;
  expect(screen(EMPTY, centre)).toBe("welcome");
  expect(screen({ ...EMPTY, service: { open: false } }, centre)).toBe("closed");
  expect(screen({ ...EMPTY, dialogue: "d" }, centre)).toBe("talk");
  expect(screen({ ...EMPTY, link: "outdated" }, centre)).toBe("outdated");
});

test("the opening is told by the centre's own day and hour", () => {
  const moments = new Moments(ru, "Asia/Yekaterinburg");
  const friday = Date.parse("2026-11-27T13:00:00Z");
  expect(moments.day(Date.parse("2026-11-30T04:00:00Z"), friday)).toMatch(/^понедельник, 30 ноября в 09:00/u);
  expect(moments.day(Date.parse("2026-11-28T04:00:00Z"), friday)).toMatch(/^завтра в 09:00/u);
});

test("a centre that does not close today is open without an hour", () => {
  const parts = { texts: ru, moments: new Moments(ru, "Asia/Yekaterinburg") };
  const noon = Date.parse("2026-11-27T07:00:00Z");
  const said = (until: string) => hoursText(parts, { open: true, until: Date.parse(until) }, noon);
  expect(said("2026-11-27T12:00:00Z")).toMatch(/^Сейчас открыто до 17:00/u);
  expect(said("2026-11-27T19:00:00Z")).toBe("Сейчас открыто");
});

test("both languages say the same things", () => {
  expect(Object.keys(en)).toEqual(Object.keys(ru));
  expect(Object.keys(en.errors)).toEqual(Object.keys(ru.errors));
  expect(Object.keys(heldTexts.en ?? {})).toEqual(Object.keys(heldTexts.ru ?? {}));
  expect(Object.keys(heldTexts.en?.kinds ?? {})).toEqual(Object.keys(heldTexts.ru?.kinds ?? {}));
});
