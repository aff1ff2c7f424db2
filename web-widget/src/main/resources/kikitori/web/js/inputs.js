// The input that fits a question, for editing an answer in place.
//
// An input is `{nodes, focus(), read()}`; read gives, possibly later, the content of a message (`{answer}` with the plain value, or
// `{text}` where the answer is best given in words and the server reads it) and what to show for it, or undefined if
// nothing was filled in.

import { el, freshId } from './dom.js';
import { t } from './strings.js';
import { words } from './values.js';

const PLAIN = new Set(['text', 'email']);
const NATIVE = { date: 'date', time: 'time', datetime: 'datetime-local', colour: 'color' };

/**
 * The input for this question, filled with its value.
 *
 * @param lang the language of the conversation
 * @param upload gives a file to the server and returns its `{id, name}`
 */
export function input(question, lang, upload) {
  const { kind, value } = question;
  if (kind === 'file') return file(question, upload);
  if (kind === 'number' && isOrNone(value, 'number')) return number(question);
  if (kind === 'money' && value?.amount !== undefined) return money(question, lang);
  if (kind === 'yes-no') return yesNo(question, lang);
  if (kind === 'choice' && question.choices?.length) return picks(question, 'radio');
  if (kind === 'choices' && question.choices?.length) return picks(question, 'checkbox');
  if (kind in NATIVE && isOrNone(value, 'string')) return native(question);
  if (kind === 'long-text') return lines(question);
  if (kind === 'name') return name(question, lang);
  if (PLAIN.has(kind)) return line(question);
  return spoken(question, lang);
}

const isOrNone = (value, type) => value === undefined || typeof value === type;

/** An answer of this plain value. */
function answer(question, value, shown) {
  return { content: { answer: { question: question.id, value } }, shown: `${question.label}: ${shown}` };
}

function field(question, attributes, tag = 'input') {
  const id = freshId('edit');
  const node = el(tag, { id, name: question.id, autocomplete: 'off', ...attributes });
  return { node, nodes: [el('label', { for: id }, question.label), node], focus: () => node.focus() };
}

function line(question) {
  const { node, ...rest } = field(question, { type: question.kind === 'email' ? 'email' : 'text', value: question.value ?? '', dir: 'auto' });
  return { ...rest, read: () => node.value.trim() && answer(question, node.value.trim(), node.value.trim()) };
}

function lines(question) {
  const { node, ...rest } = field(question, { rows: 6, value: question.value ?? '', dir: 'auto' }, 'textarea');
  return { ...rest, read: () => node.value.trim() && answer(question, node.value.trim(), node.value.trim()) };
}

function number(question) {
  const { range = {} } = question;
  const { node, ...rest } = field(question, {
    type: 'number', inputmode: range.whole ? 'numeric' : 'decimal',
    min: range.min, max: range.max, step: range.whole ? 1 : 'any', value: question.value ?? '',
  });
  return { ...rest, read: () => node.value !== '' && answer(question, node.valueAsNumber, node.value) };
}

function money(question, lang) {
  const { currency } = question.value;
  const { node, nodes, focus } = field(question, { type: 'number', inputmode: 'decimal', min: 0, step: 'any', value: question.value.amount });
  nodes[0].append(` (${currency})`);
  const read = () => {
    if (node.value === '') return undefined;
    const value = { amount: node.valueAsNumber, currency };
    return answer(question, value, words({ ...question, said: undefined, value }, lang));
  };
  return { nodes, focus, read };
}

function native(question) {
  const { node, ...rest } = field(question, { type: NATIVE[question.kind], value: question.value ?? '' });
  return { ...rest, read: () => node.value && answer(question, node.value, node.value.replace('T', ' ')) };
}

function name(question, lang) {
  const { node, nodes, focus } = field(question, { type: 'text', value: question.value?.name ?? '', dir: 'auto' });
  const reading = lang === 'ja' || question.value?.reading
    ? field({ ...question, id: `${question.id}-reading`, label: t('edit.reading') }, { type: 'text', value: question.value?.reading ?? '', dir: 'auto' })
    : undefined;
  const read = () => {
    const value = { name: node.value.trim() };
    if (reading?.node.value.trim()) value.reading = reading.node.value.trim();
    return value.name && answer(question, value, value.name);
  };
  return { nodes: [...nodes, ...(reading?.nodes ?? [])], focus, read };
}

function file(question, upload) {
  const { node, ...rest } = field(question, { type: 'file' });
  const read = async () => {
    const given = node.files.length ? await upload(node.files[0]) : undefined;
    return given && answer(question, given, given.name);
  };
  return { ...rest, read };
}

function yesNo(question, lang) {
  const choices = [true, false].map((yes) => ({ id: String(yes), text: t(yes ? 'yes' : 'no', {}, lang) }));
  const picked = picks({ ...question, choices, value: question.value === undefined ? undefined : String(question.value) }, 'radio');
  const read = () => {
    const given = picked.read();
    return given && answer(question, given.content.answer.value === 'true', choices.find((one) => one.id === given.content.answer.value).text);
  };
  return { ...picked, read };
}

function picks(question, type) {
  const name = freshId('pick');
  const chosen = new Set([question.value].flat());
  const boxes = question.choices.map((choice) => el('input', { type, name, value: choice.id, checked: chosen.has(choice.id) }));
  const group = el('fieldset', {}, el('legend', {}, question.label),
    boxes.map((box, i) => el('label', { class: 'pick' }, box, el('span', {}, question.choices[i].text))));
  const read = () => {
    const picked = question.choices.filter((choice, i) => boxes[i].checked);
    const shown = picked.map((choice) => choice.text).join(', ');
    if (type === 'checkbox') return answer(question, picked.map((choice) => choice.id), shown || '–');
    return picked.length ? answer(question, picked[0].id, shown) : undefined;
  };
  return { nodes: [group], focus: () => (boxes.find((box) => box.checked) ?? boxes[0]).focus(), read };
}

/** Answered in words: the server reads them as it reads everything that is said. */
function spoken(question, lang) {
  const hint = freshId('hint');
  const { node, nodes, focus } = field(question, {
    rows: 3, value: question.value === undefined ? '' : words(question, lang), dir: 'auto', 'aria-describedby': hint,
  }, 'textarea');
  const example = question.examples?.[0];
  nodes.push(el('p', { id: hint, class: 'hint' }, example ? t('edit.words.example', { example }) : t('edit.words')));
  const read = () => {
    const said = node.value.trim();
    const text = t('edit.change', { label: question.label, value: said }, lang);
    return said && { content: { text }, shown: text };
  };
  return { nodes, focus, read };
}
