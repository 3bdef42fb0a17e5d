import { CloudEvent } from '@slipway/backstage-plugin-releases-common';
import { noQuery } from './badInput';
import { madeDraft } from './draft';
import { Operation, Operations } from './Operation';
import { CONFIGURE } from './promised';

let sent = 0;

/** About nothing that the demo has, under an id of its own each time. */
const event = (): CloudEvent => ({
  specversion: '1.0',
  id: `${(sent += 1)}`,
  source: '/tried',
  type: 'com.example.tried',
});

/** An event that was sent. */
const given: Pick<Operation, 'made' | 'among'> = {
  made: {
    operation: 'sendEvents',
    input: () => ({ body: event() }),
  },
  among: ({ items = [] }) => {
    const [{ id }] = items as { id: string }[];
    return { id, revision: 0 };
  },
};

export const intakeOperations = {
  sendEvents: {
    promised: CONFIGURE,
    input: () => ({ body: event() }),
    bad: { body: { ...event(), source: '' }, field: 'source' },
  },
  listInboundEvents: {
    promised: CONFIGURE,
    bad: { query: { status: 'lost' }, field: 'status.0' },
  },
  getInboundEvent: { ...given, promised: CONFIGURE, bad: noQuery },
  replayInboundEvent: { ...given, promised: CONFIGURE, bad: noQuery },
  matchInboundEvent: {
    ...given,
    also: madeDraft,
    promised: CONFIGURE,
    input: ({ other }) => ({ body: { releaseId: other } }),
    bad: { body: { releaseId: '' }, field: 'releaseId' },
  },
  listSources: { promised: CONFIGURE, bad: noQuery },
} satisfies Operations;
