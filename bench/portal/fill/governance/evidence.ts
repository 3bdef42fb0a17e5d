import {
  EvidenceRecord,
  formatInstant,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { Random } from '../../../lib/random';

const DAY_MS = 86_400_000;

/** What tools find out about each version; integration tests run twice. */
const TYPES = [
  'build',
  'test.unit',
  'test.integration',
  'test.integration',
  'scan.sast',
  'scan.sca',
  'quality',
];

const OUTCOMES = [...Array.from({ length: 15 }, () => 'pass'), 'fail'];

/** One in ten is not known of. */
const MISSING = 0.1;

/**
 * What tools say of the components of a release in the days before it starts,
 * or before now.
 *
 * @param from - the number of the first record, which tells them apart
 */
export function evidenceOf(
  { components, version, window }: Release,
  now: Date,
  random: Random,
  from: number,
): EvidenceRecord[] {
  const latest = Math.min(Date.parse(window!.start), now.getTime());
  const known = components.flatMap(({ entityRef, toVersion = version }) =>
    TYPES.flatMap(type =>
      random.chance(MISSING) ? [] : { entityRef, version: toVersion, type },
    ),
  );
  return known.map(({ type, ...subject }, place): EvidenceRecord => {
    const id = String(from + place);
    const occurredAt = formatInstant(
      new Date(latest - Math.floor(random.next() * 10 * DAY_MS) - DAY_MS),
    );
    return {
      id: `evidence-${id.padStart(8, '0')}`,
      type,
      name: 'ci',
      subject,
      outcome: random.pick(OUTCOMES),
      metrics: type === 'test.unit' ? { passRate: 1, tests: 412 } : {},
      occurredAt,
      source: {
        provider: 'bench-ci',
        externalId: `run/${id}/1`,
        run: id,
        url: `https://ci.example.com/shop/runs/${id}`,
      },
      receivedAt: occurredAt,
      trust: { by: 'token', who: 'external:bench-ci', trusted: true },
    };
  });
}
