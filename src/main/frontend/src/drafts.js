/** Saves what is being typed: a moment after the last change, one request at a time, the newest state last. */
export class Drafts {

  /**
   * @param save (json, keepalive) => Promise
   * @param saved what the server has
   */
  constructor(save, saved, delay = 800) {
    this.save = save;
    this.saved = saved;
    this.delay = delay;
    this.waiting = null;
    this.running = Promise.resolve();
    this.stopped = false;
  }

  changed(json) {
    if (this.stopped || json === (this.waiting ?? this.saved)) {
      return;
    }
    this.waiting = json;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), this.delay);
  }

  /** Sends at once what waits. With `keepalive` the request outlives the page. */
  flush(keepalive = false) {
    clearTimeout(this.timer);
    if (this.waiting === null) {
      return this.running;
    }
    const json = this.waiting;
    this.waiting = null;
    this.saved = json;
    // a page that goes away cannot wait for the request before
    this.running = keepalive ? this.save(json, true) : this.running.then(() => this.save(json, false));
    return this.running;
  }

  /** No save starts any more, and none is on its way when the promise is kept. */
  async stop() {
    this.stopped = true;
    this.waiting = null;
    clearTimeout(this.timer);
    await this.running;
  }

  resume() {
    this.stopped = false;
  }

}
