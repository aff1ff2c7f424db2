// The screen of an interview: the conversation, the notes beside it, the result.

import * as api from './api.js';
import { announce, alarm } from './announcer.js';
import { Composer } from './composer.js';
import { el, fill, hasRealKeyboard } from './dom.js';
import { FirstVersion } from './first-version.js';
import { sure } from './question-box.js';
import { Result } from './result.js';
import { SpecPanel } from './spec-panel.js';
import { list, t } from './strings.js';
import { Transcript } from './transcript.js';

export class Room {
  #notice = el('div', { class: 'notices' });
  #jump = el('p', { class: 'jump' });
  #scroll = el('div', { class: 'scroll' });
  #chatHeading = el('h2', { class: 'unseen', id: 'chat-title' });
  #problem = '';

  /** @param acts `{home(notice), named(conversation)}` */
  constructor(conversation, acts) {
    this.conversation = conversation;
    this.acts = acts;
    const shared = {
      say: (content, shown) => this.#say(content, shown),
      upload: (file) => this.#upload(file),
      problem: (problem) => this.#tell(problem.message),
    };
    this.transcript = new Transcript(conversation, {
      ...shared,
      giveBack: (line) => this.composer.give(conversation.withdraw(line)),
      showResult: () => this.result.go(),
      showFirst: () => (conversation.artifacts.length ? this.result : this.first).go(),
    });
    this.composer = new Composer(conversation, { ...shared, erase: () => this.#erase() });
    this.panel = new SpecPanel(conversation, shared);
    this.result = new Result(conversation, shared);
    this.first = new FirstVersion(conversation, shared);
    this.heading = el('h1', { tabindex: '-1', dir: 'auto' });
    this.node = this.#layout();
    this.#listen();
    this.retell();
  }

  get title() {
    return `${this.conversation.title || t('room.title')} – Kikitori`;
  }

  /** Says everything in the language of the page. */
  retell() {
    fill(this.#chatHeading, t('room.chat'));
    this.transcript.retell();
    this.composer.draw();
    this.panel.retell();
    this.#update();
  }

  /** The person came here: those with a keyboard go on writing, the others begin to read. */
  enter() {
    if (hasRealKeyboard()) this.composer.focus();
    else this.heading.focus({ preventScroll: true });
    const last = this.conversation.lines.filter((line) => line.who === 'bot').at(-1);
    if (last) this.#announce([last]);
    requestAnimationFrame(() => this.transcript.toEnd());
  }

  leave() {
    this.conversation.leave();
  }

  #layout() {
    this.#scroll.append(this.transcript.node);
    new ResizeObserver(() => this.#letKeysScroll()).observe(this.#scroll);
    return el('div', { class: 'room' },
      el('div', { class: 'title-row' }, this.heading, this.#jump),
      el('section', { class: 'chat', 'aria-labelledby': 'chat-title' },
        this.#chatHeading,
        this.#scroll,
        this.#notice,
        this.composer.node),
      el('div', { class: 'beside' }, this.result.node, this.first.node, this.panel.node));
  }

  #listen() {
    const { conversation } = this;
    conversation.addEventListener('change', () => this.#update());
    conversation.addEventListener('turn', (event) => this.#turn(event.detail));
    conversation.addEventListener('problem', (event) => this.#problemHeard(event.detail));
    conversation.addEventListener('lost', () => announce(t('net.lost')));
    conversation.addEventListener('back', () => announce(t('net.back')));
    conversation.addEventListener('gone', (event) => this.acts.home(event.detail));
  }

  #update() {
    const { conversation } = this;
    fill(this.heading, conversation.title || t('room.title'));
    this.heading.lang = conversation.title ? conversation.lang : '';
    const progress = this.panel.progress;
    const hasResult = conversation.artifacts.length > 0;
    fill(this.#jump,
      progress && el('a', { href: '#notes', onclick: (event) => this.#jumpTo(event, 'notes-title') }, t('notes.title'), ` (${progress})`),
      hasResult && el('a', { href: '#result', onclick: (event) => this.#jumpTo(event, 'result-title') }, t('result.title')),
      this.first.possible && el('a', { href: '#first-version', onclick: (event) => this.#jumpTo(event, 'first-version-title') }, t('first.title')));
    this.transcript.update();
    this.panel.update();
    this.result.update();
    this.first.update();
    this.#letKeysScroll();
    this.#showNotices();
    this.acts.named(this);
  }

  /** What scrolls by itself must be reachable by keyboard; what does not must not be a stop on the way. */
  #letKeysScroll() {
    const { scrollHeight, clientHeight } = this.#scroll;
    const names = { tabindex: '0', role: 'group', 'aria-labelledby': 'chat-title' };
    for (const [name, value] of Object.entries(names)) {
      if (scrollHeight > clientHeight) this.#scroll.setAttribute(name, value);
      else if (document.activeElement !== this.#scroll) this.#scroll.removeAttribute(name);
    }
  }

  #jumpTo(event, id) {
    event.preventDefault();
    const target = document.getElementById(id);
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'start' });
  }

  #turn(replies) {
    this.#problem = '';
    this.#showNotices();
    this.#announce(replies);
    if (replies.some((reply) => reply.preview === 'shown')) this.first.show();
    this.transcript.toEnd();
  }

  /** One announcement for a whole turn, with what can be picked where the words do not name it. */
  #announce(replies) {
    const { lang } = this.conversation;
    const text = replies.map((reply) => reply.text).join('\n');
    const offered = replies.at(-1).choices ?? [];
    const choices = offered.map((choice) => choice.text);
    const named = offered.every((choice) => ['yes', 'no'].includes(choice.id) || text.includes(choice.text));
    announce(choices.length && !named ? `${text} ${t('choice.named', { choices: list(choices, lang) }, lang)}` : text, lang);
  }

  #say(content, shown) {
    this.#problem = '';
    this.conversation.say(content, shown);
    this.transcript.toEnd();
  }

  async #upload(file) {
    try {
      return await api.upload(this.conversation.id, this.conversation.token, file);
    } catch (problem) {
      this.#tell(problem.message);
      return undefined;
    }
  }

  async #erase() {
    const title = this.conversation.title || t('room.title');
    if (!(await sure(t('delete.title'), t('delete.text', { title }), t('delete.yes')))) return;
    try {
      await this.conversation.erase();
    } catch (problem) {
      this.#tell(problem.message);
    }
  }

  /** What a message was refused for stands under that message; anything else, above the box. */
  #problemHeard({ text, lang, line }) {
    if (!line) return this.#tell(text, lang);
    alarm(text, lang);
    return this.transcript.toEnd();
  }

  #tell(text, lang) {
    this.#problem = text;
    alarm(text, lang);
    this.#showNotices();
  }

  #showNotices() {
    fill(this.#notice,
      this.conversation.offline && el('p', { class: 'notice' }, t('net.lost')),
      this.#problem && el('p', { class: 'notice failed' }, this.#problem),
      this.conversation.status === 'cancelled' && el('p', { class: 'notice' }, t('room.cancelled')));
  }
}
