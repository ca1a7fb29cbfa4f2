/** The first minute, in three hints that can be clicked. */

import { element, fill } from './dom.js';
import { text } from './texts.js';

const MEMORY = 'playground.tour';
const HIDDEN = 'hidden';
const STEPS = ['help', 'suggest', 'review'];

export class Tour {
  node = element('section', { class: 'tour' });
  #done = new Set();
  #windowOf;

  /** @param windowOf gives the window that the next step happens in */
  constructor(windowOf) {
    this.#windowOf = windowOf;
    this.draw();
  }

  /** Somebody typed this: perhaps a step of the tour. */
  said(words, person) {
    const first = words.replace(/^\/\S+\s+/, '').split(/\s/)[0].toLowerCase();
    STEPS.filter((step) => text(`tour.${step}.types`).split(/\s/)[0] === first)
      .filter((step) => step !== 'review' || person.role === 'organiser')
      .forEach((step) => this.#done.add(step));
    this.draw();
  }

  draw() {
    const isHidden = localStorage.getItem(MEMORY) === HIDDEN;
    this.node.setAttribute('aria-label', text('tour.title'));
    this.node.classList.toggle('tour-hidden', isHidden);
    fill(this.node, isHidden ? this.#toggle('tour.open', '') : this.#steps());
  }

  #steps() {
    return [
      element('h2', { class: 'tour-title' }, text('tour.title')),
      element('ol', { class: 'tour-steps' }, STEPS.map((step, index) => element('li', {}, this.#step(step, index)))),
      this.#toggle('tour.close', HIDDEN, '✕'),
    ];
  }

  #step(step, index) {
    const isDone = this.#done.has(step);
    const name = this.#windowOf()?.organiser.name.split(' ')[0] ?? '';
    return element('button', { type: 'button', class: `tour-step ${isDone ? 'done' : ''}`, 'data-step': step, onclick: () => this.#perform(step) },
      element('span', { class: 'tour-number', 'aria-hidden': 'true' }, isDone ? '✓' : String(index + 1)),
      element('span', { class: 'tour-words' },
        element('span', { class: 'tour-what' }, text(`tour.${step}`, { name })),
        element('span', { class: 'tour-why' }, text(`tour.${step}.why`))));
  }

  #toggle(key, becomes, sign) {
    return element('button', {
      type: 'button', class: 'tour-toggle', 'aria-label': text(key), title: text(key),
      onclick: () => { localStorage.setItem(MEMORY, becomes); this.draw(); },
    }, sign ?? text(key));
  }

  #perform(step) {
    const place = this.#windowOf();
    if (step === 'review') {
      place.become(place.organiser);
    }
    place.type(text(`tour.${step}.types`));
  }
}
