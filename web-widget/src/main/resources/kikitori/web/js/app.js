// Puts the page together: the bar, one of the screens, and the address that names it.
//
//   ?job=ID        begins that interview
//   ?lang=ja       in that language
//   ?embed=1       without the bar's brand, for a frame in another page; begins with a press of a button
//   #c=ID          goes on with an interview of this device; its token is never part of an address

import { announce, alarm, regions } from './announcer.js';
import { bar } from './bar.js';
import { Conversation } from './conversation.js';
import { el, fill } from './dom.js';
import { Home } from './home.js';
import { forget, interview } from './memory.js';
import { Room } from './room.js';
import { choose, firstLanguage } from './settings.js';
import { language, speak, t } from './strings.js';
import { Threshold } from './threshold.js';

const query = new URLSearchParams(location.search);
const embedded = query.get('embed') === '1';
const top = el('div');
const notices = el('div', { class: 'notices', id: 'page-notices' });
const stage = el('div', { class: 'stage' });
const main = el('main', { id: 'main', tabindex: '-1' }, notices, stage);
const skip = el('a', { class: 'skip', href: '#main', onclick: skipToMain });
let screen;

await speak(firstLanguage(query.get('lang')));
document.body.classList.toggle('embedded', embedded);
document.body.append(skip, top, main, ...regions());
drawFrame();
addEventListener('popstate', () => arrive({ moved: true }));
arrive({ moved: false });

function drawFrame() {
  fill(skip, t('skip'));
  fill(top, bar({ home: () => visit(''), speak: changeLanguage }));
}

async function changeLanguage(lang) {
  await speak(lang);
  choose({ lang });
  drawFrame();
  screen?.retell();
  named(screen);
  top.querySelector(`[data-lang="${lang}"]`)?.focus();
}

/** Shows the screen that the address names. */
async function arrive({ moved }) {
  const id = new URLSearchParams(location.hash.slice(1)).get('c');
  const job = query.get('job') ?? undefined;
  if (id) return goOn(id);
  if (job && !moved) return embedded ? show(new Threshold(job, { begin, goOn: (known) => visit(known) })) : begin(job);
  if (job && embedded) return show(new Threshold(job, { begin, goOn: (known) => visit(known) }), moved);
  return show(home(), moved);
}

/** Goes to an interview, or home without one, so that the browser's way back leads here again. */
function visit(id) {
  const search = embedded ? location.search : '';
  history.pushState(null, '', `${location.pathname}${search}${id ? `#c=${id}` : ''}`);
  arrive({ moved: true });
}

function home() {
  return new Home({
    begin,
    goOn: visit,
    problem: (problem) => tell(problem.message, true),
    said: (text) => tell(text),
  });
}

function begin(job) {
  const region = new Intl.Locale(navigator.language).region;
  const conversation = Conversation.begin({
    job,
    lang: language(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    region: navigator.language.startsWith(language()) ? region : undefined,
  });
  conversation.addEventListener('change', () => rememberAddress(conversation), { once: true });
  show(room(conversation), true);
}

function rememberAddress(conversation) {
  if (!conversation.id || screen?.conversation !== conversation) return;
  const search = embedded ? location.search : '';
  const deep = query.has('job') && !location.hash && !embedded;
  history[deep ? 'replaceState' : 'pushState'](null, '', `${location.pathname}${search}#c=${conversation.id}`);
}

async function goOn(id) {
  const known = interview(id);
  try {
    if (!known) throw Object.assign(new Error(t('gone.text')), { status: 404 });
    show(room(await Conversation.resume(known)), true);
  } catch (problem) {
    if (known && (problem.status === 404 || problem.status === 401)) forget(id);
    history.replaceState(null, '', location.pathname + (embedded ? location.search : ''));
    await show(home(), true);
    tell(problem.status === 404 || problem.status === 401 ? t('gone.text') : problem.message, true);
  }
}

function room(conversation) {
  return new Room(conversation, {
    named,
    home: (notice) => {
      history.replaceState(null, '', location.pathname + (embedded ? location.search : ''));
      arrive({ moved: true });
      tell(notice);
    },
  });
}

/** @param moved whether the person did this, so that the focus goes along */
function show(next, moved) {
  screen?.leave();
  screen = next;
  fill(notices);
  fill(stage, next.node);
  named(next);
  if (!moved) return;
  if (next.enter) next.enter();
  else {
    scrollTo(0, 0);
    next.heading.focus({ preventScroll: true });
  }
}

function named(which) {
  if (which !== screen) return;
  document.title = which?.title ?? 'Kikitori';
  main.setAttribute('aria-label', which?.heading?.textContent || 'Kikitori');
}

/** Says something about the page as a whole. */
function tell(text, bad = false) {
  if (!text) return;
  fill(notices, el('p', { class: bad ? 'notice failed' : 'notice' }, text));
  (bad ? alarm : announce)(text);
}

function skipToMain(event) {
  event.preventDefault();
  main.focus();
  main.scrollIntoView();
}

