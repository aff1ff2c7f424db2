// What this device keeps: settings, the interviews begun here with their tokens, unsent messages, drafts.
// Where a browser gives no storage, everything lasts as long as the page.

const INTERVIEWS = 'kikitori.interviews';
const fallback = new Map();

/** What is kept under this key; the default where there is nothing, or nothing readable. */
export function read(key, otherwise) {
  try {
    const text = localStorage.getItem(key);
    return text === null ? (fallback.get(key) ?? otherwise) : JSON.parse(text);
  } catch {
    return fallback.get(key) ?? otherwise;
  }
}

/** Keeps this under the key; undefined forgets it. */
export function write(key, value) {
  fallback.delete(key);
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    if (value !== undefined) fallback.set(key, value);
  }
}

/** The interviews of this device, the latest first: `{id, token, job, title, lang, at, status}`. */
export function interviews() {
  const kept = read(INTERVIEWS, []);
  return Array.isArray(kept) ? kept.filter((one) => one && one.id && one.token) : [];
}

/** The interview with this id, if it was begun on this device. */
export function interview(id) {
  return interviews().find((one) => one.id === id);
}

/** Keeps an interview, or what changed about it, and puts it first. */
export function remember(id, change) {
  const others = interviews().filter((one) => one.id !== id);
  write(INTERVIEWS, [{ ...interview(id), ...change, id, at: Date.now() }, ...others].slice(0, 50));
}

/** Forgets an interview and everything unsent of it. */
export function forget(id) {
  write(INTERVIEWS, interviews().filter((one) => one.id !== id));
  write(outboxKey(id), undefined);
  write(draftKey(id), undefined);
}

const outboxKey = (id) => `kikitori.outbox.${id}`;
const draftKey = (id) => `kikitori.draft.${id}`;

/** Messages that the server has not yet accepted, in order: `{id, shown, …fields of a message}`. */
export const outbox = {
  of: (id) => read(outboxKey(id), []),
  keep: (id, messages) => write(outboxKey(id), messages.length ? messages : undefined),
};

/** What was typed and not yet sent. */
export const draft = {
  of: (id) => read(draftKey(id), ''),
  keep: (id, text) => write(draftKey(id), text || undefined),
};
