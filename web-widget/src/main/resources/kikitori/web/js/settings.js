// What the person chose about the page itself: language, theme, size of letters. Remembered on this device.

import { LANGUAGES } from './strings.js';
import { read, write } from './memory.js';

const KEY = 'kikitori.settings';

export const THEMES = ['system', 'light', 'dark', 'contrast'];
export const SIZES = ['normal', 'large', 'larger', 'largest'];

/** What was chosen so far; `{}` at first. */
export function settings() {
  return read(KEY, {});
}

/** Remembers a choice and shows it. */
export function choose(change) {
  write(KEY, { ...settings(), ...change });
  apply();
}

function apply() {
  const { theme = 'system', size = 'normal' } = settings();
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  if (size === 'normal') delete root.dataset.size;
  else root.dataset.size = size;
}

/** The language to begin with: the link's, else the remembered one, else the browser's first that we have. */
export function firstLanguage(fromLink) {
  const wanted = [fromLink, settings().lang, ...(navigator.languages ?? []), navigator.language, 'en'];
  return wanted
    .filter(Boolean)
    .map((tag) => tag.toLowerCase().split('-')[0])
    .find((code) => code in LANGUAGES);
}
