import { Conflict } from '@slipway/backstage-plugin-releases-common';
import { noQuery } from './badInput';
import { draft } from './draft';
import { Input, Operations, Step, Subject } from './Operation';
import { READ, WRITE } from './promised';

/** Another draft of the same component at the same time, and what comes of it. */
const collided: Step[] = [
  {
    operation: 'createRelease',
    input: ({ ownerRef }) => ({ body: draft(ownerRef) }),
  },
  { operation: 'getReleaseConflicts' },
];

function conflictOf({ items = [] }: Subject): Input {
  const conflict = (items as Conflict[]).find(
    ({ kind }) => kind === 'same_component',
  );
  return { params: { fingerprint: conflict?.fingerprint ?? '' } };
}

export const conflictOperations = {
  listConflicts: {
    promised: READ,
    bad: { query: { severity: 'awful' }, field: 'severity.0' },
  },
  getReleaseConflicts: { promised: READ, bad: noQuery },
  findConflictMoves: {
    promised: READ,
    after: collided,
    input: conflictOf,
    bad: noQuery,
  },
  acknowledgeConflict: {
    promised: WRITE,
    after: collided,
    input: subject => ({
      ...conflictOf(subject),
      body: { reason: 'One after the other' },
    }),
    bad: { body: { reason: '' }, field: 'reason' },
  },
  revokeAcknowledgement: {
    promised: WRITE,
    after: collided,
    then: subject => ({
      operation: 'acknowledgeConflict',
      input: {
        ...conflictOf(subject),
        body: { reason: 'One after the other' },
      },
    }),
    input: conflictOf,
    bad: noQuery,
  },
} satisfies Operations;
