// What a screen reader is told without being moved: one region for turns, one for errors.
//
// Both stand apart from the transcript. A message becomes a new child, once; the ones before are taken out first,
// so that nothing is read twice and browse mode finds no second transcript here.

import { el } from './dom.js';

const polite = el('div', { class: 'unseen', 'aria-live': 'polite', 'aria-relevant': 'additions', id: 'announcements' });
const assertive = el('div', { class: 'unseen', 'aria-live': 'assertive', 'aria-relevant': 'additions', id: 'alarms' });

/** The two regions; they belong at the end of the body, before anything is announced. */
export function regions() {
  return [polite, assertive];
}

/** Tells this when the screen reader has finished its sentence. */
export function announce(text, lang) {
  tell(polite, text, lang);
}

/** Tells this at once: something did not work. */
export function alarm(text, lang) {
  tell(assertive, text, lang);
}

function tell(region, text, lang) {
  region.replaceChildren();
  if (text) region.append(el('p', { lang }, text));
}
