// One WebSocket to /ws/v1/chat that comes back by itself.
//
// The owner hands over what to say first (`hello`, asked anew for every connection) and is told of every frame.
// Connections are retried at growing distances; a connection that went silent is noticed by an unanswered ping.
// That it is gone is told once, after ten seconds, and that it is back only if the loss was told.

const ADDRESS = new URL('../ws/v1/chat', import.meta.url);
ADDRESS.protocol = ADDRESS.protocol.replace('http', 'ws');

const FIRST_WAIT = 250;
const LONGEST_WAIT = 8_000;
const TOLD_AFTER = 10_000;
const PING_EVERY = 25_000;
const PONG_WITHIN = 10_000;

export class Socket {
  #ws;
  #waiting = FIRST_WAIT;
  #ended = false;
  #told = false;
  #lossTimer;
  #retryTimer;
  #pingTimer;
  #pongTimer;
  #wake = () => this.#retryNow();

  /** @param owner `{hello(), frame(frame), lost(), back()}` */
  constructor(owner) {
    this.owner = owner;
    addEventListener('online', this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
    this.#startLossTimer();
    this.#connect();
  }

  /** Whether what is sent now leaves now. */
  get open() {
    return this.#ws?.readyState === WebSocket.OPEN;
  }

  /** Sends a frame. What is sent while there is no connection is lost: its sender keeps what matters. */
  send(frame) {
    if (this.open) this.#ws.send(JSON.stringify(frame));
  }

  /** Ends it for good. */
  end() {
    this.#ended = true;
    removeEventListener('online', this.#wake);
    document.removeEventListener('visibilitychange', this.#wake);
    [this.#lossTimer, this.#retryTimer, this.#pingTimer, this.#pongTimer].forEach(clearTimeout);
    this.#ws?.close();
  }

  #connect() {
    const ws = new WebSocket(ADDRESS);
    this.#ws = ws;
    ws.onopen = () => this.send(this.owner.hello());
    ws.onmessage = (event) => ws === this.#ws && this.#received(event.data);
    ws.onclose = () => ws === this.#ws && this.#closed();
  }

  #received(text) {
    clearTimeout(this.#pongTimer);
    this.#pingLater();
    let frame;
    try {
      frame = JSON.parse(text);
    } catch {
      return;
    }
    if (frame.type === 'welcome') this.#arrived();
    if (frame.type !== 'pong') this.owner.frame(frame);
  }

  #arrived() {
    this.#waiting = FIRST_WAIT;
    clearTimeout(this.#lossTimer);
    this.#lossTimer = undefined;
    if (this.#told) this.owner.back();
    this.#told = false;
  }

  #closed() {
    clearTimeout(this.#pingTimer);
    clearTimeout(this.#pongTimer);
    if (this.#ended) return;
    this.#startLossTimer();
    const wait = this.#waiting * (0.75 + Math.random() / 2);
    this.#waiting = Math.min(this.#waiting * 2, LONGEST_WAIT);
    this.#retryTimer = setTimeout(() => this.#connect(), wait);
  }

  #retryNow() {
    if (this.#ended || document.hidden || this.#ws?.readyState !== WebSocket.CLOSED) return;
    clearTimeout(this.#retryTimer);
    this.#connect();
  }

  #startLossTimer() {
    if (this.#lossTimer !== undefined || this.#told) return;
    this.#lossTimer = setTimeout(() => {
      this.#told = true;
      this.#lossTimer = undefined;
      this.owner.lost();
    }, TOLD_AFTER);
  }

  #pingLater() {
    clearTimeout(this.#pingTimer);
    this.#pingTimer = setTimeout(() => {
      this.send({ type: 'ping' });
      this.#pongTimer = setTimeout(() => this.#ws.close(), PONG_WITHIN);
    }, PING_EVERY);
  }
}
