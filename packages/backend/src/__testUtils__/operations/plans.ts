import { noQuery } from './badInput';
import { draft, madeDraft, OWN_TEAM } from './draft';
import { Input, Operations, Subject } from './Operation';
import { CONFIGURE, READ, WRITE } from './promised';

const NEXT_MONTH = new Date(Date.now() + 30 * 86_400_000)
  .toISOString()
  .slice(0, 10);

function wished(team: string) {
  const { ownerRef, version, window, components } = draft(team);
  return {
    release: { ownerRef, version, components },
    timeZone: window?.timeZone,
    duration: 'PT1H',
    limit: 1,
  };
}

function moved({ id, revision }: Subject): Input {
  const window = {
    start: `${NEXT_MONTH}T09:00:00Z`,
    end: `${NEXT_MONTH}T10:00:00Z`,
    timeZone: 'Europe/Paris',
  };
  return { body: { moves: [{ releaseId: id, revision, window }] } };
}

export const planOperations = {
  findSlots: {
    promised: READ,
    bad: { query: { from: 'tomorrow' }, field: 'from' },
  },
  findDraftSlots: {
    promised: WRITE,
    input: ({ ownerRef }) => ({ body: wished(ownerRef) }),
    bad: { body: { ...wished(OWN_TEAM), hours: 'most' }, field: 'hours' },
  },
  previewPlan: {
    promised: READ,
    made: madeDraft(OWN_TEAM),
    input: moved,
    bad: { body: { moves: [] }, field: 'moves' },
  },
  // Only for who previewed it, which is the portal admin here.
  commitPlan: {
    promised: CONFIGURE,
    after: [{ operation: 'previewPlan', input: moved }],
    bad: noQuery,
  },
} satisfies Operations;
