// The state of one interview as this page knows it, and the only one who talks to the socket.
//
// Frames and answers of the REST side are folded into plain fields; whoever shows them listens for:
//   change   something below is different
//   turn     a turn of the bot ended: detail is its replies, each told exactly once
//   problem  detail is {text, lang, line}: something to be said at once; the message it is about, if it is about one
//   lost, back   there is no connection, and again there is
//   gone     the conversation was deleted, here or elsewhere, or was never ours; detail is the sentence for it
//
// No gap: a connection asks for everything after the last turn that was seen whole. No double: replies are known by
// their `seq`, messages by their id. A message stays in the outbox, on this device, until the server has it.

import * as api from './api.js';
import { forget, outbox, remember } from './memory.js';
import { Socket } from './socket.js';
import { t } from './strings.js';

const BUSY_WAIT = 2_000;
const BUSY = new Set(['too-many-requests', 'unavailable', 'busy']);
const GONE = new Set(['unknown-conversation', 'unauthorized', 'deleted']);

export class Conversation extends EventTarget {
  id;
  token;
  lang;
  title = '';
  job;
  status = 'asking';
  spec = { answers: {}, skipped: [], decided: [], missing: [] };
  form = [];
  open;
  preview = false;
  lines = [];
  artifacts = [];
  ended = false;
  offline = false;

  #socket;
  #arrival;
  #outbox = [];
  #seen = 0;
  #specSeq = 0;
  #turn = [];
  #told = new Set();
  #welcomed = false;
  #running = new Set();
  #lastProblem;

  /** Opens a new one. @param arrival the fields of POST conversations */
  static begin(arrival) {
    const conversation = new Conversation();
    conversation.lang = arrival.lang;
    conversation.job = arrival.job;
    conversation.#arrival = arrival;
    conversation.#connect();
    return conversation;
  }

  /** Takes up one of this device's. Throws a Problem. */
  static async resume({ id, token, title, job }) {
    const conversation = new Conversation();
    Object.assign(conversation, { id, token, title, job });
    const whole = await api.conversation(id, token);
    conversation.#load(whole, await api.artifacts(id, token));
    conversation.#connect();
    return conversation;
  }

  /** The question with this id, as far as the server described it. */
  question(id) {
    return this.form.find((question) => question.id === id);
  }

  /** Whether a message is with the server and its turn has not ended. */
  get thinking() {
    return this.#running.size > 0;
  }

  /** The line that waits for an answer, if one does. */
  get prompt() {
    const last = this.lines.at(-1);
    return last?.who === 'bot' && !this.thinking && ['ask', 'confirm'].includes(last.kind) ? last : undefined;
  }

  /**
   * Sends words, an answer or a command. It is shown at once, and reaches the server once, whatever happens between.
   *
   * @param content `{text}`, `{answer: {question, value}}` or `{command}`
   * @param shown what the transcript says the person said
   */
  say(content, shown) {
    const message = { id: messageId(), ...content, shown };
    this.#outbox.push(message);
    this.#keepOutbox();
    this.#show(message);
    this.#post(message);
    this.#changed();
  }

  /** Takes a message that was refused out of the transcript, and gives its words back. */
  withdraw(line) {
    this.lines = this.lines.filter((one) => one !== line);
    this.#changed();
    return line.text;
  }

  /** Deletes everything of it, here and on the server. Throws a Problem. */
  async erase() {
    this.leave();
    try {
      await api.erase(this.id, this.token);
    } catch (problem) {
      this.#connect();
      throw problem;
    }
    this.#gone(t('deleted.text'));
  }

  /** Leaves it: nothing is told any more. What is unsent stays on this device. */
  leave() {
    this.#socket?.end();
  }

  #load(whole, artifacts) {
    this.lang = whole.lang;
    this.status = whole.status;
    this.artifacts = artifacts;
    this.#takeSpec(whole);
    const last = new Map(whole.replies.map((reply) => [reply.seq, reply]));
    this.lines = whole.transcript.map((line) => ({ ...line, ...last.get(line.seq), state: 'sent' }));
    this.#seen = Math.max(0, ...this.lines.map((line) => line.seq));
    this.lines.forEach((line) => this.#told.add(line.seq));
    const there = new Set(this.lines.map((line) => line.id).filter(Boolean));
    this.#outbox = outbox.of(this.id).filter((message) => !there.has(message.id));
    this.#outbox.forEach((message) => this.#show(message));
  }

