// What was said, as a list whose items begin with a heading, so that browse mode can walk it.

import { answered, choices } from './choices.js';
import { el, fill, unseen } from './dom.js';
import { t } from './strings.js';

const THINKING_SHOWN_AFTER = 2_000;

export class Transcript {
  #list = el('ol', { class: 'transcript' });
  #thinking = el('p', { class: 'thinking', hidden: true });
  #end = el('div', { class: 'end' });
  #items = new Map();
  #timer;

  /**
   * @param conversation what to show
   * @param acts `{upload(file), giveBack(line), showResult(), showFirst()}`
   */
  constructor(conversation, acts) {
    this.conversation = conversation;
    this.acts = acts;
    this.node = el('div', { class: 'said' }, this.#list, this.#thinking, this.#end);
    this.node.addEventListener('focusout', () => setTimeout(() => this.update()));
  }

  /** Shows what is new or different; what is the same keeps its elements. */
  update() {
    const { lines } = this.conversation;
    const before = this.#items;
    this.#items = new Map();
    lines.forEach((line, i) => this.#place(line, i, before));
    for (const [line, item] of before) if (!this.#items.has(line)) item.node.remove();
    this.#showThinking();
  }

  /** Makes everything anew, in another language. */
  retell() {
    this.#items = new Map();
    this.#list.replaceChildren();
    this.update();
  }

  /** Scrolls to the last thing said, as far as its beginning stays in sight. */
  toEnd() {
    const { lines } = this.conversation;
    const last = this.#items.get(lines.at(-1))?.node;
    const tall = last && last.offsetHeight > innerHeight * 0.6;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    (tall ? last : this.#end).scrollIntoView({ block: tall ? 'start' : 'end', behavior: still ? 'auto' : 'smooth' });
  }

  #place(line, index, before) {
    const item = before.get(line) ?? { node: el('li'), shown: '' };
    this.#items.set(line, item);
    if (this.#list.children[index] !== item.node) this.#list.insertBefore(item.node, this.#list.children[index] ?? null);
    const state = this.#stateOf(line, index);
    if (state === item.shown) return;
    const pressing = item.node.contains(document.activeElement) && item.node.querySelector('.choices');
    if (pressing && item.shown.startsWith('open')) return;
    item.shown = state;
    this.#draw(item.node, line, index);
  }

  #stateOf(line, index) {
    const again = this.conversation.lines[index - 1]?.who === line.who;
    if (line.who === 'person') return `${line.state} ${again} ${line.error ?? ''}`;
    const open = line === this.conversation.prompt && !line.answeredBy;
    return `${open ? 'open' : 'said'} ${again} ${this.#answerTo(index)?.text ?? ''}`;
  }

  /** What the person said right after this line. */
  #answerTo(index) {
    const next = this.conversation.lines[index + 1];
    return next?.who === 'person' && next.state !== 'refused' ? next : undefined;
  }

  #draw(node, line, index) {
    const again = this.conversation.lines[index - 1]?.who === line.who;
    node.className = `line ${line.who}${again ? ' again' : ''}${line.kind ? ` ${line.kind}` : ''}`;
    const speaker = el('h3', { class: 'speaker' }, t(line.who === 'bot' ? 'speaker.bot' : 'speaker.person'));
    fill(node, speaker, line.who === 'bot' ? this.#bot(line, index) : this.#person(line));
  }

  #bot(line, index) {
    const { conversation } = this;
    const open = line === conversation.prompt;
    const talk = {
      question: conversation.question(line.question),
      lang: conversation.lang,
      say: (content, shown) => conversation.say(content, shown),
      upload: this.acts.upload,
    };
    return [
      el('p', { class: 'words', lang: conversation.lang, dir: 'auto' }, line.text),
      line.kind === 'deliver' && this.#to('#result', t('result.go'), () => this.acts.showResult()),
      line.preview && this.#to('#first-version', t('first.look'), () => this.acts.showFirst()),
      open ? choices(line, talk) : answered(line, this.#answerTo(index)),
    ];
  }

  #to(href, words, go) {
    const follow = (event) => {
      event.preventDefault();
      go();
    };
    return el('p', {}, el('a', { class: 'button', href, onclick: follow }, words));
  }

  #person(line) {
    const words = line.command ? t(`command.${line.command}`) : line.text;
    const about = { sending: t('line.sending'), refused: t('line.refused') }[line.state];
    return [
      el('p', { class: 'words', lang: line.command ? undefined : this.conversation.lang, dir: 'auto' }, words),
      about && el('p', { class: `about ${line.state}` }, about, line.error && ` ${line.error}`),
      line.state === 'refused' && !line.command &&
        el('button', { type: 'button', class: 'small', onclick: () => this.acts.giveBack(line) }, t('line.again'), unseen(`: ${words.slice(0, 60)}`)),
    ];
  }

  /** After two seconds a turn that is still running shows that it runs. */
  #showThinking() {
    if (!this.conversation.thinking || this.conversation.offline) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#thinking.hidden = true;
    } else if (this.#timer === undefined) {
      this.#timer = setTimeout(() => {
        fill(this.#thinking, t('line.thinking'));
        this.#thinking.hidden = false;
      }, THINKING_SHOWN_AFTER);
    }
  }
}
