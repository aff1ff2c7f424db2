// The first screen: what to make, and the interviews begun on this device.

import * as api from './api.js';
import { el, fill, sign, unseen } from './dom.js';
import { forget, interviews } from './memory.js';
import { sure } from './question-box.js';
import { language, t } from './strings.js';

export class Home {
  #jobs = el('div', { class: 'jobs' });
  #mine = el('section', { class: 'mine', 'aria-labelledby': 'mine-title' });

  /** @param acts `{begin(job), goOn(id), problem(problem), said(text)}` */
  constructor(acts) {
    this.acts = acts;
    this.heading = el('h1', { tabindex: '-1' });
    this.lead = el('p', { class: 'lead' });
    this.node = el('div', { class: 'home' }, el('div', { class: 'welcome' }, this.heading, this.lead), this.#jobs, this.#mine);
    this.retell();
  }

  get title() {
    return 'Kikitori';
  }

  retell() {
    fill(this.heading, t('home.title'));
    fill(this.lead, t('home.lead'));
    this.#showMine();
    this.#showJobs();
  }

  leave() {}

  async #showJobs() {
    const asked = language();
    fill(this.#jobs, el('p', { class: 'hint' }, t('home.loading')));
    try {
      const jobs = await api.jobs(asked);
      if (asked !== language()) return;
      fill(this.#jobs,
        el('h2', { class: 'unseen' }, t('home.jobs')),
        el('ul', {}, jobs.map((job) => this.#job(job.id, job.title, t('home.minutes', { count: job.minutes }))),
          jobs.length > 1 && this.#job(undefined, t('home.any'), t('home.any.about'))));
    } catch (problem) {
      fill(this.#jobs, el('p', { class: 'failed' }, problem.message),
        el('button', { type: 'button', class: 'primary', onclick: () => this.#showJobs() }, t('again')));
    }
  }

  #job(id, title, about) {
    return el('li', {}, el('button', { type: 'button', class: `job${id ? '' : ' any'}`, 'data-job': id, onclick: () => this.acts.begin(id) },
      el('span', { class: 'what' }, el('span', { class: 'title' }, title), el('span', { class: 'about' }, about)), sign('arrow')));
  }

  #showMine() {
    const mine = interviews();
    this.#mine.hidden = mine.length === 0;
    fill(this.#mine, mine.length > 0 && [
      el('h2', { id: 'mine-title', tabindex: '-1' }, t('mine.title')),
      el('p', { class: 'hint' }, t('mine.about')),
      el('ul', {}, mine.map((one) => this.#interview(one))),
    ]);
  }

  #interview(one) {
    const when = new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(one.at);
    const title = one.title || one.job || t('mine.untitled');
    return el('li', {},
      el('div', {},
        el('p', { class: 'title', lang: one.lang, dir: 'auto' }, title),
        el('p', { class: 'about' }, `${t(`status.${one.status ?? 'asking'}`)} · ${when}`)),
      el('div', { class: 'buttons' },
        el('button', { type: 'button', class: 'primary', onclick: () => this.acts.goOn(one.id) }, t('mine.go-on'), unseen(`: ${title}, ${when}`)),
        el('button', { type: 'button', class: 'danger', onclick: () => this.#delete(one, title) }, t('mine.delete'), unseen(`: ${title}, ${when}`))));
  }

  async #delete(one, title) {
    if (!(await sure(t('delete.title'), t('delete.text', { title }), t('delete.yes')))) return;
    try {
      await api.erase(one.id, one.token);
      forget(one.id);
      this.#showMine();
      (this.#mine.querySelector('h2') ?? this.heading).focus();
      this.acts.said(t('deleted.text'));
    } catch (problem) {
      if (problem.status === 401) forget(one.id);
      this.#showMine();
      this.acts.problem(problem);
    }
  }
}
