/** The left of a window: who one is, and where one may go. */

import { avatar, botAvatar } from './avatar.js';
import { element, fill } from './dom.js';
import { hasText, text } from './texts.js';

export class Sidebar {
  node = element('div', { class: 'sidebar' });
  #company;
  #steps;

  /** @param steps `{become(person), open(conversation)}` */
  constructor(company, steps) {
    this.#company = company;
    this.#steps = steps;
  }

  /** @param now `{person, conversation, conversations, unreadOf(conversation), unreadFor(person)}` */
  draw(now) {
    const held = this.node.querySelector(':focus')?.dataset.go;
    fill(this.node,
      element('section', { class: 'people' },
        element('h2', { class: 'side-title' }, text('youAre')),
        element('ul', {}, this.#company.people.map((person) => this.#person(person, now)))),
      element('nav', { class: 'places', 'aria-label': text('conversations') },
        element('h2', { class: 'side-title' }, text('conversations')),
        element('ul', {}, now.conversations.map((name) => this.#place(name, now)))));
    if (held) {
      this.node.querySelector(`[data-go="${CSS.escape(held)}"]`)?.focus();
    }
  }

  #person(person, now) {
    const isMe = person.id === now.person.id;
    const role = `role.${person.role}`;
    return element('li', {}, element('button', {
      type: 'button', class: 'side-item side-person', 'aria-pressed': String(isMe),
      'data-go': `person:${person.id}`, 'data-person': person.name, onclick: () => this.#steps.become(person),
    },
    avatar(person.name),
    element('span', { class: 'side-words' },
      element('span', { class: 'side-name' }, person.name),
      element('span', { class: 'side-hint' }, hasText(role) ? text(role) : person.role)),
    isMe ? null : badge(now.unreadFor(person))));
  }

  #place(name, now) {
    const isHere = name === now.conversation;
    return element('li', {}, element('button', {
      type: 'button', class: 'side-item side-place', 'aria-current': isHere ? 'page' : null,
      'data-go': `place:${name}`, 'data-conversation': name, onclick: () => this.#steps.open(name),
    },
    sign(this.#company.platform, name),
    element('span', { class: 'side-name' }, titleOf(name)),
    isHere ? null : badge(now.unreadOf(name))));
  }
}

/** What a conversation is called. */
export function titleOf(conversation) {
  if (conversation === 'home') {
    return text('home');
  }
  return conversation === 'direct' ? text('bot') : conversation.replace(/^#/, '');
}

/** What a conversation is called above its messages: Slack's channels have their sign. */
export function signed(platform, conversation) {
  const isChannel = conversation !== 'home' && conversation !== 'direct';
  return isChannel && platform === 'slack' ? `# ${titleOf(conversation)}` : titleOf(conversation);
}

function sign(platform, name) {
  if (name === 'direct') {
    return botAvatar();
  }
  if (name !== 'home' && platform === 'teams') {
    return avatar(name);
  }
  return element('span', { class: 'sign', 'aria-hidden': 'true' }, name === 'home' ? '⌂' : '#');
}

function badge(count) {
  if (count <= 0) {
    return null;
  }
  return element('span', { class: 'badge' },
    element('span', { 'aria-hidden': 'true' }, String(count)),
    element('span', { class: 'unseen' }, text('unread', { count })));
}
