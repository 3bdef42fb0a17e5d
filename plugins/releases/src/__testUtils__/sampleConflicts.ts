import { Conflict } from '@slipway/backstage-plugin-releases-common';

function member(
  name: string,
  version: string,
  start: string,
  end: string,
): Conflict['members'][number] {
  return {
    releaseId: `${name}-${version}`,
    name: `${name} ${version}`,
    version,
    state: 'planned',
    ownerRef: 'group:default/payments-team',
    window: { start, end },
  };
}

const checkout = member(
  'checkout',
  '5.3.0',
  '2026-11-26T13:00:00Z',
  '2026-11-26T14:30:00Z',
);

const payments = member(
  'payments-api',
  '4.2.0',
  '2026-11-26T13:30:00Z',
  '2026-11-26T15:00:00Z',
);

/** An order that is broken, neighbours at once, and a freeze. */
export function sampleConflicts(): Conflict[] {
  return [
    {
      fingerprint: 'order-1',
      kind: 'order_violation',
      code: 'provider_after_consumer',
      severity: 'high',
      sentence:
        'payments-api 4.2.0 has to be out before checkout 5.3.0 starts; but it ends later. Move one of them.',
      releases: ['payments-api-4.2.0', 'checkout-5.3.0'],
      members: [payments, checkout],
      hidden: 0,
      refs: ['component:default/checkout', 'component:default/payments-api'],
      interval: { start: '2026-11-26T13:00:00Z', end: '2026-11-26T15:00:00Z' },
      firstSeenAt: '2026-11-20T09:00:00Z',
    },
    {
      fingerprint: 'window-1',
      kind: 'window_violation',
      code: 'inside_freeze',
      severity: 'high',
      sentence: 'webshop 11.4.0 starts inside the freeze Black Friday.',
      releases: ['webshop-11.4.0'],
      members: [
        member(
          'webshop',
          '11.4.0',
          '2026-11-27T09:00:00Z',
          '2026-11-27T10:00:00Z',
        ),
      ],
      hidden: 0,
      refs: ['window:black-friday'],
      interval: { start: '2026-11-27T09:00:00Z', end: '2026-11-27T10:00:00Z' },
      firstSeenAt: '2026-11-19T09:00:00Z',
    },
    {
      fingerprint: 'overlap-1',
      kind: 'dependency_overlap',
      code: 'neighbours_overlap',
      severity: 'low',
      sentence: 'checkout 5.3.0 and a release you cannot see overlap.',
      releases: ['checkout-5.3.0', 'secret'],
      members: [checkout],
      hidden: 1,
      refs: ['component:default/checkout'],
      interval: { start: '2026-11-26T13:00:00Z', end: '2026-11-26T14:00:00Z' },
      firstSeenAt: '2026-11-20T09:00:00Z',
      acknowledged: {
        by: 'user:default/release-manager',
        at: '2026-11-20T10:00:00Z',
        reason: 'Both teams are on the call',
        expiresAt: '2026-11-26T12:00:00Z',
      },
    },
  ];
}
