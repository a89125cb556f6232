// Generated from core/protocol by `python -m tools.typescript --write`; `make check` proves it fresh. Do not edit.
// A field with `?` is left out when it has its default: false, 0, "", an empty list or nothing.

export const PROTOCOL = 1;
export const NAMESPACE = "/citizen";
export const REQUEST = "request";
export const EVENTS = "events";
export const MESSAGE_LIMIT = 4000;
export const EMAIL_LIMIT = 254;
/** After these the same request may be sent again by itself, under the same key. */
export const RETRY: readonly string[] = ["moving", "overloaded", "rate_limited", "unavailable"];

/** An order to the citizen's dialogue; `dialogue` is None for the orders that open one. `choice`: after a `Held`. */
export interface Act {
  type: "act";
  key: string;
  order: Extend | GiveContact | Leave | LeaveQuestion | Open | Rate | ReportFalseAlarm | Say;
  dialogue?: string | null;
  choice?: Choice | null;
}

/** Durable. `seq` is the last number it took in the dialogue's stream, `public_seq` in the citizen's. */
export interface Acted {
  type: "acted";
  dialogue: string;
  seq: number;
  public_seq: number;
  at: number;
}

/** The three kinds of an answer (R8). */
export type AnswerKind = "link" | "consultation" | "refusal";

/** A typed answer as the citizen sees it (R8): `title` and `url` of the section, hotline or branch it points at. */
export interface AnswerView {
  kind: AnswerKind;
  source?: Source | null;
  title?: string | null;
  url?: string | null;
  reason?: string | null;
  channel?: Channel;
  forms?: readonly Form[];
}

/** Who speaks. `SERVICE` is an automatic phrase: it never stops a clock and never counts as an answer. */
export type Author = "citizen" | "specialist" | "service";

/** What one push carries, in order. `now` is the relay's time: clients measure countdowns from it alone. */
export interface Batch {
  epoch: string;
  now: number;
  items: readonly (Cursor | Line | Moving | ServiceChanged | SpecialistTyping | Stand)[];
}

/** `GET /v1/centre`: everything the widget shows before and beside a dialogue. No citizen's data. */
export interface Centre {
  type: "centre";
  name: string;
  notice: string;
  formal_note: string;
  formal_url: string;
  policy_url: string;
  hours: string;
  service: Service;
  now: number;
  consents: readonly ConsentText[];
  hotlines: readonly Contact[];
  sections: readonly Contact[];
  branches: readonly Contact[];
  answers: readonly PublicAnswer[];
  zone?: string;
}

/** Where an answer goes. */
export type Channel = "chat" | "email";

/** Send with the finds hidden; send as it is; change the words; give the address in its own field instead. */
export type Choice = "masked" | "as_is" | "change" | "address";

/** The payload of a Socket.IO CONNECT. `token` is the citizen's or the specialist's; a new citizen has none. */
export interface Connect {
  protocol: number;
  client: string;
  token?: string | null;
  asks?: boolean;
}

/** Consent to one purpose as ticked by the citizen: the version and SHA-256 of the text he saw. */
export interface Consent {
  purpose: string;
  version: string;
  text_sha256: string;
}

/** The text of a consent in force, to be shown whole beside its own unticked box. */
export interface ConsentText {
  purpose: string;
  version: string;
  text: string;
  text_sha256: string;
}

/** A hotline, section or branch as the citizen sees it. */
export interface Contact {
  id: string;
  title: string;
  url?: string;
  telephones?: readonly string[];
  address?: string;
  hours?: readonly string[];
  note?: string;
}

/** How far the specialist's side has, and has read, the dialogue (public numbers). */
export interface Cursor {
  type: "cursor";
  dialogue: string;
  delivered: number;
  read: number;
}

export type DataType = "NAME" | "SNILS" | "INN" | "PASSPORT" | "BIRTH_CERT" | "OMS" | "CARD" | "ACCOUNT" | "BIK" | "PHONE" | "EMAIL" | "BIRTHDATE" | "ADDRESS" | "AMOUNT";

