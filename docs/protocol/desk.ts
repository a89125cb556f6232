// Generated from core/protocol by `python -m tools.typescript --write`; `make check` proves it fresh. Do not edit.
// A field with `?` is left out when it has its default: false, 0, "", an empty list or nothing.

export const PROTOCOL = 1;
export const NAMESPACE = "/desk";
export const REQUEST = "request";
export const EVENTS = "events";
export const MESSAGE_LIMIT = 4000;
export const EMAIL_LIMIT = 254;
/** After these the same request may be sent again by itself, under the same key. */
export const RETRY: readonly string[] = ["moving", "overloaded", "rate_limited", "unavailable"];

/** An order to one dialogue, under the client's key. `choice`: what its sender chose after a `Held`; `confirmed`: */
export interface Act {
  type: "act";
  key: string;
  dialogue: string;
  order: Answer | AskAdvice | AskSatisfaction | Block | Close | Correct | Defer | EndAdvice | GiveUp | Join | MarkQuestion | Note | OfferEmail | Register | Reply | ReportFalseAlarm | SayFarewell | Take | TakeBack | Transfer | Unblock;
  choice?: Choice | null;
  confirmed?: readonly string[];
}

/** Durable. `seq` is the last number it took in the dialogue's stream, `public_seq` in the citizen's. */
export interface Acted {
  type: "acted";
  dialogue: string;
  seq: number;
  public_seq: number;
  at: number;
}

/** The owner asked a colleague for advice, who may read the dialogue from now on; the comment stands beside it. */
export interface AdviceAsked {
  type: "advice_asked";
  adviser: string;
  name: string;
}

/** The colleague no longer advises, and no longer sees the dialogue. */
export interface AdviceEnded {
  type: "advice_ended";
  adviser: string;
}

/** A typed answer (R8). `reason` is mandatory for a refusal; `channel` says where it went. */
export interface Answer {
  order: "answer";
  request: number;
  text: string;
  answer: TypedAnswer;
  reason?: string | null;
  channel?: Channel;
}

/** The three kinds of an answer (R8). */
export type AnswerKind = "link" | "consultation" | "refusal";

/** A typed answer (R8) as words of the specialist; text and reason stand in the side table. */
export interface Answered {
  type: "answered";
  request: number;
  message: string;
  answer: TypedAnswer;
  specialist: string;
  name: string;
  channel?: Channel;
}

/** The draft becomes what answers are given from; that of an answer which citizens read, they read too. */
export interface Approve {
  order: "approve";
  comment?: string;
}

/** The owner asks a colleague who is present for advice: he may read the dialogue and leave notes. */
export interface AskAdvice {
  order: "ask_advice";
  specialist: string;
  comment: string;
  name?: string;
}

/** The specialist asks whether the citizen is satisfied (R11). */
export interface AskSatisfaction {
  order: "ask_satisfaction";
}

/** A request began with a message. `take_up` is None for a question left for later. */
export interface Asked {
  type: "asked";
  request: number;
  message: string;
  take_up: Deadline | null;
  day_end?: number | null;
}

/** A form (docx, pdf …) that goes with an answer; `size` in bytes. */
export interface Attachment {
  id: string;
  name: string;
  size?: number;
  media_type?: string;
  sha256?: string;
}

/** Who speaks. `SERVICE` is an automatic phrase: it never stops a clock and never counts as an answer. */
export type Author = "citizen" | "specialist" | "service";

/** Why somebody takes no dialogues. The last two are found by programs, the others chosen by the person. */
export type Away = "lunch" | "break" | "training" | "duty" | "idle" | "missed";

/** What one push carries, in order. `now` is the relay's time: clients measure countdowns from it alone. */
export interface Batch {
  epoch: string;
  now: number;
  items: readonly (Colleague | CursorMoved | DraftElsewhere | Mates | Moving | ReadElsewhere | Recorded | ReferenceChanged | RowChanged | RowGone | SignedOut | SomebodyTyping | TabElsewhere)[];
}

/** The heartbeat, every `presence.heartbeat_ms`: whether the specialist is at his desk, ready for dialogues. */
export interface Beat {
  type: "beat";
  present: boolean;
  reason?: Away | null;
  back_at?: number | null;
  idle_ms?: number | null;
  word?: number | null;
}

