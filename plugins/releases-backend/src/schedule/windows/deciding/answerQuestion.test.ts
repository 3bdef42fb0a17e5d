import { atOnce } from '../../../platform/time/steps';
import { AskedSubject, DecidableWindow, WindowCalendar } from '../../decision';
import { answerQuestion } from './answerQuestion';

/** A Saturday. */
const AT = Date.parse('2026-11-21T12:00:00Z');

const weekend: DecidableWindow = {
  id: 'weekend',
  name: 'Storefront weekend freeze',
  effect: 'deny',
  reason: 'No hands on deck',
  times: {
    timeZone: 'Europe/Paris',
    recurrence: {
      dtstart: '2026-01-02T16:00:00',
      duration: 'P2DT16H',
      rrule: 'FREQ=WEEKLY;BYDAY=FR',
      exdates: [],
    },
  },
  scope: {
    entityFilter: { 'spec.type': 'website' },
    environments: ['production'],
    releaseKinds: [],
  },
  inFlight: 'finish',
};

const maintenance: DecidableWindow = {
  ...weekend,
  id: 'maintenance',
  name: 'Maintenance',
  effect: 'allow',
  times: {
    timeZone: 'UTC',
    recurrence: {
      dtstart: '2026-01-05T02:00:00',
      duration: 'PT2H',
      rrule: 'FREQ=DAILY',
      exdates: [],
    },
  },
};

const everywhere: DecidableWindow = {
  ...weekend,
  id: 'everywhere',
  name: 'Black Friday',
  scope: { environments: [], releaseKinds: [] },
  times: {
    timeZone: 'UTC',
    start: '2026-11-21T00:00:00Z',
    end: '2026-11-22T00:00:00Z',
  },
};

const named = (isKnown: boolean, type = 'website') => ({
  entityRef: 'component:default/nope',
  entity: {
    kind: 'component',
    metadata: { name: 'nope', namespace: 'default' },
    ...(isKnown ? { spec: { type } } : {}),
  },
  isKnown,
});

function answer(
  windows: DecidableWindow[],
  subject: Partial<AskedSubject>,
  { at = AT, isRead = true } = {},
) {
  return atOnce(
    answerQuestion(
      { at, subject: { releaseKind: 'normal', ...subject } },
      new WindowCalendar(windows),
      isRead,
    ),
  );
}

const UNTIL = 'until Mon 23 Nov 2026 08:00 (Europe/Paris)';
const WHAT_FOR = 'it covers components of type website, in production.';

describe('answerQuestion', () => {
  it.each<[string, Partial<AskedSubject>, string]>([
    [
      'component and environment',
      {},
      `Storefront weekend freeze may apply here ${UNTIL}: ${WHAT_FOR} Say which component and environment.`,
    ],
    [
      'the component',
      { environment: 'production' },
      `Storefront weekend freeze may apply here ${UNTIL}: ${WHAT_FOR} Say which component.`,
    ],
    [
      'the environment',
      { component: named(true) },
      `Storefront weekend freeze may apply here ${UNTIL}: ${WHAT_FOR} Say which environment.`,
    ],
    [
      'what the catalog lacks',
      { component: named(false), environment: 'production' },
      `component:default/nope is not in the catalog, so it is not known whether Storefront weekend freeze applies to it: ${WHAT_FOR} It lasts ${UNTIL}.`,
    ],
    [
      'what the catalog lacks, and the environment',
      { component: named(false) },
      `component:default/nope is not in the catalog, so it is not known whether Storefront weekend freeze applies to it: ${WHAT_FOR} It lasts ${UNTIL}. Say which environment.`,
    ],
  ])('is not a yes without %s', (_, subject, sentence) => {
    const answered = answer([weekend], subject);
    expect(answered).not.toHaveProperty('nextOpen');
    expect(answered).not.toHaveProperty('nextClose');
    expect(answered).toMatchObject({
      allowed: false,
      at: '2026-11-21T12:00:00Z',
      sentence: expect.stringMatching(
        /^It depends: Storefront weekend freeze may apply here\./,
      ),
      reasons: [
        {
          windowId: 'weekend',
          name: 'Storefront weekend freeze',
          effect: 'deny',
          code: 'scope_unknown',
          sentence,
          until: '2026-11-23T07:00:00Z',
        },
      ],
    });
  });

  it('says what to do in its first words', () => {
    expect(answer([weekend, maintenance], {}).sentence).toBe(
      'It depends: Storefront weekend freeze and Maintenance may apply here. Say which component and environment.',
    );
    const unknown = { component: named(false), environment: 'production' };
    expect(answer([weekend], unknown).sentence).toBe(
      'It depends: Storefront weekend freeze may apply here. component:default/nope is not in the catalog.',
    );
    const unread = answer([weekend], unknown, { isRead: false });
    expect(unread.sentence).toBe(
      'It depends: Storefront weekend freeze may apply here. The catalog has not been read yet.',
    );
    expect(unread.reasons[0].sentence).toMatch(
      /^The catalog has not been read yet, so it is not known whether Storefront weekend freeze applies to component:default\/nope: /,
    );
  });

  it.each<[string, Partial<AskedSubject>]>([
    ['another environment', { environment: 'staging' }],
    ['another type', { component: named(true, 'service') }],
    ['no such kind', { releaseKind: 'emergency' }],
  ])('is a yes for %s, whatever else is left out', (_, subject) => {
    const scope = { ...weekend.scope, releaseKinds: ['normal' as const] };
    expect(answer([{ ...weekend, scope }], subject)).toMatchObject({
      allowed: true,
      sentence: 'Open.',
      reasons: [],
    });
  });

  it('is open between freezes, without saying until when', () => {
    const at = Date.parse('2026-11-24T12:00:00Z');
    const answered = answer([weekend], {}, { at });
    expect(answered).not.toHaveProperty('nextClose');
    expect(answered).toMatchObject({
      allowed: true,
      at: '2026-11-24T12:00:00Z',
      sentence:
        'Open now; until when is not known. Say which component and environment.',
      reasons: [],
    });
  });

  it('is not a yes outside of what may be its allow window', () => {
    expect(answer([maintenance], { component: named(true) })).toMatchObject({
      allowed: false,
      reasons: [
        {
          code: 'scope_unknown',
          effect: 'allow',
          sentence: `Maintenance may apply here, and is closed: ${WHAT_FOR} Say which environment.`,
        },
      ],
    });
    const at = Date.parse('2026-11-24T03:00:00Z');
    expect(answer([maintenance], {}, { at }).allowed).toBe(true);
  });

  it('stays closed by what is surely about it, and tells the rest', () => {
    const { sentence, reasons, nextOpen } = answer([weekend, everywhere], {});
    expect(sentence).toBe(
      'Closed at least until Sun 22 Nov 2026 00:00 (UTC): Black Friday. No hands on deck.',
    );
    expect(reasons.map(({ code }) => code)).toEqual([
      'inside_freeze',
      'scope_unknown',
    ]);
    expect(nextOpen).toBeUndefined();
  });

  it('turns as ever where nothing is missing', () => {
    expect(
      answer([weekend], { component: named(true), environment: 'production' }),
    ).toMatchObject({
      allowed: false,
      nextOpen: '2026-11-23T07:00:00Z',
      nextClose: '2026-11-27T15:00:00Z',
    });
  });
});
