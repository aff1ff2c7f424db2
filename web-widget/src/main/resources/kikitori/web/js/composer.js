// Where the person writes, and the buttons for what always works.
//
// Enter sends, Shift and Enter begin a new line. The Enter that confirms a Japanese conversion only confirms: while a
// composition runs, `isComposing` is true or the key code is 229.

import { el, freshId, sign } from './dom.js';
import { draft } from './memory.js';
import { t } from './strings.js';

const NEAR = ['undo', 'back', 'skip', 'why', 'decide', 'summary', 'make'];
const FAR = ['redo', 'help', 'examples', 'repeat', 'decide-all', 'cancel', 'restart'];
export const LONGEST = 32_000;

export class Composer {
  #box;
  #form;
  #commands;

  /** @param acts `{say(content, shown), erase()}` */
  constructor(conversation, acts) {
    this.conversation = conversation;
    this.acts = acts;
    this.node = el('div', { class: 'composer' });
    this.draw();
  }

  /** Draws it in the language of the page; what was typed stays. */
  draw() {
    const typed = this.#box?.value ?? draft.of(this.conversation.id);
    const id = freshId('say');
    this.#box = el('textarea', {
      id, rows: 1, maxlength: LONGEST, value: typed, dir: 'auto', lang: this.conversation.lang,
      autocomplete: 'off', enterkeyhint: 'send', 'aria-describedby': `${id}-how`,
      onkeydown: (event) => this.#key(event), oninput: () => this.#typed(),
    });
    this.#form = el('form', { class: 'say', onsubmit: (event) => this.#send(event) },
      el('label', { for: id }, t('say.label')),
      el('div', { class: 'box' }, this.#box,
        el('button', { type: 'submit', class: 'primary send' }, sign('send'), el('span', {}, t('say.send')))),
      el('p', { id: `${id}-how`, class: 'hint' }, t('say.how')));
    this.#commands = el('div', { class: 'commands', role: 'group', 'aria-label': t('commands') },
      NEAR.map((command) => this.#command(command)), this.#more());
    this.node.replaceChildren(this.#form, this.#commands);
    this.#fit();
  }

  focus() {
    this.#box.focus();
  }

  /** Puts words into the box, after what is there. */
  give(words) {
    this.#box.value = [this.#box.value, words].filter(Boolean).join('\n');
    this.#typed();
    this.focus();
  }

  #command(command) {
    const press = (event) => {
      this.acts.say({ command }, t(`command.${command}`));
      const more = event.currentTarget.closest('.more');
      if (!more) return;
      more.open = false;
      more.querySelector('summary').focus();
    };
    return el('button', { type: 'button', class: 'small', 'data-command': command, onclick: press }, t(`command.${command}`));
  }

  #more() {
    const details = el('details', { class: 'more' },
      el('summary', { class: 'small' }, t('commands.more')),
      el('div', { class: 'commands' }, FAR.map((command) => this.#command(command)),
        el('button', { type: 'button', class: 'small danger', 'data-command': 'delete', onclick: () => this.acts.erase() }, t('command.delete'))));
    return details;
  }

  #key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#form.requestSubmit();
  }

  #typed() {
    this.#fit();
    if (this.conversation.id) draft.keep(this.conversation.id, this.#box.value);
  }

  #send(event) {
    event.preventDefault();
    const text = this.#box.value.trim();
    if (!text) return this.focus();
    this.#box.value = '';
    this.#typed();
    return this.acts.say({ text }, text);
  }

  /** As many rows as there are lines, within limits; where the style sheet can do it by itself this is not needed. */
  #fit() {
    if (CSS.supports('field-sizing', 'content')) return;
    this.#box.rows = Math.min(8, Math.max(1, this.#box.value.split('\n').length));
  }
}
