/** The whole page: its head, the tour, one window per platform. */

import { companies } from './api.js';
import { element } from './dom.js';
import { recall, remember } from './place.js';
import { language, languages, loadTexts, text, useLanguage } from './texts.js';
import { Tour } from './tour.js';
import { CompanyWindow } from './window.js';

const WIDE = 1100;

let windows = [];

async function start() {
  await loadTexts();
  build(await companies());
}

function build(all) {
  windows.forEach((it) => it.window.close());
  const view = chosenView(all);
  const used = { latest: null };
  const tour = new Tour(() => used.latest);
  const main = element('main', { class: `windows ${view === 'both' ? 'two' : 'one'}` });
  document.body.replaceChildren(header(all, view), tour.node, main);
  windows = all.filter((company) => view === 'both' || company.platform === view)
    .map((company) => ({ platform: company.platform, window: new CompanyWindow(company, (words, person) => tour.said(words, person)) }));
  for (const { window } of windows) {
    window.node.addEventListener('focusin', () => { used.latest = window; });
    main.append(window.node);
  }
  used.latest = windows[0]?.window ?? null;
  tour.draw();
}

function chosenView(all) {
  const platforms = all.map((company) => company.platform);
  const asked = recall('view');
  if (asked === 'both' || platforms.includes(asked)) {
    return asked;
  }
  return innerWidth >= WIDE && platforms.length > 1 ? 'both' : platforms[0];
}

function header(all, view) {
  const views = [...all.map((company) => [company.platform, text(`platform.${company.platform}`)]), ['both', text('view.both')]];
  return element('header', { class: 'page-head' },
    element('img', { class: 'page-mark', src: '/playground/icon.svg', alt: '' }),
    element('div', { class: 'page-words' },
      element('h1', {}, 'Ambassador Bot', element('span', { class: 'page-title' }, text('title'))),
      element('p', {}, text('lead'))),
    all.length < 2 ? null : switcher('view', text('view'), views, view, (chosen) => { remember('view', chosen); build(all); }),
    switcher('language', text('language'), languages().map((code) => [code, code.toUpperCase()]), language(),
      async (chosen) => { await useLanguage(chosen); build(all); }));
}

function switcher(name, label, choices, chosen, choose) {
  return element('div', { class: 'switcher', role: 'group', 'aria-label': label }, choices.map(([value, words]) =>
    element('button', { type: 'button', 'aria-pressed': String(value === chosen), [`data-${name}`]: value, onclick: () => choose(value) }, words)));
}

await start();
