/** The site's one script tag: a button; everything else comes only after the citizen has opened the chat. */

import { type FromFrame, type FromHost, isFrom } from "./host_words";
import { LAUNCHER_CSS } from "./launcher_css";

const FLAG = "consultant-was-open";
const TAG = "consultant-widget";
const TEXTS = {
  ru: {
    title: "Онлайн-консультант",
    open: "открыть чат",
    close: "свернуть чат",
    unread: "непрочитанных сообщений:",
    news: "Новое сообщение от специалиста",
  },
  en: {
    title: "Online consultant",
    open: "open the chat",
    close: "minimise the chat",
    unread: "unread messages:",
    news: "New message from the consultant",
  },
};

const script = document.currentScript as HTMLScriptElement | null;
if (script && !document.querySelector(TAG)) {
  if (document.readyState !== "loading") launch(script);
  else addEventListener("DOMContentLoaded", () => launch(script));
}

function launch(script: HTMLScriptElement): void {
  const { side, colour, language } = script.dataset;
  const texts = language?.startsWith("en") ? TEXTS.en : TEXTS.ru;
  const base = new URL(".", script.src);
  const element = document.createElement(TAG);
  element.lang = texts === TEXTS.en ? "en" : "ru";
  const shadow = element.attachShadow({ mode: "open" });
  style(shadow);
  const button = make("button", "launcher");
  const badge = make("span", "badge");
  const news = make("span", "news");
  button.type = "button";
  news.setAttribute("role", "status");
  badge.setAttribute("aria-hidden", "true");
  button.append(document.createTextNode(texts.title), badge);
  const box = make("div", side === "left" ? "box left" : "box");
  box.append(button, news);
  shadow.append(box);
  paint(button, colour);

  let frame: HTMLIFrameElement | null = null;
  let loaded = false;
  let open = false;
  let unread = 0;

  function name(): void {
    const count = unread && !open ? `, ${texts.unread} ${unread}` : "";
    button.setAttribute("aria-label", `${texts.title}, ${open ? texts.close : texts.open}${count}`);
    button.setAttribute("aria-expanded", String(open));
    badge.textContent = unread && !open ? String(unread) : "";
  }

  function tell(focus: boolean): void {
    const words: FromHost = { consultant: "host", page: location.pathname, open, focus };
    if (loaded) frame?.contentWindow?.postMessage(words, base.origin);
  }

  function show(opened: boolean, focus: boolean): void {
    open = opened;
    keep(open ? "open" : "minimised");
    if (!frame) {
      frame = make("iframe", "frame");
      frame.title = texts.title;
      frame.src = `${base.href}?language=${element.lang}`;
      frame.addEventListener("load", () => {
        loaded = true;
        tell(focus && open);
      });
      box.append(frame);
    }
    frame.hidden = !open;
    if (focus && open) frame.focus();
    else if (focus) button.focus();
    name();
    news.textContent = "";
    tell(focus && open);
  }

  function hear(event: MessageEvent<unknown>): void {
    if (!frame || event.source !== frame.contentWindow || event.origin !== base.origin) return;
    const words = event.data;
    if (!isFrom<FromFrame>("frame", words)) return;
    if (words.minimise) show(false, true);
    if (words.forgotten) {
      frame.remove();
      frame = null;
      loaded = open = false;
      unread = 0;
      keep(null);
      button.focus();
    }
    if (words.unread !== undefined) {
      if (words.unread > unread && !open) news.textContent = texts.news;
      unread = words.unread;
    }
    name();
  }

  button.addEventListener("click", () => show(!open, true));
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open) show(false, true);
  });
  addEventListener("message", hear);
  name();
  document.body.append(element);
  const kept = was();
  if (kept) show(kept === "open", false);
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, name: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}

/** A constructed sheet passes a site's strict policy; where there is none, a style element must do. */
function style(shadow: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(LAUNCHER_CSS);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const element = document.createElement("style");
    element.textContent = LAUNCHER_CSS;
    shadow.append(element);
  }
}

/** The site's own colour, with black or white words, whichever reads better. */
function paint(button: HTMLElement, colour: string | undefined): void {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(colour ?? "");
  if (!parts || !colour) return;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => (Number.parseInt(part, 16) / 255) ** 2.2);
  button.style.setProperty("--ground", colour);
  button.style.setProperty("--words", 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? "#000" : "#fff");
}

/** The one thing kept on the site's page, and only after the chat was opened. */
function keep(value: string | null): void {
  try {
    if (value) sessionStorage.setItem(FLAG, value);
    else sessionStorage.removeItem(FLAG);
  } catch {
    // Storage is forbidden here: the chat then opens anew on the next page.
  }
}

function was(): string | null {
  try {
    return sessionStorage.getItem(FLAG);
  } catch {
    return null;
  }
}
