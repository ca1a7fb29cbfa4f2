/** The form that is open before a person: Slack's modal, Teams' dialog. */

import { botAvatar } from './avatar.js';
import { element, fill, freshId } from './dom.js';
import { cardOf, drawCard } from './draw/adaptive-card.js';
import { blocksOf, drawBlocks } from './draw/block-kit.js';
import { Fields, field, textControl } from './draw/fields.js';
import { parsed } from './draw/message.js';
import { text } from './texts.js';

export class FormDialog {
  node;
  #platform;
  #people;
  #steps;
  #fields = new Fields();
  #drawn = '';
  #failed = '';
  #trouble = element('p', { class: 'trouble', role: 'alert', hidden: true });

  /** @param steps `{submit(answers), cancel()}`, each answering once the bot has */
  constructor(platform, people, steps) {
    this.#platform = platform;
    this.#people = people;
    this.#steps = steps;
    this.node = element('dialog', { class: `form-dialog ${platform}`, oncancel: (event) => this.#leave(event) });
  }

  /** Shows this form, or none. */
  draw(form) {
    if (!form) {
      this.#close();
      return;
    }
    const key = `${form.title}\n${form.content}`;
    const failed = JSON.stringify(form.errors);
    if (key !== this.#drawn) {
      this.#redraw(form);
    }
    if (key !== this.#drawn || failed !== this.#failed) {
      this.#show(form);
    }
    this.#drawn = key;
    this.#failed = failed;
  }

  get isOpen() {
    return this.node.open;
  }

  /** Says what is wrong with the form as a whole; nothing when the sentence is empty. */
  complain(sentence) {
    this.#trouble.textContent = sentence;
    this.#trouble.hidden = sentence === '';
  }

  #redraw(form) {
    const typed = this.node.open && Object.keys(form.errors).length > 0 ? this.#fields.values() : {};
    this.#fields = new Fields();
    const title = freshId('title');
    const body = this.#body(form);
    this.node.setAttribute('aria-labelledby', title);
    fill(this.node, element('form', { class: 'form', novalidate: true, onsubmit: (event) => this.#submit(event) },
      element('header', { class: 'form-head' }, botAvatar(),
        element('h2', { id: title, class: 'form-title' }, form.title),
        element('button', { type: 'button', class: 'form-close', 'aria-label': text('close'), onclick: (event) => this.#leave(event) }, '✕')),
      element('div', { class: 'form-body' }, body.node), this.#trouble,
      body.hasSubmit ? null : this.#footer(form, body.closeLabel)));
    this.#fields.restore(typed);
    if (!this.node.open) {
      this.node.showModal();
      this.#standOverItsWindow();
      this.node.querySelector('.form-body :is(input, select, textarea)')?.focus();
    }
  }

  /** With two windows, a form belongs in the middle of its own. */
  #standOverItsWindow() {
    const { left, width } = this.node.parentElement.getBoundingClientRect();
    const isNarrow = width < innerWidth * 0.7 && width > this.node.offsetWidth;
    this.node.style.marginLeft = isNarrow ? `${left + (width - this.node.offsetWidth) / 2}px` : '';
  }

  #body(form) {
    const content = parsed(form.content);
    const scene = {
      people: this.#people, known: form.fields, fields: this.#fields,
      press: (label) => (label === form.submitLabel ? this.#send() : this.#steps.cancel()),
    };
    const card = cardOf(content);
    if (this.#platform === 'teams' && card) {
      const node = drawCard(card, scene);
      return { node, hasSubmit: Boolean(node.querySelector(`[data-label="${CSS.escape(form.submitLabel)}"]`)) };
    }
    const blocks = blocksOf(content);
    if (blocks) {
      return { node: drawBlocks(blocks, scene), closeLabel: (content.view ?? content).close?.text };
    }
    return { node: this.#plain(form) };
  }

  /** A form whose content says nothing drawable: its fields as lines of text. */
  #plain(form) {
    return element('div', {}, form.fields.map(({ name, label, value }) =>
      field(this.#fields, { name, label, isRequired: false }, textControl({ value }))));
  }

  #footer(form, closeLabel) {
    return element('footer', { class: 'form-foot' },
      element('button', { type: 'button', class: 'button button-plain', onclick: (event) => this.#leave(event) }, closeLabel ?? text('cancel')),
      element('button', { type: 'submit', class: 'button button-primary', 'data-label': form.submitLabel }, form.submitLabel));
  }

  /** Errors that the platform's own content already says are not said twice. */
  #show(form) {
    const said = this.#platform === 'teams' ? JSON.stringify(parsed(form.content)) : '';
    const mine = Object.entries(form.errors).filter(([, sentence]) => !said.includes(JSON.stringify(sentence).slice(1, -1)));
    this.complain(mine.filter(([name]) => !this.#fields.has(name)).map(([, sentence]) => sentence).join(' '));
    this.#fields.show(Object.fromEntries(mine));
    if (mine.length === 0) {
      this.#fields.focus(Object.keys(form.errors)[0]);
    }
  }

  #submit(event) {
    event.preventDefault();
    this.#send();
  }

  async #send() {
    if (!this.#fields.complete() || this.node.hasAttribute('aria-busy')) {
      return;
    }
    this.node.setAttribute('aria-busy', 'true');
    try {
      await this.#steps.submit(this.#fields.values());
    } finally {
      this.node.removeAttribute('aria-busy');
    }
  }

  #leave(event) {
    event.preventDefault();
    this.#steps.cancel();
  }

  #close() {
    this.#drawn = '';
    if (this.node.open) {
      this.node.close();
    }
  }
}
