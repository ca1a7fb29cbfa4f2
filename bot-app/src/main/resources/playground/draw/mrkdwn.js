/** Slack's own light markup, as far as the bot and the people in the playground use it. */

import { element, lines, link } from '../dom.js';

const MARKUP = /```([\s\S]+?)```|`([^`\n]+)`|<([^<>\n]+)>|(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]*[^*\s])\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?=\S)([^_\n]*[^_\s])_(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}~])~(?=\S)([^~\n]*[^~\s])~(?![\p{L}\p{N}~])/u;
const ENTITIES = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** Nodes for a mrkdwn text; `nameOf` gives the name behind a person's identifier. */
export function mrkdwn(text, nameOf) {
  return paragraphs(String(text)).flatMap(({ isQuote, body }) =>
    isQuote ? [element('blockquote', {}, inline(body, nameOf))] : inline(body, nameOf));
}

/** The characters behind Slack's three escapes. */
function unescaped(text) {
  return String(text).replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity]);
}

function paragraphs(text) {
  const parts = [];
  for (const line of text.split('\n')) {
    const quoted = /^(?:>|&gt;) ?(.*)$/.exec(line);
    const last = parts.at(-1);
    if (last && last.isQuote === Boolean(quoted)) {
      last.body += `\n${quoted ? quoted[1] : line}`;
    } else {
      parts.push({ isQuote: Boolean(quoted), body: quoted ? quoted[1] : line });
    }
  }
  return parts;
}

function inline(text, nameOf) {
  const nodes = [];
  let rest = text;
  for (let found = MARKUP.exec(rest); found; found = MARKUP.exec(rest)) {
    nodes.push(...lines(unescaped(rest.slice(0, found.index))), marked(found, nameOf));
    rest = rest.slice(found.index + found[0].length);
  }
  return [...nodes, ...lines(unescaped(rest))];
}

function marked([, block, code, angle, bold, italic, struck], nameOf) {
  if (block !== undefined) {
    return element('pre', {}, unescaped(block.replace(/^\n|\n$/g, '')));
  }
  if (code !== undefined) {
    return element('code', {}, unescaped(code));
  }
  if (angle !== undefined) {
    return reference(angle, nameOf);
  }
  if (bold !== undefined) {
    return element('strong', {}, inline(bold, nameOf));
  }
  return italic === undefined ? element('s', {}, inline(struck, nameOf)) : element('em', {}, inline(italic, nameOf));
}

function reference(body, nameOf) {
  const [target, ...words] = body.split('|');
  const label = words.join('|');
  if (target.startsWith('@')) {
    return element('span', { class: 'mention' }, `@${nameOf(target.slice(1)) ?? (unescaped(label) || target.slice(1))}`);
  }
  if (target.startsWith('#')) {
    return element('span', { class: 'mention' }, `#${unescaped(label) || target.slice(1)}`);
  }
  if (target.startsWith('!')) {
    return element('span', { class: 'mention mention-all' }, unescaped(label) || `@${target.slice(1).split('^')[0]}`);
  }
  return link(unescaped(target), ...lines(unescaped(label || target)));
}
