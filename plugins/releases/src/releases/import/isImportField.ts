import {
  ImportField,
  importFieldWords,
} from '@slipway/backstage-plugin-releases-common';

/** Whether a field has a name in the words of the screens. */
export function isImportField(field: string): field is ImportField {
  return Object.hasOwn(importFieldWords, field);
}
