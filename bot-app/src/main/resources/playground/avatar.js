/** Small pictures of people: their initials on a colour of their own. */

import { element } from './dom.js';

const COLOURS = 8;

export function avatar(name) {
  const letters = name.split(/\s+/).map((part) => part[0] ?? '').slice(0, 2).join('').toUpperCase();
  const colour = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9973, 7) % COLOURS;
  return element('span', { class: `avatar avatar-${colour}`, 'aria-hidden': 'true' }, letters);
}

export function botAvatar() {
  return element('span', { class: 'avatar avatar-bot', 'aria-hidden': 'true' },
    element('img', { src: '/playground/icon.svg', alt: '' }));
}
