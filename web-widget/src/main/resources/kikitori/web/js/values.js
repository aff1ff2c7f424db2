// Values in words, where the server did not word them: by kind, with the browser's own knowledge of languages.

import { list, t } from './strings.js';

/** What to show for the value of a question of the form. */
export function words(question, lang) {
  return question.said ?? value(question, question.value, lang);
}

function value(question, plain, lang) {
  if (plain === null || plain === undefined) return '';
  if (typeof plain === 'boolean') return t(plain ? 'yes' : 'no', {}, lang);
  if (typeof plain === 'number') return new Intl.NumberFormat(lang).format(plain);
  if (typeof plain === 'string') return text(question, plain, lang);
  if (Array.isArray(plain)) return list(plain.map((one) => value(question, one, lang)), lang);
  return thing(question, plain, lang);
}

function text(question, plain, lang) {
  const choice = question.choices?.find((one) => one.id === plain);
  if (choice) return choice.text;
  if (question.kind === 'date') return moment(plain, lang, { dateStyle: 'long' });
  if (question.kind === 'datetime') return moment(plain, lang, { dateStyle: 'long', timeStyle: 'short' });
  return plain;
}

function moment(plain, lang, style) {
  const at = new Date(plain.includes('T') ? plain : `${plain}T00:00`);
  return Number.isNaN(at.getTime()) ? plain : new Intl.DateTimeFormat(lang, style).format(at);
}

function thing(question, plain, lang) {
  if (plain.from !== undefined || plain.to !== undefined) {
    const [from, to] = [plain.from, plain.to].map((end) => (end === undefined ? '' : value(question, end, lang)));
    return `${from} – ${to}`.trim();
  }
  const price = plain.currency ? money(plain, lang) : undefined;
  if (price && plain.name === undefined) return price;
  if (plain.text) return plain.text;
  const parts = plain.name === undefined ? Object.values(plain) : [plain.name, plain.reading, price, plain.note];
  return parts.filter((part) => part !== undefined && part !== null && part !== '').map(String).join(' ');
}

function money({ amount, currency }, lang) {
  try {
    return new Intl.NumberFormat(lang, { style: 'currency', currency }).format(amount);
  } catch {
    return `${amount} ${currency}`;
  }
}
