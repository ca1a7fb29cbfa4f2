/** Pictures that people send: made small enough to travel, and shown where they stand. */

import { element } from './dom.js';
import { text } from './texts.js';

const LARGEST = 600_000;
const SIDES = [1_600, 1_000, 600];
const QUALITY = 0.85;

/** A picture as `{mediaType, file}`, the file in base64; a large one is drawn smaller. */
export async function readPicture(file) {
  const small = file.size > LARGEST ? await shrunk(file).catch(() => file) : file;
  return { mediaType: small.type || 'application/octet-stream', file: await inBase64(small) };
}

async function shrunk(file) {
  const image = await createImageBitmap(file);
  for (const side of SIDES) {
    const drawn = await drawnSmaller(image, side);
    if (drawn.size <= LARGEST) {
      return drawn;
    }
  }
  return file;
}

function drawnSmaller(image, side) {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = element('canvas', { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('not drawn'))), 'image/jpeg', QUALITY);
  });
}

function inBase64(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}

/** Whether a message came with a picture: as Slack tells it, or as Teams does. */
export function hasPicture(content) {
  const type = content?.files?.[0]?.mimetype ?? content?.attachments?.[0]?.contentType ?? '';
  return type.startsWith('image/');
}

/** The picture at an address; words where the browser cannot draw it. */
export function drawPicture(address) {
  const image = element('img', { class: 'sent-picture', src: address, alt: text('picture.sent') });
  image.addEventListener('error', () => image.replaceWith(element('p', { class: 'unknown' }, text('picture.sent'))));
  return image;
}