  #connect() {
    this.#socket = new Socket({
      hello: () => this.#hello(),
      frame: (frame) => this.#frame(frame),
      lost: () => this.#connection(true),
      back: () => this.#connection(false),
    });
  }

  #hello() {
    this.#welcomed = false;
    return this.token
      ? { type: 'hello', token: this.token, after: this.#seen, detail: true }
      : { type: 'hello', ...this.#arrival, detail: true };
  }

  #connection(offline) {
    this.offline = offline;
    this.dispatchEvent(new Event(offline ? 'lost' : 'back'));
    this.#changed();
  }

  #frame(frame) {
    switch (frame.type) {
      case 'welcome': return this.#welcome(frame);
      case 'accepted': return this.#accepted(frame.id);
      case 'person': return this.#person(frame);
      case 'reply': return this.#reply(frame);
      case 'spec': return this.#takeSpec(frame);
      case 'artifact': return this.#artifact(frame);
      case 'status': return this.#turnEnded(frame);
      case 'error': return this.#error(frame);
      default: return undefined;
    }
  }

  #welcome(frame) {
    this.id = frame.conversation;
    this.token = frame.token ?? this.token;
    this.#lastProblem = undefined;
    this.#note();
  }

  #accepted(id) {
    this.#outbox = this.#outbox.filter((message) => message.id !== id);
    this.#keepOutbox();
    const line = this.#lineOf(id);
    if (line) line.state = 'sent';
    this.#changed();
  }

  /** A message as it was recorded: one of ours, or one from elsewhere. */
  #person({ seq, id, text, command }) {
    const known = this.#lineOf(id);
    if (known) Object.assign(known, { seq, state: 'sent' });
    else this.lines.push({ who: 'person', seq, id, text, command, state: 'sent' });
    this.#sort();
  }

  #reply({ type, ...reply }) {
    if (this.lines.some((line) => line.who === 'bot' && line.seq === reply.seq)) return;
    this.#placeAnswered(reply.seq);
    this.lines.push({ who: 'bot', ...reply });
    this.#sort();
    if (!this.#told.has(reply.seq)) this.#turn.push(reply);
    this.#told.add(reply.seq);
  }

  /** Where the server sends no `person` frames, the oldest message that is sent belongs before its first reply. */
  #placeAnswered(seq) {
    const line = this.lines.find((one) => one.who === 'person' && one.seq === undefined && one.state === 'sent');
    if (line) line.seq = seq - 0.5;
  }

  /** A turn that is told again brings the spec of its time; what is newer stays. */
  #takeSpec({ seq = 0, spec, form, title, open, preview = false }) {
    if (seq < this.#specSeq) return;
    this.#specSeq = seq;
    this.spec = spec;
    this.form = form ?? this.form;
    this.title = title ?? this.title;
    this.open = open;
    this.preview = preview;
    this.job = spec.job ?? this.job;
  }

  #artifact({ type, ...artifact }) {
    this.artifacts = [artifact, ...this.artifacts.filter((one) => one.id !== artifact.id)];
    this.artifacts.sort((one, other) => other.version - one.version);
  }

  #turnEnded(frame) {
    if ((frame.seq ?? 0) >= this.#seen) this.status = frame.status;
    this.#seen = Math.max(this.#seen, frame.seq ?? 0);
    if (frame.for !== undefined) this.#accepted(frame.for);
    this.#running.delete(frame.for);
    if (!this.#welcomed) this.#resend();
    this.#note();
    this.#changed();
    const replies = this.#turn;
    this.#turn = [];
    if (replies.length > 0) this.dispatchEvent(new CustomEvent('turn', { detail: replies }));
  }

  /** The first turn after a connection ends the hello: now what is still unsent can follow, in its order. */
  #resend() {
    this.#welcomed = true;
    this.#running.clear();
    this.#outbox.forEach((message) => this.#post(message));
  }

  #error({ code, text, for: id, retryAfter }) {
    const message = this.#outbox.find((one) => one.id === id);
    if (message && BUSY.has(code)) {
      setTimeout(() => this.#post(message), retryAfter ? retryAfter * 1000 : BUSY_WAIT);
      return;
    }
    if (!message && (GONE.has(code) || (!this.id && !BUSY.has(code)))) {
      this.#gone(this.status === 'cancelled' ? this.lines.at(-1)?.text : text);
      return;
    }
    const line = message && this.#refused(message, text);
    if (!message && text === this.#lastProblem) return;
    this.#lastProblem = text;
    this.dispatchEvent(new CustomEvent('problem', { detail: { text, lang: this.lang, line } }));
  }

  #refused(message, text) {
    this.#outbox = this.#outbox.filter((one) => one !== message);
    this.#running.delete(message.id);
    this.#keepOutbox();
    const line = this.#lineOf(message.id);
    if (line) Object.assign(line, { state: 'refused', error: text });
    this.#changed();
    return line;
  }

  #gone(sentence) {
    if (this.ended) return;
    this.ended = true;
    this.leave();
    if (this.id) forget(this.id);
    Object.assign(this, { lines: [], form: [], artifacts: [], spec: { answers: {} } });
    this.dispatchEvent(new CustomEvent('gone', { detail: sentence }));
  }

  #post(message) {
    const { shown, ...fields } = message;
    if (!this.#welcomed || !this.#outbox.includes(message)) return;
    this.#running.add(message.id);
    this.#socket.send({ type: 'message', ...fields });
  }

  #show(message) {
    this.lines.push({ who: 'person', id: message.id, text: message.shown, command: message.command, state: 'sending' });
  }

  /** In the order of the server; what it does not know yet comes last. */
  #sort() {
    this.lines.sort((one, other) => (one.seq ?? Infinity) - (other.seq ?? Infinity) || 0);
  }

  #lineOf(id) {
    return this.lines.find((line) => line.who === 'person' && line.id === id);
  }

  #keepOutbox() {
    if (this.id) outbox.keep(this.id, this.#outbox);
  }

  #note() {
    if (!this.id || this.ended) return;
    remember(this.id, { token: this.token, job: this.job, title: this.title, lang: this.lang, status: this.status });
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

function messageId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