/** The relay's time, for the estimate of the offset, and whether it counts the specialist as present. */
export interface Beaten {
  type: "beaten";
  now: number;
  present: boolean;
  reason?: Away | null;
  back_at?: number | null;
  reasons?: boolean;
}

/** The owner closes the chat to this citizen for a while, with a reason. */
export interface Block {
  order: "block";
  term: BlockTerm;
  reason: string;
}

/** A citizen to whom the chat is closed now: in which dialogue, by whom, why. */
export interface BlockLine {
  dialogue: string;
  at: number;
  until: number;
  name: string;
  reason?: string;
}

/** For how long the chat is closed to a citizen. */
export type BlockTerm = "hour" | "day" | "week";

/** The chat is closed to the citizen until a moment; why stands in the side table. */
export interface Blocked {
  type: "blocked";
  until: number;
}

/** `GET /v1/blocks`: every citizen to whom the chat is closed now, the first to be let in again first. */
export interface Blocks {
  blocks: readonly BlockLine[];
}

/** A clock passed its limit. */
export interface Breached {
  type: "breached";
  request: number;
  clock: Clock;
}

/** The registration card of one request (R13): codes of the topic and the outcome lists. */
export interface Card {
  topic: string;
  outcome: string;
}

/** `POST /v1/library`. `answer`: None for a new one; `base`: its newest version, as far as the sender knew. */
export interface Change {
  key: string;
  order: Approve | Discard | Publish | Restore | Retire | Save | Withdraw;
  answer?: string | null;
  base?: number;
  choice?: Choice | null;
}

/** Durable; the answer as it is now. */
export interface Changed {
  type: "changed";
  entry: Entry;
}

/** Where an answer goes. */
export type Channel = "chat" | "email";

/** The guard saw something in words that were taken (R14): what by type and level, never the words; what their */
export interface Checked {
  type: "checked";
  author: Author;
  message: string;
  finds?: readonly Find[];
  choice?: Choice | null;
  own_payments?: boolean;
}

/** Send with the finds hidden; send as it is; change the words; give the address in its own field instead. */
export type Choice = "masked" | "as_is" | "change" | "address";

/** The three clocks of the regulation: taking up (R5), answering (R7), a complex answer (R9). */
export type Clock = "take_up" | "answer" | "complex";

/** Lengths of the three regulated clocks, in milliseconds (R5, R7, R9). */
export interface ClockSettings {
  take_up_warn_ms?: number;
  take_up_limit_ms?: number;
  answer_warn_ms?: number;
  answer_limit_ms?: number;
  complex_warn_ms?: number;
  complex_limit_ms?: number;
  complex_in_working_time?: boolean;
}

/** The specialist ends the conversation, if still open, and closes the dialogue; every card must be complete. */
export interface Close {
  order: "close";
}

/** Every card is complete; nothing more can happen except a rating. */
export interface Closed {
  type: "closed";
}

/** A member of the staff: whether he is at his desk, since when, and how many dialogues he has. */
export interface Colleague {
  type: "colleague";
  id: string;
  name: string;
  present: boolean;
  since: number;
  load?: number;
  reason?: Away | null;
  back_at?: number | null;
}

/** Somebody was faster, nothing is changed: the answer as it is now, to be shown beside one's own words. */
export interface Conflict {
  type: "conflict";
  entry: Entry;
}

/** The payload of a Socket.IO CONNECT. `token` is the citizen's or the specialist's; a new citizen has none. */
export interface Connect {
  protocol: number;
  client: string;
  token?: string | null;
  asks?: boolean;
}

/** Consent to one purpose, with the version and SHA-256 of the text shown (152-FZ art. 9). */
export interface ConsentGiven {
  type: "consent_given";
  purpose: string;
  version: string;
  text_sha256: string;
}

/** An address for an answer by e-mail; the address itself stands in the side table. */
export interface ContactGiven {
  type: "contact_given";
  confirmed?: boolean;
}

/** What a person writes of an answer: everything of a version that is not its fate. */
export interface Content {
  title: string;
  text: string;
  kind: AnswerKind;
  category?: string;
  tags?: readonly string[];
  topic?: string;
  source?: Source | null;
  reference?: string;
  legal_basis?: string;
  review?: string;
  reason?: string;
  scope?: Scope;
  branch?: string;
  attachments?: readonly Attachment[];
}

/** A specialist puts other words in the place of those of his own message. */
export interface Correct {
  order: "correct";
  message: string;
  text: string;
}

