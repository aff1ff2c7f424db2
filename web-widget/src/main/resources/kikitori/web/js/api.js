// The REST side of the server, /api/v1. Every failure is a Problem with a sentence a person can act on.

import { t } from './strings.js';

const BASE = new URL('../api/v1/', import.meta.url);
const TRIES = 4;
const LONGEST_WAIT = 20_000;

/** What went wrong: `status` (0 where the server was not reached), the problem's `code`, and a sentence. */
export class Problem extends Error {
  constructor(status, code, sentence) {
    super(sentence);
    this.status = status;
    this.code = code;
  }
}

/** The things that can be made: `[{id, title, minutes}]`. */
export const jobs = (lang) => call('GET', `jobs?lang=${encodeURIComponent(lang)}`);

/** A whole conversation: spec, form, status, transcript. */
export const conversation = (id, token) => call('GET', `conversations/${encodeURIComponent(id)}`, { token });

/** What was made in it, newest first. */
export const artifacts = (id, token) => call('GET', `conversations/${encodeURIComponent(id)}/artifacts`, { token });

/** Deletes everything of it. That it is gone already is as good. */
export async function erase(id, token) {
  try {
    await call('DELETE', `conversations/${encodeURIComponent(id)}`, { token });
  } catch (problem) {
    if (problem.status !== 404) throw problem;
  }
}

/** Gives a file to a conversation; the answer, `{id, name}`, is the value for its question. */
export function upload(id, token, file) {
  const form = new FormData();
  form.append('file', file, file.name);
  return call('POST', `conversations/${encodeURIComponent(id)}/files`, { token, form });
}

/** What the checks of a made thing said. */
export const verification = (artifact, token) =>
  call('GET', `artifacts/${encodeURIComponent(artifact)}/files/verification.json`, { token });

/** A first version, from the answers so far: `{url, name, missing, text}`; its address is good for ten minutes. */
export async function preview(id, token) {
  const first = await call('POST', `conversations/${encodeURIComponent(id)}/preview`, { token });
  return { ...first, url: webAddress(first.url) };
}

/** An address under which a made thing can be seen without the token for ten minutes. */
export async function link(artifact, token) {
  const { url } = await call('POST', `artifacts/${encodeURIComponent(artifact)}/links`, { token });
  return webAddress(url);
}

function webAddress(url) {
  const address = new URL(url, BASE);
  if (!['http:', 'https:'].includes(address.protocol)) throw new Problem(0, 'bad-link', t('problem.server'));
  return address.href;
}

async function call(method, path, { token, form } = {}) {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await reach(method, path, token, form);
    if (answer.ok) return answer.status === 204 ? undefined : answer.json();
    const wait = retryAfter(answer);
    if (attempt === TRIES || wait === undefined || wait > LONGEST_WAIT) throw await problem(answer);
    await new Promise((go) => setTimeout(go, wait));
  }
}

async function reach(method, path, token, form) {
  try {
    const headers = { Accept: 'application/json', 'Accept-Language': document.documentElement.lang };
    if (token) headers.Authorization = `Bearer ${token}`;
    return await fetch(new URL(path, BASE), { method, headers, body: form, credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch {
    throw new Problem(0, 'unreachable', t('problem.unreachable'));
  }
}

/** How many milliseconds a busy server asks us to wait; undefined if it is not a matter of waiting. */
function retryAfter(answer) {
  if (answer.status !== 429 && answer.status !== 503) return undefined;
  const header = answer.headers.get('Retry-After') ?? '1';
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : new Date(header).getTime() - Date.now();
  return Math.max(250, wait || 1000);
}

async function problem(answer) {
  let body = {};
  try {
    body = await answer.json();
  } catch {
    // No problem document: the general sentence below has to do.
  }
  return new Problem(answer.status, body.code ?? 'server', body.detail || body.title || t('problem.server'));
}
