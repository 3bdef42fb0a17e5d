import { ConflictCause } from '../detect/FoundConflict';
import { say } from '../../../platform';
import { conflictMessage } from './conflictMessage';
import { KnownReleases } from './KnownReleases';

const START = Date.parse('2026-11-26T13:00:00Z');
const HOUR = 3_600_000;

const window = {
  start: '2026-11-26T13:00:00Z',
  end: '2026-11-26T15:00:00Z',
  timeZone: 'Europe/Paris',
};

const readable = new Map(
  ['checkout 5.3.0', 'payments-api 4.2.0', 'webshop 2.0.0'].map(
    (name, place) => [String(place), { id: String(place), name, window }],
  ),
);

const links = [
  {
    consumerId: '0',
    consumerRef: 'component:default/checkout',
    providerId: '1',
    providerRef: 'component:default/payments-api',
  },
];

function sentence(
  cause: ConflictCause,
  code: string,
  releases = ['0', '1'],
  known: ReadonlyMap<string, { id: string; name: string }> = readable,
) {
  return say(
    conflictMessage(
      {
        cause,
        code,
        releases,
        interval: { start: START, end: START + HOUR },
      },
      new KnownReleases(known, 0),
    ),
    'Europe/Paris',
  );
}

const DAY = 'Thu 26 Nov 2026';
const SPAN = `from ${DAY} 14:00 to 15:00 (Europe/Paris)`;

const windowCause = (
  given: Partial<ConflictCause & { kind: 'window_violation' }>,
): ConflictCause => ({
  kind: 'window_violation',
  effect: 'deny',
  inFlight: 'finish',
  windows: [{ id: 'w', name: 'Year end', reason: 'No hands on deck' }],
  ...given,
});

describe('conflictMessage', () => {
  it.each<[string, string, string]>([
    [
      'same_component',
      sentence(
        { kind: 'same_component', entityRefs: ['component:default/checkout'] },
        'same_component',
      ),
      `checkout 5.3.0 and payments-api 4.2.0 ship checkout at the same time, ${SPAN}. Move one of them.`,
    ],
    [
      'dependency_overlap',
      sentence(
        { kind: 'dependency_overlap', links, required: false },
        'neighbours_overlap',
      ),
      `checkout 5.3.0 and payments-api 4.2.0 change at the same time, ${SPAN}, and checkout depends on payments-api. Move one of them, or agree on who goes first.`,
    ],
    [
      'order_violation',
      sentence(
        {
          kind: 'order_violation',
          firstId: '1',
          thenId: '0',
          why: 'requires',
          links,
        },
        'provider_after_consumer',
      ),
      `payments-api 4.2.0 must be out before checkout 5.3.0 starts (${DAY} 14:00), since checkout requires payments-api, but ends at 15:00 (Europe/Paris). Move one of them.`,
    ],
    [
      'off_departure',
      sentence(
        {
          kind: 'off_departure',
          departure: {
            trainId: 't',
            train: 'Shop train',
            start: START + 24 * HOUR,
            end: START + 26 * HOUR,
          },
        },
        'off_departure',
        ['0'],
      ),
      `checkout 5.3.0 is planned from ${DAY} 14:00 to 15:00, but Shop train leaves from Fri 27 Nov 2026 14:00 to 16:00 (Europe/Paris). Move the release, or put it on another departure.`,
    ],
    [
      'a freeze',
      sentence(windowCause({ nextOpen: START + HOUR }), 'inside_freeze', ['0']),
      `checkout 5.3.0 starts inside the freeze Year end (No hands on deck). Move it, for example to ${DAY} 15:00 (Europe/Paris), or ask for a waiver.`,
    ],
    [
      'a freeze that lets it finish',
      sentence(windowCause({}), 'runs_into_freeze', ['0']),
      `checkout 5.3.0 is still under way when the freeze Year end (No hands on deck) begins on ${DAY} at 14:00 (Europe/Paris). The freeze lets it finish; see that it starts on time.`,
    ],
    [
      'a resource',
      sentence(
        {
          kind: 'resource_contention',
          resourceRef: 'resource:default/orders-db',
          environment: 'production',
          capacity: 1,
          bookings: [],
        },
        'resource_over_capacity',
        ['0', '1', '2'],
      ),
      `checkout 5.3.0, payments-api 4.2.0 and webshop 2.0.0 use resource:orders-db in production at the same time, ${SPAN}. Only one release at a time. Move one of them.`,
    ],
    [
      'a booking',
      sentence(
        {
          kind: 'environment_booking',
          environment: 'staging',
          bookings: [
            { id: 'b', reason: 'Load test', start: START, end: START + HOUR },
          ],
        },
        'environment_booked',
        ['0'],
      ),
      `checkout 5.3.0 goes to staging while it is booked ${SPAN} (Load test). Move the release, or end the booking.`,
    ],
    [
      'a milestone',
      sentence(
        {
          kind: 'milestone_slip',
          milestoneId: 'm',
          name: 'Code freeze',
          dueAt: '2026-11-26T14:00:00Z',
        },
        'milestone_after_start',
        ['0'],
      ),
      `Code freeze of checkout 5.3.0 is due on ${DAY} at 15:00, after the release starts at 14:00 (Europe/Paris). Move the milestone or the release.`,
    ],
  ])('tells of %s what collides, when and what to do', (_, told, expected) => {
    expect(told).toBe(expected);
  });

  it('tells nothing of a release that may not be read', () => {
    const own = new Map([['0', readable.get('0')!]]);
    const told = [
      sentence(
        { kind: 'dependency_overlap', links, required: true },
        'neighbours_overlap',
        ['1', '0'],
        own,
      ),
      sentence(
        {
          kind: 'order_violation',
          firstId: '1',
          thenId: '0',
          why: 'train',
          links,
        },
        'provider_after_consumer',
        ['0', '1'],
        own,
      ),
    ];
    told.forEach(text => expect(text).not.toContain('payments'));
    expect(told[0]).toContain(
      'checkout 5.3.0 and 1 release you cannot see change',
    );
    expect(told[1]).toContain(
      'A release you cannot see must be out before checkout 5.3.0',
    );
  });
});
