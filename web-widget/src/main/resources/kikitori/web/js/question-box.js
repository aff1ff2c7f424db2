// A question that stops everything, for what cannot be taken back.

import { el, freshId } from './dom.js';
import { t } from './strings.js';

/** Asks, and resolves to whether the person said yes. The focus returns to where it was. */
export function sure(title, text, yes) {
  const id = freshId('sure');
  const dialog = el('dialog', { 'aria-labelledby': id, 'aria-describedby': `${id}-text` },
    el('form', { method: 'dialog' },
      el('h2', { id }, title),
      el('p', { id: `${id}-text` }, text),
      el('div', { class: 'buttons' },
        el('button', { value: 'no', autofocus: true }, t('sure.no')),
        el('button', { value: 'yes', class: 'danger' }, yes))));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      answer(dialog.returnValue === 'yes');
    });
  });
}
