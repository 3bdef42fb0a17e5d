import { randomUUID } from 'node:crypto';
import {
  Conflict,
  EndpointId,
  ImportedReleaseInput,
  NewBooking,
  NewReleaseInput,
  NewMilestoneTemplateInput,
  NewTrainInput,
  NewWindowInput,
} from '@slipway/backstage-plugin-releases-common';

/** Who can sign in to the demo portal. */
export const PERSONAS = [
  'engineer',
  'release-manager',
  'approver',
  'portal-admin',
  'viewer',
] as const;

export type Persona = (typeof PERSONAS)[number];

/** The one who may do everything, and makes what the others try things on. */
export const ADMIN: Persona = 'portal-admin';

/** What the demo policy promises of an operation. */
export interface Promised {
  /** Who may do it at all; the others get 403. */
  to: readonly Persona[];
  /** Whether engineers may do it only to what their groups own. */
  ownOnly?: boolean;
}

const READ: Promised = { to: PERSONAS };
const WRITE: Promised = {
  to: ['engineer', 'release-manager', 'portal-admin'],
  ownOnly: true,
};
const MOVE: Promised = { to: [...WRITE.to, 'approver'], ownOnly: true };
const BOOK: Promised = { to: ['engineer', 'release-manager', 'portal-admin'] };
const CONFIGURE: Promised = { to: ['portal-admin'] };

/** What an operation is tried on. */
export interface Subject {
  id: string;
  revision: number;
  /** Who owns it, or what is to be made. */
  ownerRef: string;
  /** The id of what else was made for it. */
  other: string;
  /** What a step before listed. */
  items?: unknown[];
}

