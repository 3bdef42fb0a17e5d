import { ImportedReleaseInput } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

/** The provider in the source of every demo release. */
export const DEMO_PROVIDER = 'slipway-demo';

const ZONE = 'Europe/Paris';

const SATURDAY = 6;

type Draft = Partial<ImportedReleaseInput> & {
  component: string;
  version: string;
  fromVersion?: string;
  requires?: { entityRef: string; version: string }[];
};

interface Clock {
  /** Local noon-based time of a day relative to today. */
  at(day: number, hour: number, minute?: number): string;
  window(
    day: number,
    hour: number,
    hours?: number,
  ): ImportedReleaseInput['window'];
  /** The first Saturday that lies two days ahead or more, relative to today. */
  saturday: number;
}

function clockOf(now: Date): Clock {
  const today = DateTime.fromJSDate(now, { zone: ZONE }).startOf('day');
  const at = (day: number, hour: number, minute = 0) =>
    today
      .plus({ days: day })
      .set({ hour, minute })
      .toUTC()
      .toISO({ suppressMilliseconds: true })!;
  return {
    at,
    saturday: 2 + ((SATURDAY - today.plus({ days: 2 }).weekday + 7) % 7),
    window: (day, hour, hours = 1.5) => ({
      start: at(day, hour),
      end: DateTime.fromISO(at(day, hour), { zone: ZONE })
        .plus({ hours })
        .toUTC()
        .toISO({ suppressMilliseconds: true })!,
      timeZone: ZONE,
    }),
  };
}

function release({
  component,
  version,
  fromVersion,
  requires = [],
  ...rest
}: Draft): ImportedReleaseInput {
  return {
    name: `${component} ${version}`,
    version,
    versionScheme: 'semver',
    components: [
      {
        entityRef: `component:default/${component}`,
        fromVersion,
        toVersion: version,
        requires,
      },
    ],
    source: { provider: DEMO_PROVIDER, externalId: `${component}/${version}` },
    ...rest,
  };
}

const plan = (subject: string) =>
  `1. Route traffic back to the previous version of ${subject}.\n2. Watch the error rate for ten minutes.\n3. Tell the release manager.`;

function history(clock: Clock): Draft[] {
  const done = (
    component: string,
    version: string,
    day: number,
    hour: number,
    late = 0,
  ): Draft => ({
    component,
    version,
    state: 'completed',
    window: clock.window(day, hour),
    actual: {
      start: clock.at(day + late, hour, 5),
      end: clock.at(day + late, hour + 1, 10),
    },
  });
  return [
    done('checkout', '4.9.0', -96, 10),
    done('checkout', '4.9.1', -82, 14, 1),
    done('checkout', '5.0.0', -68, 10),
    {
      ...done('checkout', '5.1.0', -54, 14),
      state: 'rolled_back',
      description: 'Payments by card were refused for 4 minutes.',
    },
    done('checkout', '5.1.1', -47, 10, 2),
    done('checkout', '5.2.0', -18, 14),
    {
      ...done('checkout', '5.2.1', -9, 14),
      state: 'rolled_back',
      description: 'The basket lost vouchers.',
    },
    done('checkout', '5.2.2', -4, 14),
    done('payments-api', '4.1.0', -33, 10),
    done('payments-api', '4.1.1', -11, 10),
    done('ledger', '2.7.0', -21, 9),
    done('fraud-check', '1.9.1', -3, 11),
    done('search', '3.0.4', -6, 15),
    { ...done('search', '3.0.5', -2, 15), state: 'failed' },
    done('events', '1.13.0', -14, 9),
    done('webshop', '11.3.0', -7, 13),
    {
      component: 'vouchers',
      version: '2.2.0',
      state: 'cancelled',
      window: clock.window(-5, 11),
      description: 'Folded into checkout 5.3.0.',
    },
  ];
}

function underWay(clock: Clock): Draft[] {
  return [
    {
      component: 'carrier-gateway',
      version: '2.2.0',
      state: 'in_progress',
      window: clock.window(0, 8, 14),
      actual: { start: clock.at(0, 8, 4) },
      impact: 'additive',
      rollbackPlan: plan('carrier-gateway'),
    },
    {
      component: 'login',
      version: '6.6.0',
      state: 'verifying',
      window: clock.window(-1, 10, 3),
      actual: { start: clock.at(-1, 10, 2) },
      rollbackPlan: plan('login'),
    },
  ];
}

