// Elements without markup: whatever a person or a server says becomes a text node, never HTML.

const PROPERTIES = new Set(['value', 'checked', 'disabled', 'hidden', 'textContent']);

/**
 * Makes an element. `on…` is a listener, null and false leave an attribute out, true sets it empty; children are
 * nodes or strings, and what is null or false among them is left out.
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (PROPERTIES.has(name)) node[name] = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Text that is there for ears and not for eyes. */
export function unseen(text) {
  return el('span', { class: 'unseen' }, text);
}

/** Puts these children in place of the ones there were. */
export function fill(node, ...children) {
  node.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

let counter = 0;

/** An id that no other element has. */
export function freshId(prefix) {
  counter += 1;
  return `${prefix}-${counter}`;
}

/** A small drawing beside a word; ears do not need it. The names are those of img/signs.svg. */
export function sign(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', 'sign');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  const use = document.createElementNS(space, 'use');
  use.setAttribute('href', `${new URL('../img/signs.svg', import.meta.url)}#${name}`);
  svg.append(use);
  return svg;
}

/** Whether a message that appears may move the focus into the text box without a keyboard rolling up. */
export function hasRealKeyboard() {
  return !matchMedia('(pointer: coarse)').matches;
}
