// What can be picked under a question: buttons, boxes to tick, a file. Each can also be answered in words.
//
// Once answered, it becomes a plain list that stays readable. As long as the pressed button has the focus it stays
// where it is, so that nobody who works by keyboard is thrown to the top of the page.

import { el, freshId, sign, unseen } from './dom.js';
import { t } from './strings.js';

/**
 * The means to answer this line.
 *
 * @param line what the bot said
 * @param talk `{question, lang, say(content, shown), upload(file)}`; question is its description, where there is one
 */
export function choices(line, talk) {
  if (talk.question?.kind === 'file' && line.kind === 'ask') return filePicker(line, talk);
  if (!line.choices?.length) return undefined;
  if (talk.question?.kind === 'choices' && line.kind === 'ask') return boxes(line, talk);
  return buttons(line, talk);
}

/** The same as a list to read. @param answer what the person said to it, if it is known */
export function answered(line, answer) {
  if (!line.choices?.length) return undefined;
  const said = answer?.text ?? '';
  const picked = (choice) => said === choice.text || said.split(/, |、/).includes(choice.text);
  return el('ul', { class: 'answered' }, line.choices.map((choice) => el('li', { class: picked(choice) && 'picked' },
    picked(choice) && sign('check'), choice.text, picked(choice) && unseen(` (${t('choice.picked')})`))));
}

function buttons(line, talk) {
  const press = (choice) => (event) => {
    const group = event.currentTarget.closest('.choices');
    if (group.dataset.pressed) return;
    group.dataset.pressed = 'yes';
    group.querySelectorAll('button').forEach((button) => button.setAttribute('tabindex', '-1'));
    event.currentTarget.setAttribute('aria-pressed', 'true');
    talk.say(content(line, choice, talk), choice.text);
  };
  return el('ul', { class: 'choices', 'aria-label': t('choice.list') }, line.choices.map((choice) =>
    el('li', {}, el('button', { type: 'button', class: 'choice', 'data-choice': choice.id, lang: talk.lang, onclick: press(choice) }, choice.text))));
}

/** A choice of the question is an answer, of what to make as well; anything else is said in its words. */
function content(line, choice, { question }) {
  if (line.kind === 'ask' && !line.question) return { answer: { question: 'job', value: choice.id } };
  if (line.kind === 'ask' && question?.kind === 'yes-no' && (choice.id === 'yes' || choice.id === 'no')) {
    return { answer: { question: line.question, value: choice.id === 'yes' } };
  }
  if (line.kind === 'ask' && question?.choices?.some((one) => one.id === choice.id)) {
    return { answer: { question: line.question, value: choice.id } };
  }
  return { text: choice.text };
}

function boxes(line, talk) {
  const inputs = line.choices.map((choice) => el('input', { type: 'checkbox', value: choice.id }));
  const send = (event) => {
    event.preventDefault();
    const picked = line.choices.filter((choice, i) => inputs[i].checked);
    if (event.currentTarget.dataset.pressed || picked.length === 0) return inputs[0].focus();
    event.currentTarget.dataset.pressed = 'yes';
    const value = picked.map((choice) => choice.id);
    return talk.say({ answer: { question: line.question, value } }, picked.map((choice) => choice.text).join(', '));
  };
  return el('form', { class: 'choices boxes', onsubmit: send },
    el('fieldset', {}, el('legend', {}, t('choice.several')),
      line.choices.map((choice, i) => el('label', { class: 'pick', lang: talk.lang }, inputs[i], el('span', {}, choice.text)))),
    el('button', { type: 'submit', class: 'primary' }, t('choice.send')));
}

function filePicker(line, talk) {
  const id = freshId('file');
  const input = el('input', { type: 'file', id });
  const status = el('p', { class: 'hint', role: 'status' });
  const button = el('button', { type: 'submit', class: 'primary' }, t('file.send'));
  const send = async (event) => {
    event.preventDefault();
    if (!input.files.length) return input.focus();
    button.disabled = true;
    status.textContent = t('file.sending');
    const given = await talk.upload(input.files[0]);
    button.disabled = false;
    status.textContent = '';
    if (given) talk.say({ answer: { question: line.question, value: given } }, given.name);
    return undefined;
  };
  return el('form', { class: 'choices file', onsubmit: send },
    el('label', { for: id }, t('file.label')), input, button, status);
}
