/** The markdown that an Adaptive Card's TextBlock understands: emphasis, links, lists. */

import { element, link } from '../dom.js';

const MARKUP = /\\([\\`*_{}[\]()#+.!~>|-])|\[((?:\\.|[^\]\\])+)\]\((\S+?)\)|\*\*(?=\S)((?:\\.|[^\\])+?\S?)\*\*|(?<![\p{L}\p{N}_])__(?=\S)([^_\n]+?)__(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])_(?=\S)((?:\\.|[^_\\\n])+?)_(?![\p{L}\p{N}_])|\*(?=\S)((?:\\.|[^*\\\n])+?)\*|`([^`\n]+)`/u;
const ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;

/** Nodes for a markdown text. */
export function cardMarkdown(text) {
  const nodes = [];
  let list = null;
  for (const line of String(text).split(/\r?\n/)) {
    const item = ITEM.exec(line);
    if (item) {
      list = listFor(list, item[1], nodes);
      list.append(element('li', {}, inline(item[2])));
    } else {
      list = null;
      nodes.push(element('div', { class: 'line' }, inline(line)));
    }
  }
  return nodes;
}

function listFor(list, number, nodes) {
  const name = number ? 'OL' : 'UL';
  if (list?.tagName === name) {
    return list;
  }
  const fresh = element(name.toLowerCase(), number ? { start: number } : {});
  nodes.push(fresh);
  return fresh;
}

function inline(text) {
  const nodes = [];
  let rest = text;
  for (let found = MARKUP.exec(rest); found; found = MARKUP.exec(rest)) {
    nodes.push(rest.slice(0, found.index), marked(found));
    rest = rest.slice(found.index + found[0].length);
  }
  return [...nodes, rest];
}

function marked([, escaped, label, url, bold, strong, italic, slanted, code]) {
  if (escaped !== undefined) {
    return escaped;
  }
  if (label !== undefined) {
    return link(url.replace(/\\(.)/g, '$1'), ...inline(label));
  }
  if (code !== undefined) {
    return element('code', {}, code);
  }
  const heavy = bold ?? strong;
  return heavy === undefined ? element('em', {}, inline(italic ?? slanted)) : element('strong', {}, inline(heavy));
}
