/** How the conversation stands: the line, the queue, who works on the answer, what is promised. */

import type { Chat } from "../model/chat";
import type { State } from "../model/state";
import type { Moments } from "../texts/moments";
import type { Texts } from "../texts/ru";
import { el, write } from "./element";
import type { Part } from "./rating";

export function standing(chat: Chat, texts: Texts, moments: Moments): Part {
  const place = el("p", { class: "state" });
  const promise = el("p", { class: "promise" });
  return {
    node: el("div", { class: "standing" }, place, promise),
    render(state) {
      write(place, placeText(state, texts));
      place.hidden = !place.textContent;
      write(promise, promiseText(state, texts, moments, chat));
      promise.hidden = !promise.textContent;
    },
  };
}

/** What is to be said about the queue or the work on the answer; empty when there is nothing. */
export function placeText(state: State, texts: Texts): string {
  const stand = state.stand;
  if (!stand || stand.over) return "";
  if (stand.place) return texts.place(stand.place);
  if (state.typing !== null) return texts.typing(state.typing);
  if (stand.in_work) return texts.inWork(stand.specialist ?? "");
  return stand.specialist || stand.promises?.length ? "" : texts.waiting;
}

/** Without leave to keep the dialogue on the device, an answer in the chat needs the page open. */
function promiseText(state: State, texts: Texts, moments: Moments, chat: Chat): string {
  const [first] = state.stand?.promises ?? [];
  if (!first) return "";
  const time = moments.day(first.due, chat.clock.now());
  if (first.channel === "email") return texts.promiseEmail(time);
  return texts.promiseChat(time) + (chat.memory.kept ? "" : texts.keepOpen);
}
