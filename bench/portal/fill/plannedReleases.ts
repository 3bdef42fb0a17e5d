import {
  formatInstant,
  ImportedReleaseInput,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Random } from '../../lib/random';
import { releasesOf } from '../../lib/releases';
import { PortalSize } from '../../lib/sizes';

const DAY_MS = 86_400_000;
/** Behind all that `releasesOf` makes. */
const FIRST_DAY = 91;
const DAYS = 90;

const STATES: readonly ReleaseState[] = ['draft', 'planned', 'in_readiness'];

/** Releases that are planned far ahead, none of which is approved yet. */
export function* plannedReleases(
  size: PortalSize,
  providers: number[][],
  now: Date,
): Generator<ImportedReleaseInput> {
  const random = new Random(11);
  const rows = releasesOf({ ...size, releases: size.planned }, providers, now);
  const first = now.getTime() + FIRST_DAY * DAY_MS;
  let place = 0;
  for (const { components, ...row } of rows) {
    const version = `2.${place}.0`;
    const start = Math.floor(first + (place / size.planned) * DAYS * DAY_MS);
    const [{ entityRef }] = components ?? [{ entityRef: '' }];
    yield {
      ...row,
      name: `${entityRef.split('/')[1]} ${version}`,
      version,
      state: random.pick(STATES),
      window: {
        start: formatInstant(new Date(start)),
        end: formatInstant(new Date(start + DAY_MS / 12)),
        timeZone: 'Europe/Paris',
      },
      components: components?.map(component => ({
        ...component,
        toVersion: version,
        requires: [],
      })),
      milestones: [],
      source: { provider: 'bench', externalId: `planned-${place}` },
    };
    place += 1;
  }
}
