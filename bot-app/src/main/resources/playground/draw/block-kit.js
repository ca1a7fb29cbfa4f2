/** Draws Block Kit as Slack does: messages, modals and the Home. */

import { element, lines, picture } from '../dom.js';
import { button } from './buttons.js';
import { mrkdwn } from './mrkdwn.js';
import { richText } from './rich-text.js';
import { drawInput, drawSelector } from './slack-inputs.js';

/** The blocks of a message or view, however they were wrapped; null when there are none. */
export function blocksOf(content) {
  const blocks = Array.isArray(content) ? content : content?.blocks ?? content?.view?.blocks;
  return Array.isArray(blocks) && blocks.length > 0 ? blocks : null;
}

/** A node holding the blocks; `scene` is `{people, fields, press, known}`. */
export function drawBlocks(blocks, scene) {
  return element('div', { class: 'blocks' }, blocks.map((block) => drawBlock(block, scene)));
}

/** A node holding Slack's own markup, for messages without blocks. */
export function drawMrkdwn(text, scene) {
  return element('div', { class: 'blocks' }, element('div', { class: 'block' }, mrkdwn(text, nameIn(scene))));
}

function drawBlock(block, scene) {
  switch (block.type) {
    case 'header':
      return element('h3', { class: 'block block-header' }, block.text?.text ?? '');
    case 'section':
      return section(block, scene);
    case 'divider':
      return element('hr', { class: 'block block-divider' });
    case 'context':
      return element('div', { class: 'block block-context' }, (block.elements ?? []).map((item) => drawElement(item, scene)));
    case 'actions':
      return element('div', { class: 'block block-actions' }, (block.elements ?? []).map((item) => drawElement(item, scene, block)));
    case 'image':
      return figure(block);
    case 'input':
      return element('div', { class: 'block' }, drawInput(block, scene));
    case 'rich_text':
      return element('div', { class: 'block' }, richText(block, nameIn(scene)));
    default:
      return unknown(block);
  }
}

function section(block, scene) {
  const body = element('div', { class: 'section-body' },
    block.text ? element('div', { class: 'section-text' }, drawText(block.text, scene)) : null,
    block.fields ? element('div', { class: 'section-fields' },
      block.fields.map((cell) => element('div', {}, drawText(cell, scene)))) : null);
  const accessory = block.accessory
    ? element('div', { class: 'section-accessory' }, drawElement(block.accessory, scene, block)) : null;
  return element('div', { class: 'block block-section' }, body, accessory);
}

function drawElement(item, scene, block) {
  switch (item.type) {
    case 'plain_text':
    case 'mrkdwn':
      return element('span', { class: 'context-text' }, drawText(item, scene));
    case 'image':
      return picture(item.image_url, item.alt_text, 'element-image');
    case 'button':
      return button({ label: item.text?.text ?? '', url: item.url, look: item.style, isFree: true }, scene);
    default:
      return drawSelector(item, block, scene) ?? unknown(item);
  }
}

function drawText(text, scene) {
  return text.type === 'mrkdwn' ? mrkdwn(text.text, nameIn(scene)) : lines(text.text ?? '');
}

function figure(block) {
  return element('figure', { class: 'block block-image' },
    block.title ? element('figcaption', {}, block.title.text) : null,
    picture(block.image_url, block.alt_text, 'block-picture'));
}

function nameIn(scene) {
  return (id) => scene.people.find((person) => person.id === id)?.name;
}

function unknown(thing) {
  return element('div', { class: 'unknown' }, `[${thing.type}]`);
}
