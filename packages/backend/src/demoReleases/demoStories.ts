import {
  NewReleaseInput,
  ReleaseWindow,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { DemoPerson } from './DemoPerson';

const ZONE = 'Europe/Paris';

/** The personas that have a part in the stories. */
export const CAST = ['engineer', 'release-manager', 'approver'] as const;

/** Whose members are asked in the stories. */
const GROUPS = ['group:default/approvers', 'group:default/release-managers'];

export type DemoCast = Record<(typeof CAST)[number], DemoPerson>;

/** What people did to one release of the demo. */
export interface DemoStory {
  release: NewReleaseInput;
  tell(release: NewReleaseInput, cast: DemoCast): Promise<void>;
}

/** What the catalog has to have before the stories can be told. */
export function entitiesOfStories(stories: readonly DemoStory[]): string[] {
  return [
    ...GROUPS,
    ...CAST.map(name => `user:default/${name}`),
    ...stories.flatMap(({ release: { components = [] } }) =>
      components.map(({ entityRef }) => entityRef),
    ),
  ];
}

function anHourLater({ start, end, timeZone }: ReleaseWindow): ReleaseWindow {
  const later = (instant: string) =>
    DateTime.fromISO(instant, { zone: 'utc' })
      .plus({ hours: 1 })
      .toISO({ suppressMilliseconds: true })!;
  return { start: later(start), end: later(end), timeZone };
}

/**
 * Releases that people planned, voted on, changed and asked waivers for, in the
 * week after next, when nothing else of the demo is planned.
 */
export function demoStories(now: Date): DemoStory[] {
  const monday = DateTime.fromJSDate(now, { zone: ZONE })
    .plus({ weeks: 2 })
    .startOf('week');
  const plan = (
    component: string,
    version: string,
    [weekday, hour]: [number, number],
    rest: Partial<NewReleaseInput>,
  ): NewReleaseInput => {
    const start = monday.plus({ days: weekday - 1 }).set({ hour });
    const instant = (time: DateTime) =>
      time.toUTC().toISO({ suppressMilliseconds: true })!;
    return {
      name: `${component} ${version}`,
      version,
      state: 'planned',
      versionScheme: 'semver',
      window: {
        start: instant(start),
        end: instant(start.plus({ hours: 1 })),
        timeZone: ZONE,
      },
      components: [
        { entityRef: `component:default/${component}`, toVersion: version },
      ],
      ...rest,
    };
  };
  return [
    {
      release: plan('recommendations', '1.8.0', [2, 9], {
        description: 'Recommends lamps that go with those in the basket.',
        rollbackPlan: 'Switch the old recommendations on again.',
      }),
      async tell(release, { approver, 'release-manager': manager }) {
        const { id, window } = await manager.plan(release);
        await approver.vote(id, 'approve', 'Looks good in staging.');
        // Another time is another content, so the vote is void.
        await manager.change(id, { window: anHourLater(window!) });
      },
    },
    {
      release: plan('product-catalog', '8.1.0', [2, 13], {
        description: 'Shows how long a lamp lasts.',
      }),
      async tell(release, { approver, 'release-manager': manager }) {
        const { id } = await manager.plan(release);
        await approver.vote(
          id,
          'reject',
          'Half of the lamps have no such figure yet. Fill them in first.',
        );
      },
    },
    {
      release: plan('vouchers', '2.3.0', [3, 9], {
        impact: 'breaking',
        description: 'Vouchers end with the year that they were sold in.',
      }),
      async tell(release, { engineer, 'release-manager': manager }) {
        const { id } = await engineer.plan(release);
        await engineer.waive(
          id,
          'rollback-plan',
          'A voucher that has ended cannot be brought back; finance has agreed.',
        );
        await manager.grantWaivers(id);
      },
    },
    {
      release: plan('cart', '2.4.0', [4, 9], {
        impact: 'breaking',
        description: 'Baskets are kept for a month instead of a day.',
      }),
      async tell(release, { engineer }) {
        const { id } = await engineer.plan(release);
        await engineer.waive(
          id,
          'rollback-plan',
          'The old version reads the new baskets, so there is nothing to undo.',
        );
      },
    },
    {
      release: plan('login', '6.6.1', [3, 13], {
        kind: 'emergency',
        impact: 'fix',
        description: 'Signs out everybody whose password has leaked.',
        rollbackPlan: 'Stop signing people out; nothing else changes.',
      }),
      // The only release manager made it, so nobody is left to say go.
      async tell(release, { 'release-manager': manager }) {
        await manager.plan(release);
      },
    },
  ];
}
