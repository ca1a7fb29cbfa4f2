/** Builds page nodes. Text only ever becomes text: nothing here reads markup. */

const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:']);
const PICTURE_SCHEMES = new Set(['http:', 'https:']);

/** An element with attributes (`on…` adds a listener, false and null leave out) and children. */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      node.addEventListener(key.replace(/^on/, ''), value);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(key, value === true ? '' : String(value));
    }
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return node;
}

/** A link to a web address or a mailbox; only its words when it would lead anywhere else. */
export function link(url, ...children) {
  const address = allowed(url, LINK_SCHEMES);
  if (!address) {
    return element('span', {}, ...children);
  }
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}

/** A picture from the web, or the words that stand for it. */
export function picture(url, alternative, className) {
  const address = allowed(url, PICTURE_SCHEMES);
  if (!address) {
    return element('span', { class: className }, alternative ?? '');
  }
  return element('img', { src: address, alt: alternative ?? '', class: className });
}

/** Text whose line breaks are kept. */
export function lines(text) {
  return String(text).split('\n').flatMap((line, index) => index === 0 ? [line] : [element('br'), line]);
}

let lastId = 0;

/** An identifier no other element has. */
export function freshId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}

/** Puts new children in a node. */
export function fill(node, ...children) {
  node.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
}

function allowed(url, schemes) {
  try {
    const address = new URL(String(url));
    return schemes.has(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}
