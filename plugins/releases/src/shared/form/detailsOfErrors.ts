import { ErrorDetail } from '@slipway/backstage-plugin-releases-common';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** An error has the element of its field as `ref`; a field may be called so too. */
function isError(errors: object): boolean {
  return 'type' in errors && typeof errors.type === 'string';
}

/**
 * The errors of a form, which are nested as its fields are, as a list. What is
 * wrong with a whole list stands under `root` there.
 */
export function detailsOfErrors(errors: object, path = ''): ErrorDetail[] {
  return Object.entries(errors).flatMap(([key, value]: [string, unknown]) => {
    if (!isObject(value) || (key === 'ref' && isError(errors))) {
      return [];
    }
    const field = [path, key === 'root' ? '' : key].filter(Boolean).join('.');
    const { type, message } = value;
    const own =
      typeof type === 'string' && typeof message === 'string'
        ? [{ field, code: type, message }]
        : [];
    return [...own, ...detailsOfErrors(value, field)];
  });
}
