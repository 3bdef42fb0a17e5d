import { NewTrainInput } from '@slipway/backstage-plugin-releases-common';
import { badRevision, noQuery } from './badInput';
import { madeDraft } from './draft';
import { Operations, Step } from './Operation';
import { MANAGE, READ, WRITE } from './promised';
import { backwards, march } from './spans';

const train: NewTrainInput = {
  name: 'Tried train',
  timeZone: 'Europe/Paris',
  recurrence: {
    dtstart: '2099-03-05T10:00:00',
    duration: 'PT2H',
    rrule: 'FREQ=WEEKLY;BYDAY=TH',
  },
  cutoffs: [{ name: 'Code freeze', before: 'P2D', requiresState: 'approved' }],
};
const madeTrain: Step = { operation: 'createTrain', input: { body: train } };

export const trainOperations = {
  listTrains: {
    promised: READ,
    bad: { query: { environment: 'a b' }, field: 'environment' },
  },
  createTrain: {
    promised: MANAGE,
    input: () => ({ body: train }),
    bad: { body: { ...train, timeZone: 'Paris' }, field: 'timeZone' },
  },
  getTrain: {
    promised: READ,
    made: madeTrain,
    bad: { query: { archived: 'maybe' }, field: 'archived' },
  },
  updateTrain: {
    promised: MANAGE,
    made: madeTrain,
    input: () => ({ body: { capacity: 12 } }),
    bad: { body: { capacity: 0 }, field: 'capacity' },
  },
  archiveTrain: { promised: MANAGE, made: madeTrain, bad: badRevision },
  restoreTrain: {
    promised: MANAGE,
    made: madeTrain,
    after: [{ operation: 'archiveTrain' }],
    bad: badRevision,
  },
  getTrainLedger: {
    promised: READ,
    made: madeTrain,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
  listDepartures: {
    promised: READ,
    made: madeTrain,
    input: () => ({ query: march }),
    bad: { query: backwards, field: 'to' },
  },
  getTrainPlan: {
    promised: READ,
    made: madeTrain,
    bad: { query: { departure: 'next' }, field: 'departure' },
  },
  boardTrain: {
    promised: WRITE,
    made: madeTrain,
    also: madeDraft,
    input: ({ other }) => ({ body: { releaseIds: [other] } }),
    bad: { body: { releaseIds: [] }, field: 'releaseIds' },
  },
  leaveTrain: {
    promised: WRITE,
    made: madeTrain,
    also: madeDraft,
    then: ({ other }) => ({
      operation: 'boardTrain',
      input: { body: { releaseIds: [other] } },
    }),
    input: ({ other }) => ({ params: { releaseId: other } }),
    bad: noQuery,
  },
} satisfies Operations;
