// The growing spec beside the conversation: what was answered, what is still needed, what was left out. Any of it
// can be changed where it stands.

import { el, fill, unseen } from './dom.js';
import { input } from './inputs.js';
import { t } from './strings.js';
import { words } from './values.js';

const ANSWERED = new Set(['answered', 'decided']);

export class SpecPanel {
  #heading = el('h2', { id: 'notes-title', tabindex: '-1' });
  #progress = el('div', { class: 'progress' });
  #body = el('div', { class: 'entries' });
  #items = new Map();
  #editing;

  /** @param acts `{say(content, shown), upload(file)}` */
  constructor(conversation, acts) {
    this.conversation = conversation;
    this.acts = acts;
    this.node = el('section', { class: 'notes', id: 'notes', 'aria-labelledby': 'notes-title' },
      this.#heading, this.#progress, this.#body);
    this.update();
  }

  /** "4 of about 9", or nothing as long as it is not clear what is asked. */
  get progress() {
    const { form } = this.conversation;
    const done = form.filter((question) => question.state !== 'open').length;
    return form.length ? t('notes.progress', { done, all: form.length }) : '';
  }

  /** Shows what is different; an entry that is being edited stays as it is. */
  update() {
    fill(this.#heading, t('notes.title'));
    this.#showProgress();
    const all = this.#questions();
    const groups = [
      ['answered', all.filter((question) => ANSWERED.has(question.state))],
      ['missing', all.filter((question) => this.#isMissing(question))],
      ['left', all.filter((question) => !ANSWERED.has(question.state) && question.state !== 'open' && !this.#isMissing(question))],
    ];
    const focused = document.activeElement;
    const before = this.#items;
    this.#items = new Map();
    const sections = groups.map(([name, questions]) => this.#section(name, questions, before));
    const nodes = sections.filter(Boolean);
    fill(this.#body, nodes.length ? nodes : el('p', { class: 'hint' }, t('notes.empty')));
    if (focused && focused !== document.activeElement && this.#body.contains(focused)) focused.focus({ preventScroll: true });
  }

  /** Makes everything anew, in another language. */
  retell() {
    this.#items = new Map();
    this.#editing = undefined;
    this.update();
  }

  /** The described questions; where the server describes none, the bare answers. */
  #questions() {
    const { form, spec } = this.conversation;
    if (form.length) return form;
    return Object.entries(spec.answers ?? {}).map(([id, value]) => ({ id, label: id, kind: 'unknown', value, state: 'answered' }));
  }

  #isMissing(question) {
    return !ANSWERED.has(question.state) && (this.conversation.spec.missing ?? []).includes(question.id);
  }

  #showProgress() {
    const { form } = this.conversation;
    const done = form.filter((question) => question.state !== 'open').length;
    fill(this.#progress, form.length > 0 && [
      el('p', {}, this.progress),
      el('progress', { max: form.length, value: done, 'aria-label': t('notes.progress.label') }),
    ]);
  }

  #section(name, questions, before) {
    if (!questions.length) return undefined;
    const items = questions.map((question) => this.#item(name, question, before));
    const list = el('ul', {}, items);
    return name === 'answered' ? list : el('div', { class: `group ${name}` }, el('h3', {}, t(`notes.${name}`)), list);
  }

  #item(name, question, before) {
    const state = JSON.stringify([name, question]);
    const known = before.get(question.id);
    const item = known ?? { node: el('li', { 'data-question': question.id }), button: el('button', { type: 'button', class: 'small' }) };
    this.#items.set(question.id, item);
    if (this.#editing === question.id || item.state === state) return item.node;
    item.state = state;
    item.button.onclick = () => this.#edit(question, item);
    fill(item.button, t(name === 'answered' ? 'notes.edit' : 'notes.add'), unseen(` ${question.label}`));
    fill(item.node, this.#entry(question), item.button);
    return item.node;
  }

  #entry(question) {
    const { lang } = this.conversation;
    return el('div', { class: 'entry' },
      el('p', { class: 'label', lang, dir: 'auto' }, question.label,
        question.state === 'decided' && el('span', { class: 'badge' }, t('notes.decided'))),
      ANSWERED.has(question.state) && el('p', { class: 'value', lang, dir: 'auto' },
        question.kind === 'colour' && colourDot(question.value), words(question, lang)));
  }

  #edit(question, item) {
    this.#editing = question.id;
    const editor = input(question, this.conversation.lang, this.acts.upload);
    const close = () => {
      this.#editing = undefined;
      item.state = undefined;
      this.update();
      item.button.focus();
    };
    const save = async (event) => {
      event.preventDefault();
      const given = await editor.read();
      if (!given) return editor.focus();
      close();
      return this.acts.say(given.content, given.shown);
    };
    const cancelOnEscape = (event) => {
      if (event.key === 'Escape' && !event.isComposing) close();
    };
    fill(item.node, el('form', { class: 'edit', onsubmit: save, onkeydown: cancelOnEscape }, editor.nodes,
      el('div', { class: 'buttons' },
        el('button', { type: 'submit', class: 'primary' }, t('edit.save')),
        el('button', { type: 'button', onclick: close }, t('edit.cancel')))));
    editor.focus();
  }
}

function colourDot(value) {
  const dot = el('span', { class: 'colour', 'aria-hidden': 'true' });
  dot.style.backgroundColor = value;
  return dot;
}
