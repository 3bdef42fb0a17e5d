/**
 * Rolls a transaction back that was decided on records which have changed by
 * the time it writes.
 *
 * @internal
 */
export class StaleRecord extends Error {
  constructor(readonly subject: string) {
    super(`${subject} was changed meanwhile.`);
  }
}
