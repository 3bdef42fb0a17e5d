import { parseEntityRef } from '@backstage/catalog-model';

const FULL_REFERENCE = /^[a-z]+:[a-z0-9._-]+\/[a-z0-9._-]+$/i;

/**
 * The short name of a full reference: its namespace only where it is not the
 * usual one. Other words are returned as they are.
 */
export function entityLabel(words: string): string {
  if (!FULL_REFERENCE.test(words)) {
    return words;
  }
  const { namespace, name } = parseEntityRef(words);
  return namespace === 'default' ? name : `${namespace}/${name}`;
}
