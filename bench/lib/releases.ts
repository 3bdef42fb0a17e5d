import {
  formatInstant,
  ImportedReleaseInput,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { componentRef, ownerOf } from './catalog';
import { Random } from './random';
import { Size } from './sizes';

const DAY_MS = 86_400_000;
const YEARS_KEPT = 3;
/** Some of the last year lies ahead. */
const DAYS_AHEAD = 90;
const HUB_SHARE = 0.002;

const OVER: readonly ReleaseState[] = [
  ...Array.from({ length: 17 }, () => 'completed' as const),
  'rolled_back',
  'failed',
  'cancelled',
];
const AHEAD: readonly ReleaseState[] = [
  'draft',
  'planned',
  'planned',
  'in_readiness',
  'in_readiness',
  'approved',
];

const DESCRIPTION =
  'Lets customers see what they ordered before, and order it again with one press. Moves the order history to its own store, whose reads are spread over three replicas.';

/**
 * Releases of a size, as an import brings them: most of them over, in the
 * order of their windows.
 */
export function* releasesOf(
  size: Size,
  providers: number[][],
  now: Date,
): Generator<ImportedReleaseInput> {
  const random = new Random(2);
  const versions = new Array<number>(size.components).fill(0);
  const first = now.getTime() - (YEARS_KEPT * 365 - DAYS_AHEAD) * DAY_MS;
  const step = (YEARS_KEPT * 365 * DAY_MS) / size.releases;
  for (let index = 0; index < size.releases; index += 1) {
    const start = Math.floor((first + index * step) / 60_000) * 60_000;
    const component = random.chance(HUB_SHARE)
      ? 0
      : 1 + random.below(size.components - 1);
    versions[component] += 1;
    const version = `1.${versions[component]}.0`;
    const isOver = start < now.getTime() - DAY_MS;
    const together = random.chance(0.1)
      ? [component, (component + 1) % size.components]
      : [component];
    yield {
      name: `service-${component} ${version}`,
      version,
      versionScheme: 'semver',
      description: DESCRIPTION,
      state: random.pick(isOver ? OVER : AHEAD),
      impact: random.chance(0.1) ? 'breaking' : 'additive',
      ownerRef: ownerOf(component),
      environment: random.chance(0.8) ? 'production' : 'staging',
      tags: random.chance(0.1) ? ['peak-season'] : [],
      window: {
        start: formatInstant(new Date(start)),
        end: formatInstant(new Date(start + 2 * 3_600_000)),
        timeZone: 'Europe/Paris',
      },
      components: together.map(shipped => ({
        entityRef: componentRef(shipped),
        toVersion: version,
        requires: random.chance(0.2)
          ? providers[shipped].slice(0, 2).map(provider => ({
              entityRef: componentRef(provider),
              version: `>=1.${Math.max(versions[provider], 1)}.0`,
            }))
          : [],
      })),
      milestones: random.chance(0.3)
        ? [
            {
              name: 'Code freeze',
              dueAt: formatInstant(new Date(start - 2 * DAY_MS)),
            },
          ]
        : [],
      scope: [
        { key: `SHOP-${index}`, title: 'Order again with one press' },
        { key: `SHOP-${index + 1}`, title: 'Spread reads over replicas' },
      ],
      source: { provider: 'bench', externalId: String(index) },
    };
  }
}
