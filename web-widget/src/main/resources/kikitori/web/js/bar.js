// The bar at the top: the way home, the language, how the page looks.

import { el, freshId, sign } from './dom.js';
import { SIZES, THEMES, choose, settings } from './settings.js';
import { LANGUAGES, language, t } from './strings.js';

/** @param acts `{home(), speak(lang)}` */
export function bar(acts) {
  const goHome = (event) => {
    event.preventDefault();
    acts.home();
  };
  const home = el('a', { class: 'brand', href: './', onclick: goHome },
    el('img', { src: 'img/icon.svg', alt: '', width: 32, height: 32 }), el('span', {}, 'Kikitori'));
  return el('header', { class: 'bar', 'aria-label': 'Kikitori' }, home, el('div', { class: 'options' }, languages(acts), display()));
}

function languages(acts) {
  const group = el('div', { class: 'languages', role: 'group', 'aria-label': t('bar.language') });
  for (const [code, name] of Object.entries(LANGUAGES)) {
    const current = code === language();
    group.append(el('button', { type: 'button', class: 'quiet', lang: code, 'data-lang': code, 'aria-pressed': String(current), onclick: () => acts.speak(code) }, name));
  }
  return group;
}

function display() {
  const panel = el('details', { class: 'display' },
    el('summary', { class: 'quiet' }, sign('letters'), el('span', {}, t('bar.display'))),
    el('div', { class: 'sheet' },
      radios('theme', THEMES, settings().theme ?? 'system'),
      radios('size', SIZES, settings().size ?? 'normal')));
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    panel.open = false;
    panel.querySelector('summary').focus();
  });
  panel.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !panel.contains(event.relatedTarget)) panel.open = false;
  });
  return panel;
}

function radios(setting, values, current) {
  const name = freshId(setting);
  return el('fieldset', {}, el('legend', {}, t(`bar.${setting}`)), values.map((value) =>
    el('label', { class: 'pick' },
      el('input', { type: 'radio', name, value, checked: value === current, onchange: () => choose({ [setting]: value }) }),
      el('span', {}, t(`bar.${setting}.${value}`)))));
}
