// Every word that the page says itself, from lang/CODE.json. What the bot says comes from the server.

/** The languages there are; adding one is adding lang/CODE.json and its name here. */
export const LANGUAGES = { en: 'English', ja: '日本語' };

const tables = {};
let current = 'en';

/** Fetches the words of a language, once. */
export async function load(lang) {
  if (!tables[lang]) {
    const answer = await fetch(new URL(`../lang/${lang}.json`, import.meta.url));
    if (!answer.ok) throw new Error(`no words for ${lang}`);
    tables[lang] = await answer.json();
  }
}

/** Speaks this language from now on. */
export async function speak(lang) {
  await load(lang);
  current = lang;
  document.documentElement.lang = lang;
}

/** The language that the page speaks. */
export function language() {
  return current;
}

/**
 * The words under this key, with `{name}` filled from the values. Where there is a `count`, the key may end in
 * `.one`, `.other` …, as the language's plurals want.
 */
export function t(key, values = {}, lang = current) {
  const table = tables[lang] ?? tables[current] ?? {};
  const form = 'count' in values ? `${key}.${new Intl.PluralRules(lang).select(values.count)}` : key;
  const words = table[form] ?? table[`${key}.other`] ?? table[key];
  return words === undefined ? key : words.replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all));
}

/** Whether there are words under this key. */
export function has(key) {
  return tables[current]?.[key] !== undefined;
}

/** Several things in a row, as the language joins them. */
export function list(things, lang = current) {
  return new Intl.ListFormat(lang, { type: 'conjunction', style: 'narrow' }).format(things);
}
