const BYTES = 16;

/** A name for one attempt to save, so that a retry of it does nothing twice. */
export function newIdempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(BYTES))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('');
}
