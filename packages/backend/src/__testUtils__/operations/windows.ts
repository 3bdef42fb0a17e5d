import { NewWindowInput } from '@slipway/backstage-plugin-releases-common';
import { badRevision } from './badInput';
import { Operations, Step } from './Operation';
import { MANAGE, READ } from './promised';

const freeze: NewWindowInput = {
  name: 'Tried freeze',
  effect: 'deny',
  timeZone: 'Europe/Paris',
  start: '2099-12-18T16:00:00Z',
  end: '2099-12-19T16:00:00Z',
};
const madeWindow: Step = { operation: 'createWindow', input: { body: freeze } };
/** A calendar of one whole day. */
/** A year that holidays are kept for. */
const year = new Date().getUTCFullYear() + 1;

export const holidays = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//tried//out//EN',
  'BEGIN:VEVENT',
  'UID:holiday',
  'DTSTAMP:20990101T000000Z',
  `DTSTART;VALUE=DATE:${year}1225`,
  `DTEND;VALUE=DATE:${year}1226`,
  'SUMMARY:Holiday',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

export const windowOperations = {
  listWindows: {
    promised: READ,
    bad: { query: { effect: 'maybe' }, field: 'effect.0' },
  },
  createWindow: {
    promised: MANAGE,
    input: () => ({ body: freeze }),
    bad: { body: { ...freeze, timeZone: 'Paris' }, field: 'timeZone' },
  },
  previewWindow: {
    promised: READ,
    input: () => ({ body: freeze }),
    bad: { body: { ...freeze, end: freeze.start }, field: 'end' },
  },
  importWindows: {
    promised: MANAGE,
    input: () => ({ body: { ics: holidays } }),
    bad: { body: { ics: 'nothing' }, field: 'ics' },
  },
  getWindow: {
    promised: READ,
    made: madeWindow,
    bad: { query: { archived: 'maybe' }, field: 'archived' },
  },
  updateWindow: {
    promised: MANAGE,
    made: madeWindow,
    input: () => ({ body: { reason: 'Changed' } }),
    bad: { body: { effect: 'maybe' }, field: 'effect' },
  },
  archiveWindow: { promised: MANAGE, made: madeWindow, bad: badRevision },
  restoreWindow: {
    promised: MANAGE,
    made: madeWindow,
    after: [{ operation: 'archiveWindow' }],
    bad: badRevision,
  },
  getWindowLedger: {
    promised: READ,
    made: madeWindow,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
} satisfies Operations;
