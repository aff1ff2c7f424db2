// The first screen inside another page: what it is, how long it takes, and a button. Nothing reaches the server
// before it is pressed.

import * as api from './api.js';
import { el, fill } from './dom.js';
import { interviews } from './memory.js';
import { language, t } from './strings.js';

export class Threshold {
  #about = el('p', { class: 'lead' });
  #buttons = el('div', { class: 'buttons' });
  #job;

  /** @param acts `{begin(job), goOn(id)}` */
  constructor(job, acts) {
    this.job = job;
    this.acts = acts;
    this.heading = el('h1', { tabindex: '-1' });
    this.node = el('div', { class: 'home threshold' }, this.heading, this.#about, this.#buttons);
    this.retell();
  }

  get title() {
    return this.#job?.title ?? 'Kikitori';
  }

  leave() {}

  async retell() {
    fill(this.heading, this.#job?.title ?? 'Kikitori');
    const begun = interviews().find((one) => one.job === this.job && one.status !== 'cancelled');
    fill(this.#buttons,
      el('button', { type: 'button', class: 'primary', 'data-job': this.job, onclick: () => this.acts.begin(this.job) }, t('threshold.begin')),
      begun && el('button', { type: 'button', onclick: () => this.acts.goOn(begun.id) }, t('threshold.go-on')));
    try {
      this.#job = (await api.jobs(language())).find((job) => job.id === this.job);
      fill(this.heading, this.#job?.title ?? 'Kikitori');
      fill(this.#about, this.#job ? t('home.minutes', { count: this.#job.minutes }) : t('threshold.unknown'));
      document.title = this.title;
    } catch (problem) {
      fill(this.#about, problem.message);
    }
  }
}
