/** Input fields, each with its label, its hint, its error, and the way to read it. */

import { element, freshId } from '../dom.js';
import { text } from '../texts.js';

/** The fields of one message or one form, by name. */
export class Fields {
  #entries = new Map();

  add(name, entry) {
    this.#entries.set(name, entry);
  }

  /** The answers as they stand, by field name; several answers joined by a comma. */
  values() {
    return Object.fromEntries([...this.#entries].map(([name, entry]) => [name, entry.read()]));
  }

  /** Puts back answers typed before the fields were drawn again. */
  restore(values) {
    for (const [name, entry] of this.#entries) {
      if (name in values) {
        entry.write(values[name]);
      }
    }
  }

  /** Says what is missing and moves there; true when nothing is. */
  complete() {
    const missing = [...this.#entries].filter(([, entry]) => entry.isRequired && entry.read() === '');
    if (missing.length > 0) {
      this.show(Object.fromEntries(missing.map(([name]) => [name, text('required')])));
    }
    return missing.length === 0;
  }

  /** Shows a sentence under each named field and moves to the first; clears the others. */
  show(errors) {
    for (const [name, entry] of this.#entries) {
      entry.fail(errors[name] ?? '');
    }
    const first = [...this.#entries].find(([name]) => errors[name]);
    first?.[1].focus();
  }

  has(name) {
    return this.#entries.has(name);
  }

  focus(name) {
    this.#entries.get(name)?.focus();
  }
}

/**
 * Draws one field and adds it to the others.
 *
 * @param what `{name, label, hint, isRequired}`
 * @param control made by one of the functions below
 */
export function field(fields, what, control) {
  const error = element('p', { class: 'field-error', id: freshId('error'), hidden: true });
  const hint = what.hint ? element('p', { class: 'field-hint', id: freshId('hint') }, what.hint) : null;
  const remark = what.isRequired ? null : element('span', { class: 'field-optional' }, ` (${text('optional')})`);
  const label = control.isGroup
    ? element('legend', { class: 'field-label' }, what.label, remark)
    : element('label', { class: 'field-label', for: control.id }, what.label, remark);
  describe(control.inputs, [hint, error], what.isRequired);
  fields.add(what.name, {
    ...control,
    isRequired: what.isRequired,
    fail(sentence) {
      error.textContent = sentence;
      error.hidden = sentence === '';
      for (const input of control.inputs) {
        mark(input, 'aria-invalid', sentence !== '');
      }
    },
  });
  return element(control.isGroup ? 'fieldset' : 'div', { class: 'field', 'data-field': what.name }, label, control.node, hint, error);
}

export function textControl({ isMultiline, longest, placeholder, value, type }) {
  const id = freshId('field');
  const attributes = { id, class: 'input', maxlength: longest, placeholder };
  const node = isMultiline
    ? element('textarea', { ...attributes, rows: 4 })
    : element('input', { ...attributes, type: type ?? 'text', autocomplete: 'off' });
  node.value = value ?? '';
  return single(id, node);
}

/** One choice among `options` (`{value, label}`), in a list that opens. */
export function selectControl({ options, value, placeholder }) {
  const id = freshId('field');
  const node = element('select', { id, class: 'input' },
    element('option', { value: '' }, placeholder ?? text('choose')),
    options.map((option) => element('option', { value: option.value }, option.label)));
  node.value = value ?? '';
  return single(id, node);
}

/** Choices all in sight: one of them, or several when `isMultiple`. */
export function ticksControl({ options, values, isMultiple }) {
  const group = freshId('group');
  const inputs = options.map((option) => element('input', {
    type: isMultiple ? 'checkbox' : 'radio', name: group, value: option.value, checked: values.includes(option.value),
  }));
  const node = element('div', { class: 'ticks' }, options.map((option, index) =>
    element('label', { class: 'tick' }, inputs[index], element('span', {}, option.label))));
  return {
    node, inputs, isGroup: true,
    read: () => inputs.filter((input) => input.checked).map((input) => input.value).join(','),
    write: (value) => inputs.forEach((input) => { input.checked = value.split(',').includes(input.value); }),
    focus: () => inputs[0]?.focus(),
  };
}

/** A box to tick that answers with one of two words. */
export function toggleControl({ statement, isOn, on, off }) {
  const input = element('input', { type: 'checkbox', checked: isOn });
  return {
    node: element('div', { class: 'ticks' }, element('label', { class: 'tick' }, input, element('span', {}, statement))),
    inputs: [input], isGroup: true,
    read: () => (input.checked ? on : off),
    write: (value) => { input.checked = value === on; },
    focus: () => input.focus(),
  };
}

function single(id, node) {
  return {
    id, node, inputs: [node], isGroup: false,
    read: () => node.value.trim(),
    write: (value) => { node.value = value; },
    focus: () => node.focus(),
  };
}

function describe(inputs, notes, isRequired) {
  for (const input of inputs) {
    input.setAttribute('aria-describedby', notes.filter(Boolean).map((note) => note.id).join(' '));
    mark(input, 'aria-required', isRequired && input.type !== 'checkbox' && input.type !== 'radio');
  }
}

function mark(input, attribute, isTrue) {
  if (isTrue) {
    input.setAttribute(attribute, 'true');
  } else {
    input.removeAttribute(attribute);
  }
}
