/** The frame's whole page: header, the screen of the moment, the footer with the centre's contacts. */

import type { Announcer } from "../model/announcer";
import type { Chat } from "../model/chat";
import type { Timers } from "../model/ports";
import { type Screen, screen } from "../model/screen";
import type { State } from "../model/state";
import type { Centre, Line } from "../protocol";
import type { Moments } from "../texts/moments";
import type { Texts } from "../texts/ru";
import { blocked } from "./blocked";
import { footer } from "./contacts";
import { el, show, write } from "./element";
import { placeText } from "./standing";
import { sure } from "./sure";
import { talk } from "./talk";
import { closed, type Page, welcome } from "./welcome";

export interface App {
  /** Bring the focus to where the citizen goes on. */
  enter(): void;
}

interface Parts {
  readonly timers: Timers;
  readonly chat: Chat;
  readonly centre: Centre;
  readonly texts: Texts;
  readonly moments: Moments;
  readonly announcer: (say: (text: string) => void) => Announcer;
  /** Null where there is no host page to minimise to. */
  readonly minimise: (() => void) | null;
  readonly forgotten: () => void;
  readonly reload: () => void;
}

export function app(root: HTMLElement, parts: Parts): App {
  const { chat, centre, texts } = parts;
  const heading = el("h1", { tabindex: -1 }, texts.title);
  const close =
    parts.minimise && el("button", { type: "button", class: "small", onclick: parts.minimise }, texts.minimise);
  const line = el("p", { class: "line", hidden: true }, texts.lost);
  const status = el("p", { class: "unseen", role: "status" });
  const main = el("main", {});
  const options = el("div", {});
  const forget = sure({
    act: texts.forget,
    question: texts.forgetSure,
    yes: texts.forgetYes,
    no: texts.no,
    needed: () => true,
    done: () => {
      chat.forget();
      parts.forgotten();
    },
    refuge: () => heading,
  });
  const announcer = parts.announcer((text) => write(status, text));
  const name = el("p", { class: "centre" }, centre.name);
  const header = el("header", {}, el("div", { class: "titles" }, heading, name), close, line);
  const bottom = footer(texts, centre, [options, forget.node]);
  const shut = blocked({ ...parts, now: () => chat.clock.now(), root, refuge: () => heading });
  root.replaceChildren(header, status, shut.node, main, bottom);

  const shared = {
    ...parts,
    heading,
    said: (count: number) => announcer.tell("message", texts.newMessages(count)),
    amended: (line: Line) =>
      announcer.tell("message", line.withdrawn ? texts.withdrawnNow : texts.correctedNow(line.text ?? "")),
  };
  const pages: Record<Exclude<Screen, "loading">, () => Page> = {
    outdated: () => outdated(texts, heading, parts.reload),
    welcome: () => welcome(shared),
    closed: () => closed(shared),
    talk: () => talk(shared),
  };
  let current: Screen = "loading";
  let page: Page | null = null;
  let generation = -1;

  function turn(next: Exclude<Screen, "loading">): void {
    const focused = main.contains(document.activeElement);
    current = next;
    page = pages[next]();
    main.replaceChildren(page.node);
    options.replaceChildren(...(page.options ? [page.options] : []));
    main.dataset.screen = next;
    page.render();
    if (focused) page.entry().focus();
  }

  function render(state: State): void {
    const next = screen(state, centre, current);
    const anew = next !== "talk" && state.generation !== generation;
    generation = state.generation;
    if (next !== "loading" && (next !== current || anew)) turn(next);
    page?.render();
    shut.render(state);
    show(line, state.link === "lost", () => heading);
    forget.visible(next === "talk" || chat.memory.kept);
    announce(announcer, state, texts);
  }

  chat.state.watch(render);
  render(chat.state.value);
  return { enter: () => (page?.entry() ?? heading).focus() };
}

function announce(announcer: Announcer, state: State, texts: Texts): void {
  if (state.link === "lost") announcer.tell("link", texts.lost);
  else if (state.link === "online") announcer.tell("link", announcer.said("link") ? texts.restored : "");
  const place = placeText(state, texts);
  announcer.tell(state.typing === null ? "place" : "typing", place);
}

function outdated(texts: Texts, heading: HTMLElement, reload: () => void): Page {
  const button = el("button", { type: "button", class: "primary", onclick: reload }, texts.reload);
  const node = el("div", { class: "page" }, el("p", { role: "alert" }, texts.outdated), button);
  return { node, entry: () => heading, render: () => {} };
}