/** It is done, and there is nothing to tell. */
export interface Done {
  type: "done";
}

/** Why the conversation ended; the registration card may still be due. */
export type EndCause = "specialist" | "citizen_left" | "citizen_silent" | "day_ended";

/** A no. `code` is a `RefusalCode` or a `TransportCode`; the rest helps to say what to do. Never anybody's text. */
export interface Error {
  type: "error";
  code: string;
  fault?: Fault;
  name?: string | null;
  request?: number | null;
  opens?: number | null;
  limit?: number | null;
  retry_after_ms?: number | null;
  incident?: string | null;
}

/** The citizen says that he is still here. */
export interface Extend {
  order: "extend";
}

/** Whose fault an error is: the client's program, the relay, or nobody's (the world is just so). */
export type Fault = "client" | "relay" | "nobody";

/** One find without its words, as it may stand in the journal, in figures and in logs. */
export interface Find {
  type: DataType;
  level: Level;
}

/** A form that came with an answer, by `GET /v1/attachments/{id}`; `said`: its name and size as people read them. */
export interface Form {
  id: string;
  said: string;
}

/** The answers nearest to what was looked for, best first; without a sign-in the public ones. */
export interface Found {
  hits: readonly SearchHit[];
}

/** The citizen gives an address for an answer by e-mail, with his consent. */
export interface GiveContact {
  order: "give_contact";
  address: string;
  consent: Consent;
}

/** Not taken, nothing is stored: the guard found personal data (R14) in the words of the order's `field`. */
export interface Held {
  type: "held";
  field: string;
  text: string;
  masked: string;
  spans: readonly Span[];
  level: Level;
  choices: readonly Choice[];
}

/** The citizen ends the conversation. */
export interface Leave {
  order: "leave";
}

/** Outside hours: a question to be answered by e-mail (R2); its clock starts at the next opening. */
export interface LeaveQuestion {
  order: "leave_question";
  text: string;
  address: string;
  consents: readonly Consent[];
  page?: string;
}

/** `certain` masks and blocks, `likely` warns. */
export type Level = "certain" | "likely";

/** One thing in the citizen's history. `seq` is public and gap-free; `message` is the key it was sent under. */
export interface Line {
  type: "line";
  dialogue: string;
  seq: number;
  at: number;
  author: Author;
  name?: string;
  text?: string;
  message?: string | null;
  phrase?: Phrase | null;
  answer?: AnswerView | null;
  end?: EndCause | null;
  amends?: number | null;
  corrected?: boolean;
  withdrawn?: boolean;
}

/** The relay is about to stop: connect again in `after_ms`, spread at random up to twice of it. */
export interface Moving {
  type: "moving";
  after_ms: number;
}

/** A citizen starts a dialogue, with his first question or, in working hours, without one (R2–R4). */
export interface Open {
  order: "open";
  page?: string;
  text?: string | null;
  consents?: readonly Consent[];
}

/** What the service may say by itself, and what it proposes to a specialist (R14: a question about own payments). */
export type Phrase = "greeting" | "in_work" | "need_time" | "by_email_offer" | "satisfaction" | "farewell" | "silence_ask" | "silence_warn" | "silence_close" | "specialist_gone" | "transferred" | "back_to_queue" | "left_outside_hours" | "day_ended" | "own_payments" | "own_payments_reason";

/** A complex answer that is owed: by when, and where it will come. */
export interface Promise {
  due: number;
  channel: Channel;
}

/** An answer of the library in the state `public`. */
export interface PublicAnswer {
  id: string;
  title: string;
  text: string;
  topic: string;
  section?: string;
}

/** The citizen's mark, 1 to 5, for the last answer, with an optional comment. */
export interface Rate {
  order: "rate";
  score: number;
  comment?: string;
}

