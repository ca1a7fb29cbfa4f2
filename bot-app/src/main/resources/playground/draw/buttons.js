/** Buttons of messages and forms. */

import { element, link } from '../dom.js';
import { text } from '../texts.js';

/**
 * A button that tells the bot, or a link that looks like one.
 *
 * @param what `{label, url, look, isOff, isFree}`; `look` is the platform's own word, `isFree` when
 *     it takes no answers along
 */
export function button({ label, url, look, isOff, isFree }, scene) {
  const className = `button button-${kind(look)}`;
  if (url) {
    const visit = link(url, label, element('span', { class: 'elsewhere', 'aria-hidden': 'true' }, ' ↗'),
      element('span', { class: 'unseen' }, ` (${text('opensElsewhere')})`));
    visit.className = className;
    return visit;
  }
  return element('button', { type: 'button', class: className, disabled: isOff, 'data-label': label, onclick: () => scene.press(label, isFree === true) }, label);
}

function kind(look) {
  if (look === 'primary' || look === 'positive') {
    return 'primary';
  }
  return look === 'danger' || look === 'destructive' ? 'danger' : 'plain';
}
