/** What the page asks of the server. */

const BASE = '/playground/api';

/** The server refused; `reason` is its short name for why. */
export class Refusal extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

export async function companies() {
  return (await checked(await fetch(`${BASE}/companies`))).json();
}

/** What one person sees as `{version, view}`; null while it is still that version. */
export async function state(platform, person, version, signal) {
  const headers = version ? { 'If-None-Match': version } : {};
  const answer = await fetch(address('state', platform, person), { headers, signal });
  if (answer.status === 304) {
    return null;
  }
  await checked(answer);
  return { version: answer.headers.get('ETag'), view: await answer.json() };
}

/** Does something as somebody; returns once the bot has acknowledged it. */
export async function act(platform, person, action) {
  const answer = await fetch(address('act', platform, person), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(action),
  });
  await checked(answer);
}

/** Where the picture in a message is. */
export function pictureAddress(platform, person, message) {
  return `${address('picture', platform, person)}&${new URLSearchParams({ message })}`;
}

function address(what, platform, person) {
  return `${BASE}/${what}?${new URLSearchParams({ platform, person })}`;
}

async function checked(answer) {
  if (answer.ok) {
    return answer;
  }
  const body = await answer.json().catch(() => ({}));
  throw new Refusal(body.refusal ?? 'other');
}
