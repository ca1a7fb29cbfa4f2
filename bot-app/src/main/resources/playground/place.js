/** Where one is on the page, kept in the address so that a reload changes nothing. */

const place = new URLSearchParams(location.hash.slice(1));

export function recall(key) {
  return place.get(key);
}

export function remember(key, value) {
  place.set(key, value);
  history.replaceState(null, '', `#${place}`);
}
