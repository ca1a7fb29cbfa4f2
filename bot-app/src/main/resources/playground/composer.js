/** Where one types. */

import { element, freshId } from './dom.js';
import { text } from './texts.js';
import { titleOf } from './sidebar.js';

export class Composer {
  node;
  #input;
  #prefix = element('span', { class: 'composer-prefix', hidden: true });
  #send;

  /** @param send what to do with a text that is not empty */
  constructor(send) {
    const id = freshId('composer');
    this.#send = send;
    this.#input = element('textarea', { id, class: 'composer-input', rows: 1, autocomplete: 'off', spellcheck: 'false', onkeydown: (event) => this.#key(event) });
    this.node = element('form', { class: 'composer', onsubmit: (event) => this.#submit(event) },
      element('label', { class: 'unseen', for: id }, text('composer.label')),
      this.#prefix, this.#input,
      element('button', { type: 'submit', class: 'composer-send', 'aria-label': text('send'), title: text('send') },
        element('span', { 'aria-hidden': 'true' }, '➤')));
  }

  /** Says where the text will go. */
  aim(platform, conversation) {
    const isChannel = conversation !== 'direct';
    this.node.hidden = conversation === 'home';
    this.#prefix.hidden = !isChannel;
    this.#prefix.textContent = `@${text('bot')}`;
    this.#input.placeholder = isChannel
      ? text('composer.channel', { channel: titleOf(conversation) })
      : text(platform === 'slack' ? 'composer.command' : 'composer.direct');
  }

  /** Types this text as a person would, without sending it. */
  type(words) {
    this.#input.value = words;
    this.#input.focus();
  }

  send() {
    const words = this.#input.value.trim();
    this.#input.value = '';
    if (words) {
      this.#send(words);
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
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    }
  }
}