/** The dialogue's own refusals; the protocol passes them on unchanged. */
export type RefusalCode = "illegal" | "forbidden" | "not_owner" | "taken_by_other" | "offered_to_other" | "not_present" | "outside_hours" | "inside_hours" | "dialogue_ended" | "no_such_request" | "wrong_stage" | "reason_missing" | "text_empty" | "text_too_long" | "address_missing" | "address_invalid" | "consent_missing" | "card_missing" | "answer_missing" | "not_yet" | "score_invalid" | "unknown_code" | "no_such_message" | "answer_stays" | "blocked";

/** Whose words were held says that these finds are no personal data; the words themselves never come along. */
export interface ReportFalseAlarm {
  order: "report_false_alarm";
  finds: readonly Find[];
}

/** What am I missing? Sent after every connect, and whenever a gap is seen. `after`: the last public number held. */
export interface Resume {
  type: "resume";
  epoch?: string | null;
  dialogue?: string | null;
  after?: number;
}

/** Where the citizen stands. `lines` are those after `after`; all of them when `whole` (another epoch or dialogue). */
export interface Resumed {
  type: "resumed";
  epoch: string;
  now: number;
  service: Service;
  whole: boolean;
  token?: string | null;
  dialogue?: string | null;
  stand?: Stand | null;
  lines?: readonly Line[];
  blocked?: number | null;
}

/** Words of the citizen. */
export interface Say {
  order: "say";
  text: string;
}

/** An answer that was found: words of it that met the question, and the past question most like it, if any. */
export interface SearchHit {
  id: string;
  why?: readonly string[];
  question?: string;
}

/** `POST /v1/search`: what is looked for, as one types or as a citizen asked it. */
export interface Searched {
  text: string;
  limit?: number;
}

/** How far the window has the dialogue, and how far it was shown to the citizen; numbers only grow. */
export interface Seen {
  type: "seen";
  dialogue: string;
  delivered: number;
  read: number;
}

/** Whether questions are taken now. `until`: end of the current interval; `opens`: the next opening, when closed. */
export interface Service {
  open: boolean;
  until?: number | null;
  opens?: number | null;
}

/** The service opened or closed. */
export interface ServiceChanged {
  type: "service";
  service: Service;
}

/** What an answer of the kind LINK points at (R8): a section of the site, a hotline, a personal visit. */
export type Source = "section" | "hotline" | "visit";

/** One find; `start` and `end` count code points, as Python's strings do. */
export interface Span {
  start: number;
  end: number;
  type: DataType;
  level: Level;
}

/** The specialist is typing; shown for a few seconds. */
export interface SpecialistTyping {
  type: "typing";
  dialogue: string;
  name: string;
}

/** How the dialogue stands for the citizen, whole, as of public number `seq`; replaces the one before it. */
export interface Stand {
  type: "stand";
  dialogue: string;
  seq: number;
  over?: boolean;
  specialist?: string | null;
  in_work?: boolean;
  place?: number | null;
  promises?: readonly Promise[];
  closes?: number | null;
  ask_address?: boolean;
  has_address?: boolean;
  may_rate?: boolean;
  ask_rating?: boolean;
  rated?: number | null;
  delivered?: number;
  read?: number;
  blocked?: number | null;
}

/** Errors of the line itself, beside the dialogue's own refusals. */
export type TransportCode = "malformed" | "unknown_request" | "too_large" | "too_old" | "rate_limited" | "unauthorised" | "sign_in_expired" | "not_found" | "already_open" | "personal_data" | "storage_full" | "unavailable" | "overloaded" | "moving" | "internal";

/** The citizen is typing; at most one every few seconds; never stored, the text is never sent. */
export interface Typing {
  type: "typing";
  dialogue: string;
}

export type CitizenOrder = Extend | GiveContact | Leave | LeaveQuestion | Open | Rate | ReportFalseAlarm | Say;

export type CitizenRequest = Act | Resume | Seen | Typing;

export type CitizenAnswer = Acted | Done | Error | Held | Resumed;

export type CitizenItem = Cursor | Line | Moving | ServiceChanged | SpecialistTyping | Stand;
