/** The page's own words, in the language the person chose. */

const LANGUAGES = ['fr', 'en'];
const MEMORY = 'playground.language';

let words = {};
let current = 'fr';

export function languages() {
  return LANGUAGES;
}

export function language() {
  return current;
}

/** Reads the words of the remembered language, French at first. */
export async function loadTexts() {
  const remembered = localStorage.getItem(MEMORY);
  await useLanguage(LANGUAGES.includes(remembered) ? remembered : 'fr');
}

export async function useLanguage(chosen) {
  const answer = await fetch(`/playground/texts/${chosen}.json`);
  words = await answer.json();
  current = chosen;
  localStorage.setItem(MEMORY, chosen);
  document.documentElement.lang = chosen;
  document.title = `Ambassador Bot · ${text('title')}`;
}

/** The words behind a key, with `{name}` replaced by the argument of that name. */
export function text(key, values = {}) {
  const pattern = words[key] ?? key;
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export function hasText(key) {
  return key in words;
}
