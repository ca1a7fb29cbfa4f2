/** The middle of a window: a conversation, or the bot's page. */

import { element } from './dom.js';
import { drawContent, drawMessage } from './draw/message.js';
import { text } from './texts.js';

const NEAR_THE_END = 80;
const LONGEST_BEGINNING = 60;

export class Messages {
  node = element('div', { class: 'messages', role: 'log', 'aria-live': 'polite', tabindex: '0' });
  #stage;
  #drawn = new Map();
  #shown = '';
  #isFollowed = false;

  /** @param stage what {@link drawMessage} needs */
  constructor(stage) {
    this.#stage = stage;
    this.node.setAttribute('aria-label', text('messages'));
    this.node.addEventListener('load', () => this.#follow(), true);
  }

  /** Shows these messages, null while unknown; those that did not change keep what was typed in. */
  draw(messages, conversation, me) {
    const key = `${me.id} ${conversation}`;
    const isElsewhere = key !== this.#shown;
    const wasAtEnd = this.#isAtEnd();
    if (isElsewhere) {
      this.#drawn.clear();
    }
    const nodes = messages?.length === 0 ? [emptiness(conversation)] : this.#nodes(messages ?? [], conversation, me);
    if (isElsewhere || nodes.some((node, index) => node !== this.node.children[index]) || nodes.length !== this.node.children.length) {
      this.#replace(nodes);
    }
    this.#shown = key;
    this.#isFollowed = conversation !== 'home' && (isElsewhere || wasAtEnd);
    this.#follow();
  }

  /** Keeps the newest message in sight, also once its pictures have come. */
  #follow() {
    if (this.#isFollowed) {
      this.node.scrollTop = this.node.scrollHeight;
    }
  }

  #nodes(messages, conversation, me) {
    const stage = { ...this.#stage, me, wordsOf: (id) => beginning(messages.find((message) => message.id === id)) };
    const kept = new Map();
    const shown = conversation === 'home' ? messages.slice(-1) : messages;
    for (const message of shown) {
      const key = JSON.stringify(message);
      kept.set(key, this.#drawn.get(key) ?? draw(message, conversation, stage));
    }
    this.#drawn = kept;
    return [...kept.values()];
  }

  /** Moves as few nodes as possible, so that what has the focus keeps it. */
  #replace(nodes) {
    const wanted = new Set(nodes);
    [...this.node.children].filter((child) => !wanted.has(child)).forEach((child) => child.remove());
    nodes.forEach((node, index) => {
      if (this.node.children[index] !== node) {
        this.node.insertBefore(node, this.node.children[index] ?? null);
      }
    });
  }

  #isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.node;
    return scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
  }
}

function draw(message, conversation, stage) {
  return conversation === 'home'
    ? element('article', { class: 'home-page', 'data-message': message.id }, drawContent(message, stage))
    : drawMessage(message, stage);
}

/** The first words of a message, enough to know it again. */
export function beginning(message) {
  const line = (message?.text ?? '').replace(/[*_~`]/g, '').split('\n').find((each) => each.trim()) ?? '…';
  const words = line.replace(/[\s:]+$/, '');
  return words.length > LONGEST_BEGINNING ? `${words.slice(0, LONGEST_BEGINNING).trimEnd()}…` : words;
}

function emptiness(conversation) {
  const key = conversation === 'home' || conversation === 'direct' ? conversation : 'channel';
  return element('p', { class: 'emptiness' }, text(`${key}.empty`));
}
