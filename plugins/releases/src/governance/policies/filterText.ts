/**
 * A filter of components that has no fields in the form: what it compares, where
 * those are texts alone, else as JSON.
 */
export function filterText(filter: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(filter);
  return parts.every(([, value]) => typeof value === 'string')
    ? parts.map(([path, value]) => `${path} = ${value}`).join(', ')
    : JSON.stringify(filter);
}
