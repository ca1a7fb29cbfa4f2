/** The input fields of Adaptive Cards. */

import { field, selectControl, textControl, ticksControl, toggleControl } from './fields.js';

/** An input with its label; null when the item is something else. */
export function drawCardInput(item, scene) {
  const control = controlOf(item, scene);
  if (!control) {
    return null;
  }
  const what = { name: item.id ?? '', label: item.label ?? item.placeholder ?? item.title ?? '', isRequired: item.isRequired === true };
  return field(scene.fields, what, control);
}

function controlOf(item, scene) {
  const { placeholder, value } = item;
  switch (item.type) {
    case 'Input.Text':
      return textControl({ isMultiline: item.isMultiline === true, longest: item.maxLength, placeholder, value });
    case 'Input.Number':
      return textControl({ type: 'number', placeholder, value });
    case 'Input.Date':
      return textControl({ type: 'date', value });
    case 'Input.Time':
      return textControl({ type: 'time', value });
    case 'Input.Toggle':
      return toggle(item);
    case 'Input.ChoiceSet':
      return choices(item, scene);
    default:
      return null;
  }
}

function toggle(item) {
  const on = item.valueOn ?? 'true';
  return toggleControl({ statement: item.title ?? '', isOn: item.value === on, on, off: item.valueOff ?? 'false' });
}

function choices(item, scene) {
  const fixed = (item.choices ?? []).map((choice) => ({ value: choice.value, label: choice.title }));
  const options = item['choices.data'] ? [...fixed, ...colleagues(scene)] : fixed;
  const value = item.value ?? '';
  if (item.isMultiSelect) {
    return ticksControl({ options, values: value.split(','), isMultiple: true });
  }
  return item.style === 'expanded'
    ? ticksControl({ options, values: [value], isMultiple: false })
    : selectControl({ options, value, placeholder: item.placeholder });
}

function colleagues(scene) {
  return scene.people.map((person) => ({ value: person.id, label: person.name }));
}