/** The words of a specialist's `message` are others now; the new ones stand in the side table. */
export interface Corrected {
  type: "corrected";
  message: string;
  author_id: string;
  name: string;
}

/** The last number a desk holds of one dialogue's stream. */
export interface Cursor {
  dialogue: string;
  seq: number;
}

/** How far the citizen has, and has read, the dialogue (numbers of the whole stream). */
export interface CursorMoved {
  type: "cursor";
  dialogue: string;
  delivered: number;
  read: number;
  here: boolean;
}

export type DataType = "NAME" | "SNILS" | "INN" | "PASSPORT" | "BIRTH_CERT" | "OMS" | "CARD" | "ACCOUNT" | "BIK" | "PHONE" | "EMAIL" | "BIRTHDATE" | "ADDRESS" | "AMOUNT";

/** The working day ended while the dialogue waited. */
export interface DayEnded {
  type: "day_ended";
}

/** One run of one clock. `warned` and `breached` say that the mark was journaled, at the journal's moment. */
export interface Deadline {
  started: number;
  warn: number;
  due: number;
  warned?: boolean;
  breached?: boolean;
  stopped?: number | null;
}

/** The longer search (R9): the verbatim phrase goes out, the 24-hour clock starts; or a change of its channel. */
export interface Defer {
  order: "defer";
  request: number;
  channel: Channel;
  reason: string;
}

/** Why a request runs on the 24-hour clock. */
export type DeferCause = "search" | "left_outside_hours" | "day_ended";

/** A request goes on under the 24-hour clock (R9). */
export interface Deferred {
  type: "deferred";
  request: number;
  channel: Channel;
  cause: DeferCause;
  complex: Deadline;
}

/** The answer to a deferred request reached the citizen: its clock ends here, not when it was written. */
export interface Delivered {
  type: "delivered";
  request: number;
}

/** `GET /v1/desk`, and a part of `resumed`. `smallest`: older ones are refused with `too_old`; empty: none is. */
export interface DeskRelease {
  version?: string;
  smallest?: string;
  notes?: string;
}

/** The draft goes; what stands stays. */
export interface Discard {
  order: "discard";
}

/** It is done, and there is nothing to tell. */
export interface Done {
  type: "done";
}

/** What was typed at another desk of this account; fields as in `Drafted`. */
export interface DraftElsewhere {
  type: "draft";
  dialogue: string;
  text: string;
  own: number;
  heard: number;
}

/** What stands unsent in a dialogue's composer, for the other desks of the same account alone. */
export interface Drafted {
  type: "drafted";
  dialogue: string;
  text: string;
  own: number;
  heard: number;
}

/** Why a request ended without a delivered answer. */
export type DropCause = "citizen_left" | "citizen_silent" | "undeliverable" | "no_question";

/** A request ended without a delivered answer. */
export interface Dropped {
  type: "dropped";
  request: number;
  cause: DropCause;
}

/** `GET /v1/dialogues/{dialogue}/earlier`: the newest first, for him who has, or is offered, the dialogue. */
export interface Earlier {
  requests: readonly EarlierRequest[];
}

/** A request of the same citizen in a dialogue before: when, about what, how it ended; codes of the register. */
export interface EarlierRequest {
  dialogue: string;
  request: number;
  number: string;
  asked: number;
  stage: string;
  topic?: string | null;
  outcome?: string | null;
  answer_kind?: string | null;
  specialist_name?: string;
}

/** `GET /v1/dialogues/{dialogue}/earlier/{earlier}`: a dialogue before, to be read; without addresses. */
export interface EarlierWords {
  dialogue: string;
  recorded: readonly Recorded[];
}

/** The advice is given, or no longer needed. */
export interface EndAdvice {
  order: "end_advice";
}

/** Why the conversation ended; the registration card may still be due. */
export type EndCause = "specialist" | "citizen_left" | "citizen_silent" | "day_ended";

/** The conversation is over for the citizen. */
export interface Ended {
  type: "ended";
  cause: EndCause;
}

/** An answer as the window lists it. `standing`: what answers are given from; `draft`: the newer one, if any; */
export interface Entry {
  id: string;
  seq: number;
  newest: number;
  standing?: Version | null;
  draft?: Version | null;
  retired?: Version | null;
  owner?: string;
  uses?: number;
  used_at?: number | null;
}

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

/** The citizen pressed "I am here": the silence starts anew. */
export interface Extended {
  type: "extended";
}

