/** Slack's input elements. */

import { element } from '../dom.js';
import { text } from '../texts.js';
import { field, selectControl, textControl, ticksControl } from './fields.js';

/** An input block: label, element, hint. */
export function drawInput(block, scene) {
  const item = block.element ?? {};
  const what = {
    name: nameOf(block, item, scene),
    label: block.label?.text ?? '',
    hint: block.hint?.text,
    isRequired: block.optional !== true,
  };
  const control = controlOf(item, scene);
  return control ? field(scene.fields, what, control) : element('div', { class: 'unknown' }, `[${item.type}]`);
}

/** A list or a picker outside an input block; null when it is something else. */
export function drawSelector(item, block, scene) {
  const control = controlOf(item, scene);
  if (!control) {
    return null;
  }
  const label = item.placeholder?.text ?? block?.text?.text ?? text('choose');
  return field(scene.fields, { name: nameOf(block ?? {}, item, scene), label, isRequired: false }, control);
}

function controlOf(item, scene) {
  const placeholder = item.placeholder?.text;
  switch (item.type) {
    case 'plain_text_input':
    case 'url_text_input':
    case 'email_text_input':
    case 'number_input':
      return textControl({
        isMultiline: item.multiline === true, longest: item.max_length, placeholder, value: item.initial_value,
      });
    case 'static_select':
      return selectControl({ options: options(item), value: item.initial_option?.value, placeholder });
    case 'radio_buttons':
      return ticksControl({ options: options(item), values: initial(item.initial_option), isMultiple: false });
    case 'multi_static_select':
    case 'checkboxes':
      return ticksControl({ options: options(item), values: (item.initial_options ?? []).map((it) => it.value), isMultiple: true });
    case 'datepicker':
      return textControl({ type: 'date', value: item.initial_date });
    case 'timepicker':
      return textControl({ type: 'time', value: item.initial_time });
    case 'users_select':
      return selectControl({ options: colleagues(scene), value: item.initial_user, placeholder });
    default:
      return null;
  }
}

/** The bot's name for a field stands in its block or in its element; a known name decides. */
function nameOf(block, item, scene) {
  const candidates = [block.block_id, item.action_id].filter(Boolean);
  const known = candidates.find((name) => scene.known.some((seen) => seen.name === name));
  const byLabel = scene.known.find((seen) => seen.label === block.label?.text)?.name;
  return known ?? byLabel ?? block.block_id ?? item.action_id ?? '';
}

function options(item) {
  const groups = (item.option_groups ?? []).flatMap((group) => group.options ?? []);
  return [...(item.options ?? []), ...groups].map((option) => ({ value: option.value, label: option.text?.text ?? option.value }));
}

function initial(option) {
  return option ? [option.value] : [];
}

function colleagues(scene) {
  return scene.people.map((person) => ({ value: person.id, label: person.name }));
}
