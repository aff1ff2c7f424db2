// A first version on the way: what would be made from the answers so far, in a frame that shares nothing with this
// page. It is made when it is asked for, and said to be a draft; the interview goes on meanwhile.

import * as api from './api.js';
import { announce } from './announcer.js';
import { el, fill, unseen } from './dom.js';
import { list, t } from './strings.js';

export class FirstVersion {
  #heading = el('h2', { id: 'first-version-title', tabindex: '-1' });
  #look = el('button', { type: 'button', onclick: () => this.show() });
  #close = el('button', { type: 'button', onclick: () => this.#put(undefined) });
  #about = el('div', { class: 'made' });
  #shown;
  #drawn = '';

  /** @param acts `{problem(problem)}` */
  constructor(conversation, acts) {
    this.conversation = conversation;
    this.acts = acts;
    this.node = el('section', { class: 'result first-version', id: 'first-version', 'aria-labelledby': 'first-version-title', hidden: true },
      this.#heading, el('p', { class: 'buttons' }, this.#look, this.#close), this.#about);
    this.update();
  }

  /** Whether there is something to look at and nothing finished instead of it. */
  get possible() {
    const { preview, status } = this.conversation;
    return Boolean(preview || this.#shown) && ['asking', 'confirming'].includes(status);
  }

  /** Shows what is different. */
  update() {
    this.node.hidden = !this.possible;
    if (!this.possible) this.#shown = undefined;
    const state = JSON.stringify([this.possible, this.#shown?.url, this.#old, document.documentElement.lang]);
    if (state === this.#drawn) return;
    this.#drawn = state;
    fill(this.#heading, t('first.title'), this.#shown && el('span', { class: 'badge' }, t('result.draft')));
    fill(this.#look, t(this.#shown ? 'first.again' : 'first.look'));
    fill(this.#close, t('first.close'));
    this.#close.hidden = !this.#shown;
    this.#drawAbout();
  }

  /** Makes it from the answers as they are, and shows it. */
  async show() {
    const { conversation } = this;
    const answers = this.#answers;
    try {
      const made = await api.preview(conversation.id, conversation.token);
      this.#put({ ...made, answers });
      announce(t('first.here'));
    } catch (problem) {
      this.acts.problem(problem);
    }
  }

  /** Leads the person here, because they asked for it. */
  async go() {
    await this.show();
    this.#heading.focus({ preventScroll: true });
    this.node.scrollIntoView({ block: 'start' });
  }

  #put(made) {
    const had = this.node.contains(document.activeElement);
    this.#shown = made;
    this.update();
    if (had && !made) this.#look.focus();
  }

  get #answers() {
    return JSON.stringify(this.conversation.spec.answers);
  }

  get #old() {
    return this.#shown !== undefined && this.#shown.answers !== this.#answers;
  }

  #drawAbout() {
    const shown = this.#shown;
    if (!shown) {
      fill(this.#about, el('p', { class: 'hint' }, t('first.about')));
      return;
    }
    const note = el('p', { class: 'about' }, this.#old ? t('first.old') : t('first.now'), ` ${this.#missing(shown)}`);
    const known = this.#about.querySelector('iframe');
    if (known?.src === shown.url) {
      this.#about.querySelector('p').replaceWith(note);
      return;
    }
    fill(this.#about, note,
      shown.text && el('p', { class: 'about sample', lang: this.conversation.lang }, shown.text),
      el('div', { class: 'preview' }, el('iframe', {
        title: t('first.frame', { name: shown.name }), src: shown.url,
        sandbox: 'allow-scripts allow-forms', referrerpolicy: 'no-referrer', allow: '',
      })),
      el('p', {}, el('a', { class: 'button', href: shown.url, target: '_blank', rel: 'noopener noreferrer' },
        t('result.open'), unseen(` ${t('result.new-tab')}`))));
  }

  #missing({ missing }) {
    if (!missing.length) return '';
    const labels = missing.map((id) => this.conversation.question(id)?.label ?? id);
    return t('result.missing', { labels: list(labels, this.conversation.lang) });
  }
}