/** A sender says that what the guard found in words he then did not send is no personal data. */
export interface FalseAlarm {
  type: "false_alarm";
  author: Author;
  finds: readonly Find[];
}

/** The specialist said goodbye (R11); its phrase follows. */
export interface FarewellSaid {
  type: "farewell_said";
}

/** Whose fault an error is: the client's program, the relay, or nobody's (the world is just so). */
export type Fault = "client" | "relay" | "nobody";

/** One find without its words, as it may stand in the journal, in figures and in logs. */
export interface Find {
  type: DataType;
  level: Level;
}

/** One line of `GET /v1/finds`: a find of the guard in words that were taken, or one called a false alarm (R14). */
export interface FindLine {
  at: number;
  author: string;
  type: string;
  level: string;
  choice: string;
}

/** Show me this dialogue from `after` on and keep me told; needs the right to see it. */
export interface Follow {
  type: "follow";
  dialogue: string;
  after?: number;
}

/** The dialogue from the asked number on. */
export interface Followed {
  type: "followed";
  dialogue: string;
  recorded?: readonly Recorded[];
  cursor?: CursorMoved | null;
}

/** The answers nearest to what was looked for, best first; without a sign-in the public ones. */
export interface Found {
  hits: readonly SearchHit[];
}

/** `POST /v1/gaps`: a question that the library does not meet; personal data is cut out before it is kept. */
export interface Gap {
  key: string;
  kind: GapKind;
  text: string;
  dialogue?: string | null;
}

/** What the library lacked: none of the proposals fitted, or a search found nothing. */
export type GapKind = "nothing_fitted" | "no_hit";

/** A question that the library did not meet, and who saw it when. */
export interface GapLine {
  id: string;
  kind: GapKind;
  text: string;
  at: number;
  account: string;
  name: string;
  dialogue?: string;
}

/** `GET /v1/gaps`: the newest first. */
export interface Gaps {
  gaps: readonly GapLine[];
}

