import { createHash } from 'node:crypto';
import { Derivation } from './types';

/**
 * A text that is another one when anything was derived otherwise: SHA-256 over
 * all of it, in its order.
 *
 * @internal
 */
export function fingerprintOf(derived: Derivation): string {
  const { entities, documents, edges, findings } = derived;
  const hash = createHash('sha256');
  for (const { ref, hash: document } of documents) {
    hash.update(`${ref} ${document}\n`);
  }
  for (const part of [entities, edges, findings]) {
    for (const item of part) {
      hash.update(`${JSON.stringify(item)}\n`);
    }
    hash.update('\n');
  }
  return hash.digest('hex');
}
