/** Slack's rich_text blocks. */

import { element, lines, link } from '../dom.js';

export function richText(block, nameOf) {
  return element('div', { class: 'rich-text' }, (block.elements ?? []).map((part) => drawPart(part, nameOf)));
}

function drawPart(part, nameOf) {
  const inside = () => (part.elements ?? []).map((run) => drawRun(run, nameOf));
  switch (part.type) {
    case 'rich_text_list':
      return element(part.style === 'ordered' ? 'ol' : 'ul', { class: `indent-${Math.min(part.indent ?? 0, 4)}`, start: part.offset ? part.offset + 1 : null },
        (part.elements ?? []).map((item) => element('li', {}, drawPart(item, nameOf))));
    case 'rich_text_quote':
      return element('blockquote', {}, inside());
    case 'rich_text_preformatted':
      return element('pre', {}, inside());
    default:
      return element('div', { class: 'rich-section' }, inside());
  }
}

function drawRun(run, nameOf) {
  switch (run.type) {
    case 'text':
      return styled(run.style ?? {}, lines(run.text ?? ''));
    case 'link':
      return styled(run.style ?? {}, [link(run.url, run.text ?? run.url)]);
    case 'user':
      return element('span', { class: 'mention' }, `@${nameOf(run.user_id) ?? run.user_id}`);
    case 'channel':
      return element('span', { class: 'mention' }, `#${run.channel_id}`);
    case 'broadcast':
      return element('span', { class: 'mention mention-all' }, `@${run.range}`);
    case 'emoji':
      return emoji(run);
    default:
      return run.fallback ?? run.text ?? null;
  }
}

function styled(style, children) {
  const names = [['code', 'code'], ['bold', 'strong'], ['italic', 'em'], ['strike', 's'], ['underline', 'u']];
  return names.filter(([key]) => style[key]).reduce((inner, [, name]) => [element(name, {}, inner)], children);
}

function emoji(run) {
  const points = (run.unicode ?? '').split('-').map((point) => Number.parseInt(point, 16));
  const isReal = points.every((point) => point > 0 && point <= 0x10ffff);
  return isReal ? String.fromCodePoint(...points) : `:${run.name}:`;
}
