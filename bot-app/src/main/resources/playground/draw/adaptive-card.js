/** Draws Adaptive Cards as Teams does, in messages and in dialogs. */

import { element, lines, link, picture } from '../dom.js';
import { button } from './buttons.js';
import { cardMarkdown } from './card-markdown.js';
import { drawCardInput } from './card-inputs.js';

/** The card in a message or a dialog, however it was wrapped; null when there is none. */
export function cardOf(content) {
  if (content?.type === 'AdaptiveCard') {
    return content;
  }
  const wrapped = [
    content?.content, content?.card, content?.value, content?.task?.value, content?.task,
    ...(Array.isArray(content?.attachments) ? content.attachments : []),
  ];
  return wrapped.filter((inner) => inner && typeof inner === 'object').map(cardOf).find(Boolean) ?? null;
}

/** A node holding the card; `scene` is `{people, fields, press, known}`. */
export function drawCard(card, scene) {
  return element('div', { class: 'card' },
    (card.body ?? []).map((item) => drawItem(item, scene)),
    card.actions?.length ? actionRow(card.actions, scene) : null);
}

/** A node holding Teams markdown, for messages without a card. */
export function drawCardText(text) {
  return element('div', { class: 'plain-text' }, cardMarkdown(text));
}

function drawItem(item, scene) {
  if (item.isVisible === false) {
    return null;
  }
  const node = drawBody(item, scene);
  node.classList.add(`spacing-${word(item.spacing) || 'default'}`);
  node.classList.toggle('separated', item.separator === true);
  return node;
}

function drawBody(item, scene) {
  switch (item.type) {
    case 'TextBlock':
      return textBlock(item);
    case 'RichTextBlock':
      return element('div', { class: `text ${alignment(item)}` }, (item.inlines ?? []).map(textRun));
    case 'Container':
      return element('div', { class: `container style-${word(item.style) || 'default'}` }, (item.items ?? []).map((it) => drawItem(it, scene)));
    case 'ColumnSet':
      return element('div', { class: `columns style-${word(item.style) || 'default'}` }, (item.columns ?? []).map((it) => column(it, scene)));
    case 'FactSet':
      return element('dl', { class: 'facts' }, (item.facts ?? []).flatMap((fact) =>
        [element('dt', {}, cardMarkdown(fact.title ?? '')), element('dd', {}, cardMarkdown(fact.value ?? ''))]));
    case 'Image':
      return element('div', { class: `picture ${alignment(item)}` }, picture(item.url, item.altText, `size-${word(item.size) || 'auto'}`));
    case 'ActionSet':
      return actionRow(item.actions ?? [], scene);
    default:
      return drawCardInput(item, scene) ?? element('div', { class: 'unknown' }, item.fallback?.text ?? `[${item.type}]`);
  }
}

function textBlock(item) {
  const isHeading = word(item.style) === 'heading';
  return element(isHeading ? 'h3' : 'div', { class: `text ${letters(item)} ${isHeading ? 'heading' : ''} ${alignment(item)}` }, cardMarkdown(item.text ?? ''));
}

function textRun(run) {
  if (typeof run === 'string') {
    return element('span', {}, lines(run));
  }
  const styles = [[run.italic, 'em'], [word(run.weight) === 'bolder', 'strong'], [run.strikethrough, 's'], [run.underline, 'u'], [run.highlight, 'mark'], [word(run.fontType) === 'monospace', 'code']];
  const inner = styles.filter(([isOn]) => isOn).reduce((nodes, [, name]) => [element(name, {}, nodes)], lines(run.text ?? ''));
  const url = run.selectAction?.type === 'Action.OpenUrl' ? run.selectAction.url : null;
  return element('span', { class: letters({ ...run, weight: null, fontType: null }) }, url ? link(url, ...inner) : inner);
}

function column(item, scene) {
  const node = element('div', { class: `column style-${word(item.style) || 'default'}` }, (item.items ?? []).map((it) => drawItem(it, scene)));
  const width = String(item.width ?? 'stretch').toLowerCase();
  node.style.flex = columnFlex(width);
  return node;
}

function columnFlex(width) {
  if (width === 'auto') {
    return '0 1 auto';
  }
  return /^\d+px$/.test(width) ? `0 0 ${width}` : `${Number.parseFloat(width) || 1} 1 0`;
}

function actionRow(actions, scene) {
  return element('div', { class: 'actions' }, actions.map((action) => button({
    label: action.title ?? '',
    url: action.type === 'Action.OpenUrl' ? action.url : null,
    look: action.style,
    isOff: action.isEnabled === false,
    isFree: action.associatedInputs === 'none',
  }, scene)));
}

function letters(item) {
  return [
    `letters-${word(item.size) || 'default'}`,
    word(item.weight) ? `weight-${word(item.weight)}` : '',
    word(item.color) ? `color-${word(item.color)}` : '',
    item.isSubtle ? 'subtle' : '',
    word(item.fontType) === 'monospace' ? 'monospace' : '',
  ].join(' ');
}

function alignment(item) {
  const side = word(item.horizontalAlignment);
  return side === 'center' || side === 'right' ? `align-${side}` : '';
}

/** A platform's word in small letters, or nothing when it is not one. */
function word(value) {
  const small = String(value ?? '').toLowerCase();
  return /^[a-z]+$/.test(small) ? small : '';
}
