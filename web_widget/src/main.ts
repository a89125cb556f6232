/** The frame's composition root: the only place that reads clocks, chance, storage and the window. */

import { Host } from "./host";
import { Announcer } from "./model/announcer";
import { Chat } from "./model/chat";
import { key } from "./model/keys";
import type { Timers } from "./model/ports";
import { readCentre } from "./net/centre";
import { SocketLine } from "./net/line";
import { deviceShelf } from "./shelf";
import { choose } from "./texts/choose";
import { known, Moments } from "./texts/moments";
import type { Texts } from "./texts/ru";
import { type App, app } from "./views/app";
import { el } from "./views/element";

declare const CLIENT: string;

const timers: Timers = {
  now: () => performance.now(),
  after: (ms, run) => {
    const id = setTimeout(run, ms);
    return () => clearTimeout(id);
  },
};

const shelf = deviceShelf(window);
const line: SocketLine = new SocketLine(location.origin, {
  listener: {
    up: () => chat.sync.up(),
    down: () => chat.sync.down(),
    push: (batch) => chat.sync.push(batch),
    outdated: () => chat.sync.outdated(),
  },
  timers,
  random: Math.random,
  token: () => chat.memory.token,
  client: CLIENT,
});
const chat: Chat = new Chat({
  wire: line,
  timers,
  shelf,
  newKey: () => key(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
});

let shown: App | null = null;
let open = window.parent === window;
let wanted = false;

const host = new Host(window, (words) => {
  open = words.open;
  chat.page = words.page;
  wanted = words.focus;
  look();
  enter();
});

function look(): void {
  chat.reader.show(open && document.visibilityState === "visible");
}

function enter(): void {
  if (!wanted || !shown) return;
  wanted = false;
  shown.enter();
}

/** The chat is out of sight from now on, not only when the page has heard of it: what comes meanwhile is unread. */
function minimise(): void {
  open = false;
  look();
  host.tell({ minimise: true });
}

async function start(root: HTMLElement, texts: Texts): Promise<void> {
  root.replaceChildren(el("p", { class: "page", role: "status" }, texts.loading));
  try {
    const centre = await readCentre(location.origin);
    const announcer = (say: (text: string) => void) => new Announcer(timers, say);
    const moments = new Moments(texts, known(centre.zone));
    shown = app(root, {
      ...{ chat, centre, texts, moments, announcer },
      timers,
      minimise: host.there ? minimise : null,
      forgotten: () => host.tell({ forgotten: true }),
      reload: () => location.reload(),
    });
    enter();
  } catch {
    const again = el(
      "button",
      { type: "button", class: "primary", onclick: () => void start(root, texts) },
      texts.again,
    );
    root.replaceChildren(el("div", { class: "page" }, el("p", { role: "alert" }, texts.loadingFailed), again));
  }
}

async function begin(): Promise<void> {
  const texts = await choose(new URLSearchParams(location.search).get("language"));
  document.documentElement.lang = texts.locale;
  document.title = texts.title;
  const root = document.getElementById("chat");
  if (root) await start(root, texts);
}

document.addEventListener("visibilitychange", look);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && host.there) minimise();
});
window.addEventListener("storage", (event) => chat.changedElsewhere(event.key));
chat.reader.onUnread = (unread) => host.tell({ unread });
look();
line.restart();
void begin();
