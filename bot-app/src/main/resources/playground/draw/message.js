/** One message, as its platform draws it. */

import { pictureAddress } from '../api.js';
import { avatar, botAvatar } from '../avatar.js';
import { element, lines } from '../dom.js';
import { drawPicture, hasPicture } from '../picture.js';
import { text } from '../texts.js';
import { cardOf, drawCard, drawCardText } from './adaptive-card.js';
import { blocksOf, drawBlocks, drawMrkdwn } from './block-kit.js';
import { Fields } from './fields.js';

/**
 * @param message as the server tells it
 * @param stage `{platform, people, me, wordsOf(messageId), press(messageId, {label, isFree, fields}),
 *   capture(messageId), answer(messageId)}`
 */
export function drawMessage(message, stage) {
  const isBot = message.author === 'bot';
  const isMine = message.author === stage.me.name;
  return element('article', {
    class: `message ${isBot ? 'from-bot' : 'from-person'} ${isMine ? 'mine' : ''} ${isAside(message) ? 'private' : ''}`,
    'data-message': message.id,
  },
  isBot ? botAvatar() : avatar(message.author),
  element('div', { class: 'message-main' },
    element('header', { class: 'message-head' },
      element('span', { class: 'author' }, isBot ? text('bot') : message.author),
      isBot ? element('span', { class: 'app-mark' }, text('app')) : null,
      element('span', { class: 'message-menus' },
        message.conversation === 'direct' ? answerEntry(message, stage) : null,
        isBot ? null : captureEntry(message, stage))),
    message.beneath ? element('p', { class: 'beneath' }, text('beneath', { words: stage.wordsOf(message.beneath) })) : null,
    isAside(message) ? element('p', { class: 'private-note' }, text('private')) : null,
    element('div', { class: 'message-body' }, drawContent(message, stage))));
}

/** The bot's entry in the menu of a message. */
function captureEntry(message, stage) {
  return entry('capture', text('capture'), '…', () => stage.capture(message.id));
}

/** Answers a message beneath it: in its thread, or quoting it. */
function answerEntry(message, stage) {
  return entry('answer', text(`answer.${stage.platform}`), '↩', () => stage.answer(message.id));
}

function entry(name, label, sign, onclick) {
  return element('button', { type: 'button', class: `message-menu message-${name}`, title: label, 'aria-label': label, onclick },
    element('span', { 'aria-hidden': 'true' }, sign));
}

/** What a message holds, without who said it. */
export function drawContent(message, stage) {
  const fields = new Fields();
  const scene = {
    people: stage.people, known: [], fields,
    press: (label, isFree) => stage.press(message.id, { label, isFree, fields }),
  };
  const content = parsed(message.content);
  if (message.author !== 'bot') {
    return element('div', { class: 'plain-text' }, message.text ? lines(message.text) : null,
      hasPicture(content) ? drawPicture(pictureAddress(stage.platform, stage.me.id, message.id)) : null);
  }
  return stage.platform === 'teams' ? drawTeams(content, message, scene) : drawSlack(content, message, scene);
}

/** JSON, or nothing when it is not. */
export function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function drawSlack(content, message, scene) {
  const blocks = blocksOf(content);
  return blocks ? drawBlocks(blocks, scene) : drawMrkdwn(content?.text ?? message.text, scene);
}

function drawTeams(content, message, scene) {
  const card = cardOf(content);
  return card ? drawCard(card, scene) : drawCardText(content?.text ?? message.text);
}

/** Everything in a direct conversation is private; only elsewhere is it worth saying. */
function isAside(message) {
  return message.isPrivate && message.conversation !== 'direct';
}
