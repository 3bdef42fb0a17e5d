import { entityLabel } from '../catalog';

const NAMES = ['entityRef', 'key', 'name', 'title'];

function words(value: unknown): string {
  if (value === undefined || value === null || value === '') {
    return '';
  }
  if (Array.isArray(value)) {
    return value.map(words).filter(Boolean).join(', ');
  }
  if (typeof value === 'object') {
    return lineOf(value);
  }
  return entityLabel(String(value));
}

/** An element of a list in one line: what it is called, then the rest of it. */
function lineOf(element: object): string {
  const entries = Object.entries(element).filter(([field]) => field !== 'id');
  const rank = ([field]: [string, unknown]) => (NAMES.includes(field) ? 0 : 1);
  return entries
    .sort((a, b) => rank(a) - rank(b))
    .map(([, value]) => words(value))
    .filter(Boolean)
    .join(' · ');
}

/** A value of a release in lines that two people can compare. */
export function valueLines(value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.map(words);
  }
  const line = words(value);
  return line ? line.split('\n') : [];
}
