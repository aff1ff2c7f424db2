// What was made: the checks in words, a preview that shares nothing with this page, the zip, earlier versions.
//
// The preview's frame may run scripts but has an origin of its own: no storage, no cookies, no token, no way up.
// Its address is a secret for ten minutes; one that got old is renewed before it is used.

import * as api from './api.js';
import { el, fill, sign, unseen } from './dom.js';
import { has, list, t } from './strings.js';

const LINK_LASTS = 9 * 60_000;

export class Result {
  #heading = el('h2', { id: 'result-title', tabindex: '-1' });
  #body = el('div');
  #picked;
  #drawn = '';
  #newest;
  #link;

  /** @param acts `{problem(problem)}` */
  constructor(conversation, acts) {
    this.conversation = conversation;
    this.acts = acts;
    this.node = el('section', { class: 'result', id: 'result', 'aria-labelledby': 'result-title', hidden: true },
      this.#heading, this.#body);
    this.update();
  }

  /** Shows what is different. A version that has just arrived is shown. */
  update() {
    const { artifacts, status, spec } = this.conversation;
    const making = status === 'making';
    this.node.hidden = artifacts.length === 0 && !making;
    const state = JSON.stringify([making, artifacts, artifacts.length && spec.missing, document.documentElement.lang]);
    if (state === this.#drawn) return;
    const newest = artifacts.find((artifact) => artifact.good);
    if (newest?.id !== this.#newest) {
      this.#picked = undefined;
      this.#newest = newest?.id;
      this.#comeIntoSight();
    }
    this.#drawn = state;
    this.#draw(making);
  }

  /** Scrolls the column it stands in to it, unless the person is busy in that column. */
  #comeIntoSight() {
    const column = this.node.parentElement;
    if (column && !column.contains(document.activeElement)) column.scrollTo({ top: 0 });
  }

  /** Leads the person here, because they asked for it. */
  go() {
    this.#heading.focus({ preventScroll: true });
    this.node.scrollIntoView({ block: 'start' });
  }

  #draw(making) {
    const { artifacts } = this.conversation;
    const shown = artifacts.find((artifact) => artifact.id === this.#picked) ?? artifacts.find((artifact) => artifact.good);
    const failed = artifacts[0] && !artifacts[0].good ? artifacts[0] : undefined;
    fill(this.#heading, t('result.title'));
    fill(this.#body,
      making && el('p', { class: 'making' }, t('result.making')),
      failed && this.#failed(failed),
      shown && this.#shown(shown),
      artifacts.length > 1 && this.#versions(artifacts, shown));
  }

  #failed(artifact) {
    return el('div', { class: 'failed' }, el('p', {}, t('result.failed', { version: artifact.version })), this.#checks(artifact));
  }

  #shown(artifact) {
    const frame = el('iframe', {
      title: t('result.preview', { name: artifact.name }),
      sandbox: 'allow-scripts allow-downloads allow-forms', referrerpolicy: 'no-referrer', allow: '',
    });
    const open = this.#linked(artifact, '', { class: 'button', target: '_blank', rel: 'noopener noreferrer' },
      sign('out'), t('result.open'), unseen(` ${t('result.new-tab')}`));
    const zip = this.#linked(artifact, 'all.zip', { class: 'button primary', download: '' }, sign('down'), t('result.zip'));
    this.#renew(artifact).then((url) => {
      if (!url) return;
      frame.src = url;
      open.href = url;
      zip.href = `${url}all.zip`;
    });
    const missing = this.#missing(artifact);
    return el('div', { class: 'made' },
      el('p', { class: 'about' }, el('strong', {}, artifact.name), ` ${t('result.version', { version: artifact.version })}`,
        artifact.draft && el('span', { class: 'badge' }, t('result.draft'))),
      missing && el('p', { class: 'about' }, missing),
      el('p', { class: 'buttons' }, zip, open),
      el('div', { class: 'preview' }, frame),
      this.#checks(artifact));
  }

  #missing(artifact) {
    const { conversation } = this;
    const missing = conversation.spec.missing ?? [];
    if (!artifact.draft || !missing.length || artifact !== conversation.artifacts[0]) return undefined;
    const labels = missing.map((id) => conversation.question(id)?.label ?? id);
    return t('result.missing', { labels: list(labels, conversation.lang) });
  }

  /** A link to a file of it, whose address is renewed when it got old. */
  #linked(artifact, path, attributes, ...children) {
    const renew = async (event) => {
      if (this.#link?.artifact === artifact.id && Date.now() - this.#link.at < LINK_LASTS) return;
      event.preventDefault();
      const url = await this.#renew(artifact);
      if (!url) return;
      anchor.href = url + path;
      anchor.click();
    };
    const anchor = el('a', { ...attributes, href: '#result', onclick: renew }, ...children);
    return anchor;
  }

  async #renew(artifact) {
    try {
      const url = await api.link(artifact.id, this.conversation.token);
      this.#link = { artifact: artifact.id, at: Date.now() };
      return url;
    } catch (problem) {
      this.acts.problem(problem);
      return undefined;
    }
  }

  #checks(artifact) {
    const node = el('div', { class: 'checks' });
    api.verification(artifact.id, this.conversation.token).then(
      ({ checks }) => checks?.length && fill(node, el('h3', {}, t('checks.title')), el('ul', {}, checks.map(check))),
      () => fill(node, el('p', { class: 'hint' }, t('checks.unknown'))));
    return node;
  }

  #versions(artifacts, shown) {
    const pick = (artifact) => () => {
      this.#picked = artifact.id;
      this.#draw(this.conversation.status === 'making');
      this.node.querySelector('[aria-current="true"]')?.focus();
    };
    return el('div', { class: 'versions' }, el('h3', {}, t('versions.title')), el('ul', {}, artifacts.map((artifact) => {
      const name = t('result.version', { version: artifact.version });
      const badge = artifact.draft && el('span', { class: 'badge' }, t('result.draft'));
      return el('li', {}, artifact.good
        ? el('button', { type: 'button', 'aria-current': artifact === shown && 'true', onclick: pick(artifact) },
          artifact === shown && sign('check'), name, badge)
        : el('span', { class: 'unusable' }, sign('cross'), t('versions.failed', { name })));
    })));
  }
}

const SIGNS = { passed: 'check', failed: 'cross', 'not-checked': 'dash' };

function check({ name, tool, result, findings = [] }) {
  const words = has(`check.${name}`) ? t(`check.${name}`) : name;
  return el('li', { class: `check ${result}` }, sign(SIGNS[result] ?? 'dash'),
    el('div', {},
      el('p', {}, t(`checks.${result}`, { name: words }), tool && el('span', { class: 'tool', lang: 'en' }, ` ${tool}`)),
      findings.length > 0 && el('details', {},
        el('summary', {}, t('checks.findings', { count: findings.length }), unseen(`: ${words}`)),
        el('ul', {}, findings.map((finding) => el('li', { lang: 'en' }, [finding.file, finding.text].filter(Boolean).join(': ')))))));
}
