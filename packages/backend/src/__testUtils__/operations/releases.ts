import { randomUUID } from 'node:crypto';
import { ImportedReleaseInput } from '@slipway/backstage-plugin-releases-common';
import { badRevision, noQuery } from './badInput';
import { draft, MILESTONE } from './draft';
import { Operations } from './Operation';
import { MOVE, READ, WRITE } from './promised';

function imported(ownerRef: string): ImportedReleaseInput {
  const { actual: _, ...release } = draft(ownerRef);
  return {
    ...release,
    source: { provider: 'tried', externalId: randomUUID() },
  };
}

/** What a release that has happened says of it. */
const over = {
  state: 'completed',
  window: {
    start: '2026-01-05T09:00:00Z',
    end: '2026-01-05T10:00:00Z',
    timeZone: 'Europe/Paris',
  },
  actual: { start: '2026-01-05T09:30:00Z', end: '2026-01-05T10:00:00Z' },
};

export const releaseOperations = {
  listReleases: {
    promised: READ,
    input: () => ({ query: { q: 'checkout', totalItems: 'true' } }),
    bad: { query: { state: 'sleeping' }, field: 'state.0' },
  },
  getForMe: {
    promised: READ,
    input: () => ({ query: { entityRef: 'component:default/checkout' } }),
    bad: { query: { entityRef: 'a b' }, field: 'entityRef.0' },
  },
  createRelease: {
    promised: WRITE,
    input: ({ ownerRef }) => ({ body: draft(ownerRef) }),
    bad: { body: { version: '1.0.0', impact: 'huge' }, field: 'impact' },
  },
  importReleases: {
    promised: WRITE,
    input: ({ ownerRef }) => ({ body: { items: [imported(ownerRef)] } }),
    bad: {
      body: { items: [{ version: '1.0.0' }] },
      field: 'items.0.source',
    },
  },
  getRelease: {
    promised: READ,
    bad: { query: { archived: 'maybe' }, field: 'archived' },
  },
  updateRelease: {
    promised: WRITE,
    input: () => ({ body: { description: 'Changed' } }),
    bad: { body: { ownerRef: 'group:default/nobody' }, field: 'ownerRef' },
  },
  archiveRelease: { promised: WRITE, bad: badRevision },
  restoreRelease: {
    promised: WRITE,
    after: [{ operation: 'archiveRelease' }],
    bad: badRevision,
  },
  transitionRelease: {
    promised: MOVE,
    input: () => ({ body: { to: 'planned' } }),
    bad: { body: { to: 'done' }, field: 'to' },
  },
  correctReleaseActual: {
    promised: WRITE,
    made: {
      operation: 'createRelease',
      input: ({ ownerRef }) => ({ body: imported(ownerRef) }),
    },
    after: [
      {
        operation: 'importReleases',
        input: ({ source }) => ({
          body: { items: [{ version: '1.0.0', source, ...over }] },
        }),
      },
      { operation: 'getRelease' },
    ],
    input: () => ({
      body: { start: '2026-01-05T09:00:00Z', reason: 'Logged late' },
    }),
    bad: { body: { reason: 'None given' }, field: 'start' },
  },
  holdRelease: {
    promised: MOVE,
    input: () => ({ body: { reason: 'Waits for a part' } }),
    bad: { body: { reason: '' }, field: 'reason' },
  },
  unholdRelease: {
    promised: MOVE,
    after: [{ operation: 'holdRelease', input: { body: { reason: 'Wait' } } }],
    bad: badRevision,
  },
  completeMilestone: {
    promised: WRITE,
    input: () => ({ params: { milestoneId: MILESTONE } }),
    bad: { params: { milestoneId: MILESTONE }, ...badRevision },
  },
  reopenMilestone: {
    promised: WRITE,
    input: () => ({ params: { milestoneId: MILESTONE } }),
    after: [
      {
        operation: 'completeMilestone',
        input: { params: { milestoneId: MILESTONE } },
      },
    ],
    bad: { params: { milestoneId: MILESTONE }, ...badRevision },
  },
  getReleaseActions: { promised: READ, bad: noQuery },
  getActions: { promised: READ, bad: noQuery },
} satisfies Operations;
