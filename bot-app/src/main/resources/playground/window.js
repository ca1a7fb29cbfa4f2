/** One company's window: somebody's Slack, or somebody's Teams. */

import { act, Refusal } from './api.js';
import { Composer } from './composer.js';
import { FormDialog } from './dialog.js';
import { element, fill } from './dom.js';
import { Follower } from './follow.js';
import { beginning, Messages } from './messages.js';
import { recall, remember } from './place.js';
import { Sidebar, signed } from './sidebar.js';
import { hasText, text } from './texts.js';

export class CompanyWindow {
  node;
  #company;
  #person;
  #conversation = 'direct';
  #view = { messages: null, form: null, heard: {} };
  #seen = new Set();
  #heard = {};
  #heardBeforeHome = 0;
  #busy = 0;
  #parts;
  #follower;
  #said;

  /** @param said told each text typed here, and who typed it */
  constructor(company, said) {
    this.#company = company;
    this.#said = said;
    this.#parts = this.#build();
    this.#follower = new Follower(company.platform, {
      changed: (view) => this.#changed(view),
      lost: (isLost) => { this.#parts.lost.hidden = !isLost; },
    });
    this.node = this.#assemble();
    const [person, conversation] = (recall(company.platform) ?? '').split('~');
    this.become(company.people.find((it) => it.id === person) ?? company.people[0]);
    this.open(conversation || 'direct');
  }

  get organiser() {
    return this.#company.people.find((person) => person.role === 'organiser') ?? this.#company.people[0];
  }

  /** From now on one is this person. */
  become(person) {
    if (person === this.#person) {
      return;
    }
    this.#person = person;
    this.#view = { messages: null, form: null, heard: this.#view.heard };
    this.#parts.dialog.draw(null);
    this.#parts.composer.answer(null);
    this.#follower.follow(person.id);
    this.open('direct');
  }

  open(conversation) {
    this.#conversation = conversation;
    remember(this.#company.platform, `${this.#person.id}~${conversation}`);
    if (conversation === 'home') {
      this.#heardBeforeHome = this.#heard[this.#person.id] ?? 0;
      this.#do({ act: 'home' });
    }
    this.#draw();
  }

  /** Types this in the direct conversation with the bot, and sends it. */
  type(words) {
    this.open('direct');
    this.#parts.composer.answer(null);
    this.#parts.composer.type(words);
    this.#parts.composer.send();
  }

  close() {
    this.#follower.stop();
    this.#parts.dialog.draw(null);
  }

  #build() {
    const { platform, people } = this.#company;
    return {
      sidebar: new Sidebar(this.#company, { become: (person) => this.become(person), open: (name) => this.open(name) }),
      messages: new Messages({ platform, people, press: (id, pressed) => this.#press(id, pressed), capture: (message) => this.#do({ act: 'capture', message }), answer: (message) => this.#answer(message) }),
      composer: new Composer((words, answered) => this.#send(words, answered), (picture, words) => this.#do({ act: 'send', text: words, ...picture })),
      dialog: new FormDialog(platform, people, {
        submit: (answers) => this.#do({ act: 'submit', answers }),
        cancel: () => this.#do({ act: 'cancel' }),
      }),
      head: element('header', { class: 'place-head' }),
      busy: element('p', { class: 'busy', role: 'status' }),
      trouble: element('p', { class: 'trouble', role: 'alert', hidden: true }),
      lost: element('p', { class: 'trouble', role: 'alert', hidden: true }, text('offline')),
    };
  }

  #assemble() {
    const { platform, name } = this.#company;
    const parts = this.#parts;
    const title = text('window', { platform: text(`platform.${platform}`), company: name });
    return element('section', { class: `window ${platform}`, 'aria-label': title, 'data-platform': platform },
      element('div', { class: 'window-bar' },
        element('span', { class: 'window-platform' }, text(`platform.${platform}`)),
        element('span', { class: 'window-company' }, name)),
      element('div', { class: 'window-main' }, parts.sidebar.node,
        element('div', { class: 'place' }, parts.head, parts.messages.node,
          parts.busy, parts.trouble, parts.lost, parts.composer.node)),
      parts.dialog.node);
  }

  #changed(view) {
    this.#view = view;
    this.#heard[this.#person.id] = view.heard[this.#person.id] ?? 0;
    if (this.#isHomeAMessage()) {
      this.open('direct');
    }
    this.#draw();
    this.#parts.dialog.draw(view.form);
  }

  /** Where a platform has no page for the bot, the Home comes as a message. */
  #isHomeAMessage() {
    return this.#conversation === 'home'
      && this.#heard[this.#person.id] > this.#heardBeforeHome
      && !this.#view.messages.some((message) => message.conversation === 'home');
  }

  #draw() {
    const all = this.#view.messages ?? [];
    const here = all.filter((message) => message.conversation === this.#conversation);
    here.forEach((message) => this.#seen.add(this.#seenKey(message)));
    this.#parts.sidebar.draw({
      person: this.#person,
      conversation: this.#conversation,
      conversations: this.#conversations(all),
      unreadOf: (name) => (name === 'home' ? 0 : all.filter((it) =>
        it.conversation === name && it.author === 'bot' && !this.#seen.has(this.#seenKey(it))).length),
      unreadFor: (person) => (this.#view.heard[person.id] ?? 0) - (this.#heard[person.id] ?? 0),
    });
    this.#parts.messages.draw(this.#view.messages && here, this.#conversation, this.#person);
    this.#parts.composer.aim(this.#company.platform, this.#conversation);
    const about = ['home', 'direct'].includes(this.#conversation) ? this.#conversation : 'channel';
    fill(this.#parts.head, element('h2', {}, signed(this.#company.platform, this.#conversation)),
      element('p', {}, text(`${about}.about`)));
  }

  #seenKey(message) {
    return `${this.#person.id} ${message.id}`;
  }

  #conversations(messages) {
    const met = messages.map((message) => message.conversation);
    const pages = this.#company.platform === 'slack' ? ['home'] : [];
    return [...new Set([...pages, 'direct', ...this.#company.channels, ...met])];
  }

  /** What is typed next answers this message. */
  #answer(id) {
    const message = this.#view.messages.find((it) => it.id === id);
    this.#parts.composer.answer({ id, words: beginning(message) });
    this.#parts.composer.focus();
  }

  #send(words, answered) {
    this.#said(words, this.#person);
    if (answered) {
      return this.#do({ act: 'answer', message: answered, text: words });
    }
    if (words.startsWith('/')) {
      this.open('direct');
      return this.#do({ act: 'command', text: words });
    }
    return this.#do(this.#conversation === 'direct'
      ? { act: 'say', text: words }
      : { act: 'mention', channel: this.#conversation, text: words });
  }

  #press(message, { label, isFree, fields }) {
    if (!isFree && !fields.complete()) {
      return null;
    }
    return this.#do({ act: 'press', message, label, inputs: fields.values() });
  }

  async #do(action) {
    this.#parts.trouble.hidden = true;
    this.#wait(1);
    try {
      await act(this.#company.platform, this.#person.id, action);
    } catch (error) {
      this.#complain(error instanceof Refusal ? error.reason : 'other');
    } finally {
      this.#wait(-1);
      this.#follower.hurry();
    }
  }

  #wait(step) {
    this.#busy += step;
    this.#parts.busy.textContent = this.#busy > 0 ? text('busy') : '';
  }

  #complain(reason) {
    const key = `refusal.${reason}`;
    const sentence = text(hasText(key) ? key : 'refusal.other');
    if (this.#parts.dialog.isOpen) {
      this.#parts.dialog.complain(sentence);
      return;
    }
    this.#parts.trouble.textContent = sentence;
    this.#parts.trouble.hidden = false;
  }
}
