import { EvidenceRecord } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { databaseIds } from '../../__testUtils__/databases';
import { releaseOf } from '../__testUtils__/releaseOf';
import { withVerdicts } from '../__testUtils__/withVerdicts';
import { anEvidence } from './__testUtils__/anEvidence';
import { isAbout } from './isAbout';

const NAMES = ['checkout', 'payments'];
const refOf = (name: string) => `component:default/${name}`;

/** Releases of two components, each in two versions, some of both. */
const releases = [
  ...NAMES.map(name => releaseOf(name, 26)),
  ...NAMES.map(name => {
    const release = releaseOf(name, 27, [], { id: `${name}-2` });
    return {
      ...release,
      components: release.components.map(component => ({
        ...component,
        toVersion: '2.0.0',
      })),
    };
  }),
  {
    ...releaseOf('both', 28),
    components: NAMES.flatMap(name => releaseOf(name, 28).components),
  },
];

const subject = fc.record(
  {
    entityRef: fc.constantFrom(...NAMES.map(refOf)),
    version: fc.constantFrom('1.0.0', '2.0.0', '3.0.0'),
    releaseId: fc.constantFrom(...releases.map(({ id }) => id), 'gone'),
    environment: fc.constantFrom('production', 'test'),
  },
  { requiredKeys: [] },
);

const records = fc.array(
  fc.record({
    subject: subject.filter(
      ({ entityRef, releaseId }) =>
        entityRef !== undefined || releaseId !== undefined,
    ),
    minute: fc.integer({ min: 0, max: 5 }),
    trusted: fc.boolean(),
  }),
  { maxLength: 20 },
);

describe.each(databaseIds)('evidence of many releases on %s', databaseId => {
  const verdicts = withVerdicts(databaseId);

  it('is for each what it is by itself, the latest first, and what is about it', async () => {
    await fc.assert(
      fc.asyncProperty(records, async drawn => {
        const { db, evidence, evidenceQueries, write } = verdicts();
        await db('evidence').delete();
        const given = drawn.map(
          ({ minute, trusted, ...rest }): EvidenceRecord =>
            anEvidence({
              ...rest,
              occurredAt: `2026-11-20T08:0${minute}:00Z`,
              trust: { by: 'token', who: 'external:ci', trusted },
            }),
        );
        await write(tx => evidence.record(tx, given));
        const together = await evidenceQueries.of(releases);
        for (const release of releases) {
          const alone = (await evidenceQueries.of([release])).get(release.id)!;
          expect(together.get(release.id)).toEqual(alone);
          const times = alone.about.map(({ occurredAt }) => occurredAt);
          expect(times).toEqual([...times].sort().reverse());
          expect(
            alone.about.map(({ source }) => source.externalId).sort(),
          ).toEqual(
            given
              .filter(
                record =>
                  record.trust.trusted && isAbout(record.subject, release),
              )
              .map(({ source }) => source.externalId)
              .sort(),
          );
        }
      }),
      { numRuns: 20 },
    );
  });
});