/** What a request says beyond its path parameter `id` and its revision. */
export interface Input {
  params?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A step that brings a fresh subject to where an operation can be tried. */
export interface Step {
  operation: EndpointId;
  input?: Input | ((subject: Subject) => Input);
}

/** One operation of the API, and how to try it. */
export interface Operation {
  promised: Promised;
  /** What is tried, on a fresh draft of a release where the path has an `id`. */
  input?: (subject: Subject) => Input;
  /** Something it refuses with 400, naming this field. */
  bad: Input & { field: string };
  /** What happens to the fresh subject first. */
  after?: Step[];
  /** Makes the subject, where it is not a release. */
  made?: Step;
  /** Makes something else that is needed. */
  also?: (ownerRef: string) => Step;
  /** What happens to the subject and the other thing before. */
  then?: (subject: Subject) => Step;
}

/** A team of the engineer, and one that is none of theirs. */
export const OWN_TEAM = 'group:default/payments-team';
export const OTHER_TEAM = 'group:default/storefront-team';

const COMPONENTS: Record<string, string> = {
  [OWN_TEAM]: 'component:default/checkout',
  [OTHER_TEAM]: 'component:default/webshop',
};

/** A draft of a release that a team owns. */
export function draft(ownerRef: string): NewReleaseInput {
  return {
    name: 'Tried out',
    version: '1.0.0',
    ownerRef,
    window: {
      start: '2099-03-02T09:00:00Z',
      end: '2099-03-02T10:00:00Z',
      timeZone: 'Europe/Paris',
    },
    components: [{ entityRef: COMPONENTS[ownerRef], toVersion: '1.0.0' }],
  };
}

function imported(ownerRef: string): ImportedReleaseInput {
  const { actual: _, ...release } = draft(ownerRef);
  return {
    ...release,
    source: { provider: 'tried', externalId: randomUUID() },
  };
}

const madeDraft = (ownerRef: string): Step => ({
  operation: 'createRelease',
  input: { body: draft(ownerRef) },
});
const freeze: NewWindowInput = {
  name: 'Tried freeze',
  effect: 'deny',
  timeZone: 'Europe/Paris',
  start: '2099-12-18T16:00:00Z',
  end: '2099-12-19T16:00:00Z',
};
const MANAGE: Promised = { to: ['release-manager', 'portal-admin'] };
const WAIVE: Promised = { to: ['release-manager', 'approver', 'portal-admin'] };
const waiver = {
  windowId: 'year-end',
  reason: 'Agreed with operations',
  expiresAt: '2099-12-31T00:00:00Z',
};
const madeWindow: Step = { operation: 'createWindow', input: { body: freeze } };
const holidays = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//tried//out//EN',
  'BEGIN:VEVENT',
  'UID:holiday',
  'DTSTAMP:20990101T000000Z',
  'DTSTART;VALUE=DATE:20991225',
  'DTEND;VALUE=DATE:20991226',
  'SUMMARY:Holiday',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');
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
const template: NewMilestoneTemplateInput = {
  name: 'Tried template',
  milestones: [{ name: 'Code freeze', offsetDays: -2, timeOfDay: '17:00' }],
};
const madeTemplate: Step = {
  operation: 'createMilestoneTemplate',
  input: { body: template },
};
/** Something that nobody else has booked. */
function booking(): NewBooking {
  return {
    environment: `tried-${randomUUID()}`,
    start: '2099-03-02T09:00:00Z',
    end: '2099-03-02T10:00:00Z',
    reason: 'Load test',
  };
}

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

const NEXT_MONTH = new Date(Date.now() + 30 * 86_400_000)
  .toISOString()
  .slice(0, 10);

function moved({ id, revision }: Subject): Input {
  const window = {
    start: `${NEXT_MONTH}T09:00:00Z`,
    end: `${NEXT_MONTH}T10:00:00Z`,
    timeZone: 'Europe/Paris',
  };
  return { body: { moves: [{ releaseId: id, revision, window }] } };
}

const noQuery = { query: { colour: 'red' }, field: 'colour' };
const badRevision = { headers: { 'if-match': 'latest' }, field: 'If-Match' };
const march = { from: '2099-03-01T00:00:00Z', to: '2099-04-01T00:00:00Z' };
const backwards = { from: march.to, to: march.from };
const checkout = { kind: 'component', namespace: 'default', name: 'checkout' };

/** Every operation; one that is missing here fails the test. */
export const operations: Record<EndpointId, Operation> = {
  listReleases: {
    promised: READ,
    input: () => ({ query: { q: 'checkout', totalItems: 'true' } }),
    bad: { query: { state: 'sleeping' }, field: 'state.0' },
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
  getReleaseActions: { promised: READ, bad: noQuery },
  getActions: { promised: READ, bad: noQuery },
  getReadiness: {
    promised: READ,
    bad: { query: { at: 'tomorrow' }, field: 'at' },
  },
  getVerdictHistory: {
    promised: READ,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
  getReleaseLedger: {
    promised: READ,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
  verifyReleaseLedger: { promised: READ, bad: noQuery },
  verifyLedger: { promised: CONFIGURE, bad: noQuery },
  getCalendar: {
    promised: READ,
    input: () => ({ query: march }),
    bad: { query: backwards, field: 'to' },
  },
  getTimeline: {
    promised: READ,
    input: () => ({ query: march }),
    bad: { query: backwards, field: 'to' },
  },
  getDependencies: {
    promised: READ,
    input: () => ({ query: { entityRef: 'component:default/checkout' } }),
    bad: { query: { entityRef: 'checkout' }, field: 'entityRef' },
  },
  getCoverage: { promised: READ, bad: noQuery },
  refreshDependencies: {
    promised: CONFIGURE,
    bad: { body: { force: 'very' }, field: 'force' },
  },
  getEntitySummary: {
    promised: READ,
    input: () => ({ params: checkout }),
    bad: { params: checkout, query: backwards, field: 'to' },
  },
  decideWindow: {
    promised: READ,
    input: () => ({ query: { entityRef: 'component:default/checkout' } }),
    bad: { query: { at: 'tomorrow' }, field: 'at' },
  },
  decideWindows: {
    promised: READ,
    input: () => ({
      body: { queries: [{ entityRef: 'component:default/checkout' }] },
    }),
    bad: { body: { queries: [] }, field: 'queries' },
  },
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
  grantWaiver: {
    promised: WAIVE,
    input: () => ({ body: waiver }),
    bad: { body: { ...waiver, windowId: 'nothing' }, field: 'windowId' },
  },
  revokeWaiver: {
    promised: WAIVE,
    input: () => ({ params: { windowId: waiver.windowId } }),
    after: [{ operation: 'grantWaiver', input: { body: waiver } }],
    bad: { params: { windowId: waiver.windowId }, ...badRevision },
  },
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
  listMilestoneTemplates: {
    promised: READ,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
  createMilestoneTemplate: {
    promised: MANAGE,
    input: () => ({ body: template }),
    bad: { body: { ...template, timeZone: 'Paris' }, field: 'timeZone' },
  },
  getMilestoneTemplate: {
    promised: READ,
    made: madeTemplate,
    bad: { query: { archived: 'maybe' }, field: 'archived' },
  },
  updateMilestoneTemplate: {
    promised: MANAGE,
    made: madeTemplate,
    input: () => ({ body: { description: 'Changed' } }),
    bad: { body: { milestones: [] }, field: 'milestones' },
  },
  archiveMilestoneTemplate: {
    promised: MANAGE,
    made: madeTemplate,
    bad: badRevision,
  },
  restoreMilestoneTemplate: {
    promised: MANAGE,
    made: madeTemplate,
    after: [{ operation: 'archiveMilestoneTemplate' }],
    bad: badRevision,
  },
  getMilestoneTemplateLedger: {
    promised: READ,
    made: madeTemplate,
    bad: { query: { limit: 'all' }, field: 'limit' },
  },
  applyMilestoneTemplate: {
    promised: WRITE,
    also: () => madeTemplate,
    input: ({ other }) => ({ body: { templateId: other } }),
    bad: { body: {}, field: 'templateId' },
  },
  listFeeds: { promised: READ, bad: noQuery },
  createFeed: {
    promised: READ,
    input: () => ({ body: { name: 'Tried feed' } }),
    bad: { body: { name: '' }, field: 'name' },
  },
  revokeFeed: {
    promised: CONFIGURE,
    made: { operation: 'createFeed', input: { body: { name: 'Tried feed' } } },
    bad: noQuery,
  },
  listBookings: {
    promised: READ,
    bad: { query: { environment: '-' }, field: 'environment' },
  },
  createBooking: {
    promised: BOOK,
    input: () => ({ body: booking() }),
    bad: { body: { ...booking(), reason: '' }, field: 'reason' },
  },
  endBooking: {
    promised: BOOK,
    made: { operation: 'createBooking', input: () => ({ body: booking() }) },
    bad: noQuery,
  },
  listConflicts: {
    promised: READ,
    bad: { query: { severity: 'awful' }, field: 'severity.0' },
  },
  getReleaseConflicts: { promised: READ, bad: noQuery },
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
  findSlots: {
    promised: READ,
    bad: { query: { from: 'tomorrow' }, field: 'from' },
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
  getOpenApiDocument: { promised: READ, bad: noQuery },
};
