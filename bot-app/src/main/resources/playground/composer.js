/** Where one types. */

import { element, fill, freshId } from './dom.js';
import { readPicture } from './picture.js';
import { text } from './texts.js';
import { titleOf } from './sidebar.js';

export class Composer {
  node;
  #input;
  #prefix = element('span', { class: 'composer-prefix', hidden: true });
  #picture;
  #attach;
  #send;
  #attached;
  #beneath = element('p', { class: 'composer-beneath', hidden: true });
  #answered = null;
  #isChannel = false;

  /**
   * @param send what to do with a text that is not empty, and with the message it answers, if any
   * @param attached what to do with a picture as `{mediaType, file}`, and the text beside it
   */
  constructor(send, attached) {
    const id = freshId('composer');
    this.#send = send;
    this.#attached = attached;
    this.#picture = element('input', { type: 'file', class: 'composer-file', accept: 'image/*', hidden: true, onchange: () => this.#chosen() });
    this.#attach = element('button', { type: 'button', class: 'composer-attach', 'aria-label': text('picture'), title: text('picture'), onclick: () => this.#picture.click() },
      element('span', { 'aria-hidden': 'true' }, '+'));
    this.#input = element('textarea', { id, class: 'composer-input', rows: 1, autocomplete: 'off', spellcheck: 'false', onkeydown: (event) => this.#key(event) });
    this.node = element('form', { class: 'composer', onsubmit: (event) => this.#submit(event) },
      this.#beneath,
      element('label', { class: 'unseen', for: id }, text('composer.label')),
      this.#attach, this.#picture, this.#prefix, this.#input,
      element('button', { type: 'submit', class: 'composer-send', 'aria-label': text('send'), title: text('send') },
        element('span', { 'aria-hidden': 'true' }, '➤')));
  }

  /** Says where the text will go. */
  aim(platform, conversation) {
    const isChannel = conversation !== 'direct';
    this.#isChannel = isChannel;
    this.node.hidden = conversation === 'home';
    this.#prefix.hidden = !isChannel;
    if (isChannel) {
      this.answer(null);
    }
    this.#attach.hidden = isChannel || this.#answered !== null;
    this.#prefix.textContent = `@${text('bot')}`;
    this.#input.placeholder = isChannel
      ? text('composer.channel', { channel: titleOf(conversation) })
      : text(platform === 'slack' ? 'composer.command' : 'composer.direct');
  }

  /** From now on what is typed answers this message, `{id, words}`, until it is sent; null: no more. */
  answer(message) {
    this.#answered = message?.id ?? null;
    this.#beneath.hidden = message === null;
    this.#attach.hidden = this.#isChannel || message !== null;
    fill(this.#beneath, message && [
      element('span', {}, text('beneath', { words: message.words })),
      element('button', { type: 'button', class: 'composer-alone', 'aria-label': text('beneath.end'), title: text('beneath.end'), onclick: () => this.#alone() },
        element('span', { 'aria-hidden': 'true' }, '×'))]);
  }

  #alone() {
    this.answer(null);
    this.#input.focus();
  }

  /** Types this text as a person would, without sending it. */
  type(words) {
    this.#input.value = words;
    this.#input.focus();
  }

  send() {
    const words = this.#input.value.trim();
    const answered = this.#answered;
    this.#input.value = '';
    if (words) {
      this.answer(null);
      this.#send(words, answered);
    }
  }

  async #chosen() {
    const file = this.#picture.files[0];
    this.#picture.value = '';
    if (file) {
      const picture = await readPicture(file);
      const words = this.#input.value.trim();
      this.#input.value = '';
      this.#attached(picture, words);
    }
  }

  focus() {
    this.#input.focus();
  }

  #submit(event) {
    event.preventDefault();
    this.send();
  }

  #key(event) {
    if (event.key === 'Escape' && this.#answered !== null) {
      this.#alone();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    }
  }
}