function ahead(clock: Clock): Draft[] {
  const requires = (component: string, version: string) => [
    { entityRef: `component:default/${component}`, version },
  ];
  return [
    {
      component: 'payments-api',
      version: '4.2.0',
      fromVersion: '4.1.1',
      state: 'in_readiness',
      impact: 'breaking',
      window: clock.window(3, 10),
      managerRef: 'user:default/release-manager',
      tags: ['peak-season'],
      description:
        'Takes payments in instalments. The old way of asking for a payment goes away.',
      scope: [
        { key: 'PAY-790', title: 'Payments in instalments', type: 'story' },
        { key: 'PAY-811', title: 'Drop the old payment request', type: 'task' },
      ],
      milestones: [
        { name: 'Code freeze', kind: 'code_freeze', dueAt: clock.at(1, 17) },
        { name: 'Go/no-go', kind: 'go_no_go', dueAt: clock.at(2, 12) },
      ],
      risks: [
        {
          title: 'Partners still send the old payment request',
          likelihood: 'high',
          consequence: 'high',
          ownerRef: 'group:default/payments-team',
        },
        {
          title: 'Instalments are rounded in two ways',
          likelihood: 'low',
          consequence: 'high',
          mitigation: 'A nightly job compares both sums.',
          ownerRef: 'user:default/engineer',
          state: 'mitigated',
        },
      ],
    },
    {
      component: 'checkout',
      version: '5.3.0',
      fromVersion: '5.2.2',
      state: 'in_readiness',
      window: clock.window(5, 14),
      managerRef: 'user:default/release-manager',
      tags: ['peak-season'],
      description: 'Lets customers pay in instalments.',
      requires: [
        ...requires('payments-api', '>=4.2.0'),
        ...requires('ledger', '>=2.8.0'),
        ...requires('fraud-check', '>=1.9.0'),
      ],
      scope: [
        { key: 'SHOP-812', title: 'Pay in instalments', type: 'story' },
        { key: 'SHOP-845', title: 'Show the next instalment', type: 'story' },
      ],
      milestones: [
        { name: 'Code freeze', kind: 'code_freeze', dueAt: clock.at(3, 17) },
        { name: 'Go/no-go', kind: 'go_no_go', dueAt: clock.at(4, 17) },
      ],
      risks: [
        {
          title: 'More load on payments-api in the evening',
          likelihood: 'medium',
          consequence: 'high',
          mitigation: 'Twice the instances until the end of the season.',
          ownerRef: 'group:default/payments-team',
        },
      ],
      links: [{ title: 'Dashboard', url: 'https://example.com/checkout' }],
      rollbackPlan: plan('checkout'),
    },
    {
      component: 'ledger',
      version: '2.8.0',
      fromVersion: '2.7.0',
      state: 'approved',
      window: clock.window(4, 15, 2),
      rollbackPlan: plan('ledger'),
    },
    {
      component: 'webshop',
      version: '11.4.0',
      fromVersion: '11.3.0',
      state: 'planned',
      window: clock.window(6, 14, 2),
      requires: requires('checkout', '>=5.3.0'),
      milestones: [
        { name: 'QA complete', kind: 'qa_complete', dueAt: clock.at(5, 12) },
      ],
    },
    {
      component: 'fraud-check',
      version: '1.10.0',
      state: 'planned',
      window: clock.window(5, 13, 2),
      description: 'Overlaps checkout 5.3.0, which asks it about every order.',
    },
    {
      component: 'warehouse',
      version: '7.0.0',
      fromVersion: '6.4.2',
      state: 'in_readiness',
      impact: 'breaking',
      window: clock.window(11, 9, 3),
      risks: [
        {
          title: 'The new shelves are not labelled in time',
          likelihood: 'high',
          consequence: 'medium',
          contingency: 'Pick from the old shelves for another week.',
        },
      ],
      rollbackPlan: plan('warehouse'),
    },
    {
      component: 'returns',
      version: '3.1.0',
      state: 'planned',
      window: clock.window(13, 10),
      requires: requires('warehouse', '>=7.0.0'),
    },
    {
      component: 'sessions',
      version: '2.0.0',
      state: 'planned',
      kind: 'emergency',
      impact: 'fix',
      window: clock.window(2, 9),
      description: 'Closes a gap that lets a session outlive its sign-out.',
      risks: [
        {
          title: 'Everybody has to sign in again',
          likelihood: 'high',
          consequence: 'low',
          mitigation: 'It goes out at night, and support knows.',
          state: 'accepted',
        },
      ],
    },
    {
      component: 'reporting',
      version: '1.5.0',
      state: 'planned',
      window: clock.window(-2, 16),
      description: 'Late: its window passed, and nobody moved it.',
    },
    {
      component: 'events',
      version: '1.14.0',
      state: 'draft',
      environment: 'staging',
      window: clock.window(8, 11),
    },
    {
      component: 'product-catalog',
      version: '8.0.1',
      state: 'planned',
      impact: 'fix',
      window: clock.window(clock.saturday, 9),
      description: 'Planned for a Saturday, when the storefront is frozen.',
    },
    { component: 'customer-profile', version: '4.0.0', state: 'draft' },
    {
      component: 'search',
      version: '3.1.0',
      state: 'approved',
      window: clock.window(1, 15),
      rollbackPlan: plan('search'),
    },
  ];
}

/** The release that is put on hold after it was imported. */
export const HELD = {
  externalId: 'warehouse/7.0.0',
  reason: 'The new shelves arrive a week later than promised.',
};

/**
 * Releases of the demo's shop, dated around an instant: in every state, some
 * blocked, some late, and some that overlap on neighbours.
 */
export function demoReleases(now: Date): ImportedReleaseInput[] {
  const clock = clockOf(now);
  return [...history(clock), ...underWay(clock), ...ahead(clock)].map(release);
}
