import {
  NewWindow,
  newWindowSchema,
  readWith,
  Window,
  WindowChangeInput,
} from '@slipway/backstage-plugin-releases-common';
import { differingFields } from '../../shared/editConflict';
import { draftFromWindow } from './draftFromWindow';
import { draftToWindow, WindowInput, WindowInputField } from './draftToWindow';

/** A window as the form would write it. */
export function inputOfWindow(window: Window): WindowInput {
  return draftToWindow(draftFromWindow(window), window);
}

/** Written the one way that the contract keeps it. */
function canonical(input: WindowInput): WindowInput {
  const read = readWith(newWindowSchema, input);
  const kept: Partial<NewWindow> = 'value' in read ? read.value : {};
  return { ...input, ...kept };
}

/**
 * What has to be sent to make `wanted` of a window: only the fields that
 * differ, with null for one that was cleared.
 */
export function windowChangeOf(
  window: Window,
  wanted: WindowInput,
): WindowChangeInput {
  const input = canonical(wanted);
  return Object.fromEntries(
    differingFields<WindowInputField>(
      canonical(inputOfWindow(window)),
      input,
    ).map(field => [field, input[field] ?? null]),
  );
}