/** A breached duty that cannot be delivered is given up, with a reason. */
export interface GiveUp {
  order: "give_up";
  request: number;
  reason: string;
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

/** `POST /v1/library/import`. Without `apply` it changes nothing and tells what would be done. `token`: that of the */
export interface Import {
  key: string;
  rows: readonly ImportRow[];
  apply?: boolean;
  token?: string;
}

/** One row of a file. `id`: the answer that it changes; nothing, or one that is unknown, for a new answer. */
export interface ImportRow {
  line: number;
  content: Written;
  id?: string;
  state?: State;
}

/** Working hours of one stretch of a day, local time; `end` is no longer working time. */
export interface Interval {
  start: string;
  end: string;
}

/** The specialist joins a request to the one before it. */
export interface Join {
  order: "join";
  request: number;
}

/** A request turned out to belong to another one of the same dialogue. */
export interface Joined {
  type: "joined";
  request: number;
  into: number;
}

/** `certain` masks and blocks, `likely` warns. */
export type Level = "certain" | "likely";

/** `GET /v1/library?after=SEQ`: the answers that changed after SEQ; `whole`: these are all, forget the others. */
export interface Library {
  seq: number;
  whole: boolean;
  entries: readonly Entry[];
}

/** The newest approved version of a canned answer (R12). `questions`: past ones that it met, as learned. */
export interface LibraryAnswer {
  id: string;
  version: number;
  title: string;
  text: string;
  kind: AnswerKind;
  topic?: string;
  section?: string;
  tags?: readonly string[];
  legal_basis?: string;
  questions?: readonly string[];
  category?: string;
  source?: Source | null;
  reference?: string;
  reason?: string;
  review?: string;
  scope?: Scope;
  branch?: string;
  attachments?: readonly Attachment[];
  uses?: number;
}

/** The specialist marks the citizen's words after "are you satisfied?" as the next question. */
export interface MarkQuestion {
  order: "mark_question";
  message: string;
}

/** How many desks of this account are on the line; told to each whenever one resumes or leaves. */
export interface Mates {
  type: "mates";
  number: number;
}

/** Who is signed in, and what he may do. */
export interface Me {
  id: string;
  login: string;
  name: string;
  role: Role;
  rights: readonly Right[];
}

/** The relay is about to stop: connect again in `after_ms`, spread at random up to twice of it. */
export interface Moving {
  type: "moving";
  after_ms: number;
}

/** A private note. */
export interface Note {
  order: "note";
  text: string;
}

/** Why a private note stands in a dialogue. */
export type NoteCause = "colleague" | "transfer" | "late_words";

/** A private note, never shown to the citizen. */
export interface Noted {
  type: "noted";
  message: string;
  author_id: string;
  name: string;
  cause?: NoteCause;
}

/** The specialist offers an answer by e-mail (R9); the citizen is asked for an address. */
export interface OfferEmail {
  order: "offer_email";
}

/** The dialogue was offered to a specialist who is present. `lapses`: when everyone may take it, if one waits. */
export interface Offered {
  type: "offered";
  specialist: string;
  name: string;
  lapses?: number | null;
}

/** A citizen began a dialogue. `page` is the path of the site's page he came from, without its query. */
export interface Opened {
  type: "opened";
  citizen: string;
  page?: string;
  channel?: Channel;
}

/** Nobody took it in time: from now on every specialist may (R5). */
export interface OpenedToAll {
  type: "opened_to_all";
}

/** An outcome of the registration card (R13); `kinds` are the kinds of answer it is proposed for. */
export interface Outcome {
  id: string;
  title: string;
  kinds?: readonly AnswerKind[];
}

/** Where the whole dialogue stands; the lifecycle table is keyed by it. */
export type Phase = "new" | "waiting" | "offered" | "taken" | "ended" | "closed";

/** What the service may say by itself, and what it proposes to a specialist (R14: a question about own payments). */
export type Phrase = "greeting" | "in_work" | "need_time" | "by_email_offer" | "satisfaction" | "farewell" | "silence_ask" | "silence_warn" | "silence_close" | "specialist_gone" | "transferred" | "back_to_queue" | "left_outside_hours" | "day_ended" | "own_payments" | "own_payments_reason";

/** `POST /v1/picks`: this answer was picked for this question, from which the search learns. */
export interface Pick {
  key: string;
  answer: string;
  text: string;
  dialogue?: string | null;
}

/** A site section, hotline or branch that an answer may point at (R8, R15). `week`: the hours of a branch, from */
export interface Place {
  id: string;
  title: string;
  url?: string;
  telephones?: readonly string[];
  address?: string;
  hours?: readonly string[];
  note?: string;
  week?: readonly (readonly Interval[])[];
}

/** What an import does, row by row; `applied`: it is done and durable. Refused rows are passed over. */
export interface Plan {
  type: "plan";
  token: string;
  items: readonly PlanItem[];
  applied?: boolean;
}

/** `fields`: those of the content that change, by name, and `state`; `problem`: why a row is refused, as a code. */
export interface PlanItem {
  line: number;
  what: What;
  id?: string;
  fields?: readonly string[];
  problem?: string;
}

/** Words in the dialogue; the text as sent stands in the side table. `phrase` marks automatic ones, which have no */
export interface Posted {
  type: "posted";
  author: Author;
  message?: string;
  name?: string;
  author_id?: string;
  phrase?: Phrase | null;
}

/** How long an absent specialist keeps an offer and a dialogue, in milliseconds. */
export interface PresenceSettings {
  heartbeat_ms?: number;
  offer_grace_ms?: number;
  owner_grace_ms?: number;
  capacity?: number;
  missed_offers?: number;
  idle_limit_ms?: number;
}

/** Citizens may read it: the draft, if there is one, else what stands. */
export interface Publish {
  order: "publish";
}

/** The citizen's mark, 1 to 5, for a request's answer; a comment stands in the side table. */
export interface Rated {
  type: "rated";
  request: number;
  score: number;
}

/** How far a dialogue was read at another desk of this account. */
export interface ReadElsewhere {
  type: "read";
  dialogue: string;
  read: number;
}

/** One event of a dialogue's stream with its texts; `event` is None when this client's version does not know it. */
export interface Recorded {
  type: "recorded";
  dialogue: string;
  seq: number;
  at: number;
  actor: string;
  event: AdviceAsked | AdviceEnded | Answered | Asked | Blocked | Breached | Checked | Closed | ConsentGiven | ContactGiven | Corrected | DayEnded | Deferred | Delivered | Dropped | Ended | Extended | FalseAlarm | FarewellSaid | Joined | Noted | Offered | Opened | OpenedToAll | Posted | Rated | Registered | Returned | SatisfactionAsked | SilenceAsked | SilenceWarned | Taken | Transferred | Unblocked | Warned | Withdrawn | null;
  text?: string | null;
  reason?: string | null;
  address?: string | null;
  key?: string | null;
}

/** `GET /v1/reference`: everything a desk keeps for work without a line. `version` differs after every change. */
export interface Reference {
  version: number;
  topics: readonly Topic[];
  outcomes: readonly Outcome[];
  sections: readonly Place[];
  hotlines: readonly Place[];
  branches: readonly Place[];
  answers: readonly LibraryAnswer[];
  own_payments?: RefusalText | null;
  synonyms?: readonly (readonly string[])[];
}

/** The library, directory, lists or settings changed: read `/v1/reference` again. */
export interface ReferenceChanged {
  type: "reference";
  version: number;
  library?: number;
}

/** The dialogue's own refusals; the protocol passes them on unchanged. */
export type RefusalCode = "illegal" | "forbidden" | "not_owner" | "taken_by_other" | "offered_to_other" | "not_present" | "outside_hours" | "inside_hours" | "dialogue_ended" | "no_such_request" | "wrong_stage" | "reason_missing" | "text_empty" | "text_too_long" | "address_missing" | "address_invalid" | "consent_missing" | "card_missing" | "answer_missing" | "not_yet" | "score_invalid" | "unknown_code" | "no_such_message" | "answer_stays" | "blocked";

/** A lawful refusal as the specialist is offered it: what the citizen reads, and the reason (R8, R14). */
export interface RefusalText {
  text: string;
  reason: string;
}

/** The specialist fills in the registration card of a request (R13). */
export interface Register {
  order: "register";
  request: number;
  card: Card;
}

/** One line of `GET /v1/register`: the row, the number people know it by, its specialist's name or nothing. */
export interface RegisterLine {
  dialogue: string;
  request: number;
  citizen: string;
  channel: string;
  page: string;
  opened: number;
  stage: string;
  asked: number;
  specialist: string | null;
  taken: number | null;
  first_words: number | null;
  deferred: number | null;
  defer_cause: string | null;
  answered: number | null;
  delivered: number | null;
  finished: number | null;
  take_up_due: number | null;
  answer_due: number | null;
  complex_due: number | null;
  take_up_breached: boolean | null;
  answer_breached: boolean | null;
  complex_breached: boolean | null;
  answer_kind: string | null;
  source: string | null;
  reference: string | null;
  library_answer: string | null;
  edited: boolean | null;
  drop_cause: string | null;
  joined_into: number | null;
  topic: string | null;
  outcome: string | null;
  rating: number | null;
  ended: number | null;
  closed: number | null;
  departures?: string | null;
  number: string;
  specialist_name: string;
}

/** The registration card of a request (R13). */
export interface Registered {
  type: "registered";
  request: number;
  card: Card;
}

/** A specialist's own words; his first ones take the dialogue. */
export interface Reply {
  order: "reply";
  text: string;
}

/** Whose words were held says that these finds are no personal data; the words themselves never come along. */
export interface ReportFalseAlarm {
  order: "report_false_alarm";
  finds: readonly Find[];
}

/** One request of a dialogue in the queue: its stage and the clock that runs. */
export interface RequestRow {
  number: number;
  stage: Stage;
  clock?: Clock | null;
  deadline?: Deadline | null;
  channel?: Channel;
  card_due?: boolean;
}

/** A new version with the words of an old one: a draft, as if it had been written again. */
export interface Restore {
  order: "restore";
  version: number;
  comment?: string;
}

/** What am I missing? Sent after every connect, and whenever a gap is seen. */
export interface Resume {
  type: "resume";
  epoch?: string | null;
  cursors?: readonly Cursor[];
}

/** Where the desk stands: the whole list, who is there, and what is missing of the streams it holds or owns. */
export interface Resumed {
  type: "resumed";
  epoch: string;
  now: number;
  whole: boolean;
  me: Me;
  settings: Settings;
  version: number;
  reference: number;
  rows?: readonly Row[];
  colleagues?: readonly Colleague[];
  recorded?: readonly Recorded[];
  cursors?: readonly CursorMoved[];
  desk?: DeskRelease | null;
}

/** Nobody answers with it any more; its history stays. */
export interface Retire {
  order: "retire";
  comment?: string;
}

/** Why a dialogue went back to the queue. */
export type ReturnCause = "specialist" | "offer_lapsed" | "absent";

/** The dialogue went back to the queue. */
export interface Returned {
  type: "returned";
  cause: ReturnCause;
  specialist: string;
}

/** What a member of the staff may do. */
export type Right = "see_queue" | "claim" | "answer" | "transfer" | "take_over" | "reassign" | "watch_dialogue" | "see_register" | "export_register" | "read_reference" | "edit_library" | "approve_library" | "manage_accounts" | "manage_settings";

/** What a member of the staff is. */
export type Role = "specialist" | "manager" | "administrator";

/** A dialogue as every desk sees it in its list. `preview`: the citizen's last words, at most 120 characters. */
export interface Row {
  dialogue: string;
  seq: number;
  phase: Phase;
  opened: number;
  channel?: Channel;
  waiting_since?: number | null;
  offered_to?: string | null;
  offered_name?: string;
  open_to_all?: boolean;
  owner?: string | null;
  owner_name?: string;
  owner_absent?: boolean;
  adviser?: string | null;
  adviser_name?: string;
  blocked?: number | null;
  requests?: readonly RequestRow[];
  preview?: string;
  page?: string;
  citizen_here?: boolean;
}

/** A dialogue's row is new or changed. `version` counts every change of the list; a gap means: resume. */
export interface RowChanged {
  type: "row";
  version: number;
  row: Row;
}

/** A dialogue left the list. */
export interface RowGone {
  type: "row_gone";
  version: number;
  dialogue: string;
}

/** The specialist asked whether the citizen is satisfied (R11); its phrase follows. */
export interface SatisfactionAsked {
  type: "satisfaction_asked";
}

/** A new version: a draft, or at once one's own words where the answer is personal. */
export interface Save {
  order: "save";
  content: Written;
  comment?: string;
}

/** The specialist says goodbye (R11). */
export interface SayFarewell {
  order: "say_farewell";
}

/** Whose an answer is: everybody's, a branch's, or one member's own, which nobody else sees. */
export type Scope = "shared" | "branch" | "personal";

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

/** How far the desk has, and its specialist has read, a dialogue (numbers of the whole stream). */
export interface Seen {
  type: "seen";
  dialogue: string;
  delivered: number;
  read: number;
}

/** All domain settings of one centre, as stored in the `settings` stream. */
export interface Settings {
  clocks?: ClockSettings;
  silence?: SilenceSettings;
  presence?: PresenceSettings;
}

/** `POST /v1/session`. The password is never logged and never stored in the clear. */
export interface SignIn {
  login: string;
  password: string;
  client?: string;
}

/** The opaque sliding token and who it stands for. Sign-out: `DELETE /v1/session` with the token as bearer. */
export interface SignedIn {
  token: string;
  expires: number;
  me: Me;
}

/** This sign-in is no longer valid; the socket is about to close. The desk keeps drafts and asks to sign in. */
export interface SignedOut {
  type: "signed_out";
  reason: string;
}

/** A silent citizen was asked whether he is still there. */
export interface SilenceAsked {
  type: "silence_asked";
}

/** What happens when the citizen does not reply (WCAG 2.2.1: a warning two minutes before, a way to extend). */
export interface SilenceSettings {
  ask_after_ms?: number;
  close_after_ms?: number;
  warn_before_ms?: number;
}

/** A silent citizen was warned that the conversation is about to end. */
export interface SilenceWarned {
  type: "silence_warned";
}

/** The citizen, or a colleague in a followed dialogue, is typing. */
export interface SomebodyTyping {
  type: "typing";
  dialogue: string;
  author: Author;
  name?: string;
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

/** Where one request (обращение) stands inside its dialogue. */
export type Stage = "asked" | "in_work" | "deferred" | "sent" | "answered" | "dropped" | "joined";

/** Where a version stands. PUBLIC: citizens read it too; RETIRED: no longer used, or a newer one took its place. */
export type State = "draft" | "approved" | "public" | "retired";

/** A tab was opened, or shut, at another desk of this account. */
export interface TabElsewhere {
  type: "tab";
  dialogue: string;
  open: boolean;
}

/** A dialogue's tab was opened, or shut. */
export interface TabMoved {
  type: "tab";
  dialogue: string;
  open: boolean;
}

/** A specialist takes the dialogue, or the owner takes up the next question (R5, R6). */
export interface Take {
  order: "take";
}

/** A specialist takes his own message back. */
export interface TakeBack {
  order: "take_back";
  message: string;
}

/** A specialist owns the dialogue; `requests` maps each request he takes up to its answer clock. */
export interface Taken {
  type: "taken";
  specialist: string;
  name: string;
  requests?: readonly (readonly [number, Deadline])[];
}

/** A topic of the registration card (R13). */
export interface Topic {
  id: string;
  title: string;
}

/** The owner hands the dialogue to a colleague, or back to the queue (`specialist` None), with a comment. */
export interface Transfer {
  order: "transfer";
  comment: string;
  specialist?: string | null;
  name?: string;
}

/** The owner handed the dialogue to a colleague, who is offered it next. */
export interface Transferred {
  type: "transferred";
  specialist: string;
}

/** Errors of the line itself, beside the dialogue's own refusals. */
export type TransportCode = "malformed" | "unknown_request" | "too_large" | "too_old" | "rate_limited" | "unauthorised" | "sign_in_expired" | "not_found" | "already_open" | "personal_data" | "storage_full" | "unavailable" | "overloaded" | "moving" | "internal";

/** The kind of an answer and what it rests on (R8); its text and a refusal's reason stand in the side table. */
export interface TypedAnswer {
  kind: AnswerKind;
  source?: Source | null;
  reference?: string | null;
  library_answer?: string | null;
  library_version?: number | null;
  edited?: boolean;
  attachments?: readonly string[];
}

/** The specialist is typing. */
export interface Typing {
  type: "typing";
  dialogue: string;
}

/** A block is lifted before its time. */
export interface Unblock {
  order: "unblock";
}

/** The chat is open to the citizen again before that moment. */
export interface Unblocked {
  type: "unblocked";
}

/** No longer show me this dialogue, unless it is mine. */
export interface Unfollow {
  type: "unfollow";
  dialogue: string;
}

/** One version: its content never changes, its state does. */
export interface Version {
  answer: string;
  version: number;
  state: State;
  content: Content;
  author: string;
  author_name: string;
  at: number;
  comment?: string;
}

/** `GET /v1/library/{id}/versions`: all versions, the oldest first. */
export interface Versions {
  versions: readonly Version[];
}

/** A clock passed its amber mark. */
export interface Warned {
  type: "warned";
  request: number;
  clock: Clock;
}

/** What becomes of a row. */
export type What = "added" | "changed" | "same" | "refused";

/** Citizens no longer read it; the staff goes on with it. */
export interface Withdraw {
  order: "withdraw";
}

/** A specialist took the words of his `message` back: nobody reads them any more but the journal. */
export interface Withdrawn {
  type: "withdrawn";
  message: string;
  author_id: string;
  name: string;
}

/** A content on its way to the relay, which takes no field that it does not know. */
export interface Written {
  title: string;
  text: string;
  kind: AnswerKind;
  category?: string;
  tags?: readonly string[];
  topic?: string;
  source?: Source | null;
  reference?: string;
  legal_basis?: string;
  review?: string;
  reason?: string;
  scope?: Scope;
  branch?: string;
  attachments?: readonly Attachment[];
}

export type DeskOrder = Answer | AskAdvice | AskSatisfaction | Block | Close | Correct | Defer | EndAdvice | GiveUp | Join | MarkQuestion | Note | OfferEmail | Register | Reply | ReportFalseAlarm | SayFarewell | Take | TakeBack | Transfer | Unblock;

export type DeskRequest = Act | Beat | Drafted | Follow | Resume | Seen | TabMoved | Typing | Unfollow;

export type DeskAnswer = Acted | Beaten | Done | Error | Followed | Held | Resumed;

export type DeskItem = Colleague | CursorMoved | DraftElsewhere | Mates | Moving | ReadElsewhere | Recorded | ReferenceChanged | RowChanged | RowGone | SignedOut | SomebodyTyping | TabElsewhere;

export type Event = AdviceAsked | AdviceEnded | Answered | Asked | Blocked | Breached | Checked | Closed | ConsentGiven | ContactGiven | Corrected | DayEnded | Deferred | Delivered | Dropped | Ended | Extended | FalseAlarm | FarewellSaid | Joined | Noted | Offered | Opened | OpenedToAll | Posted | Rated | Registered | Returned | SatisfactionAsked | SilenceAsked | SilenceWarned | Taken | Transferred | Unblocked | Warned | Withdrawn;

export type LibraryOrders = Approve | Discard | Publish | Restore | Retire | Save | Withdraw;
