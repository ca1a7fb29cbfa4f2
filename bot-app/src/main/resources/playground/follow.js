/** Keeps one person's view fresh: one question at a time, every second, faster after an action. */

import { Refusal, state } from './api.js';

const PACE = 1000;
const PACE_HIDDEN = 10_000;
const PACE_AFTER_ACTION = 120;
const QUESTIONS_AFTER_ACTION = 8;

export class Follower {
  #platform;
  #person = null;
  #version = null;
  #hurried = 0;
  #timer = null;
  #stop = null;
  #end = new AbortController();
  #listener;

  /** @param listener `{changed(view), lost(isLost)}` */
  constructor(platform, listener) {
    this.#platform = platform;
    this.#listener = listener;
    document.addEventListener('visibilitychange', () => this.#next(0), { signal: this.#end.signal });
  }

  /** Follows this person from now on, and no one else. */
  follow(person) {
    this.#stop?.abort();
    this.#person = person;
    this.#version = null;
    this.#next(0);
  }

  /** Something was done: its effects are expected soon. */
  hurry() {
    this.#hurried = QUESTIONS_AFTER_ACTION;
    this.#next(0);
  }

  stop() {
    this.#person = null;
    this.#end.abort();
    this.#stop?.abort();
    clearTimeout(this.#timer);
  }

  #next(delay) {
    if (this.#person === null) {
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), delay);
  }

  async #ask() {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    try {
      const fresh = await state(this.#platform, this.#person, this.#version, stop.signal);
      if (stop.signal.aborted) {
        return;
      }
      this.#listener.lost(false);
      if (fresh) {
        this.#version = fresh.version;
        this.#listener.changed(fresh.view);
      }
    } catch (error) {
      if (stop.signal.aborted) {
        return;
      }
      this.#listener.lost(!(error instanceof Refusal));
    }
    if (!stop.signal.aborted) {
      this.#next(this.#pace());
    }
  }

  #pace() {
    if (this.#hurried > 0) {
      this.#hurried -= 1;
      return PACE_AFTER_ACTION;
    }
    return document.hidden ? PACE_HIDDEN : PACE;
  }
}
