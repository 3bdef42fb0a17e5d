import { Release } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { ProjectsStore } from '../../dependencies/store/ProjectsStore';
import { InboundActs } from '../../intake/record/InboundActs';
import { InboundEventsStore } from '../../intake/record/InboundEventsStore';
import { InboundQueries } from '../../intake/record/InboundQueries';
import { SourceStandings } from '../../intake/record/SourceStandings';
import { ShippedQueries } from '../../releases';
import { journalOn } from '../journalOn';
import { MigrationStep } from './MigrationStep';
import { AT, release } from './samples';

const DIGEST = 'sha256:9f86d081884c7d65';

/** Gives the release artifacts, as it may have them before they have a table. */
export async function shipArtifacts(
  db: Knex,
  artifacts: Release['components'][number]['artifacts'] = [
    { purl: 'pkg:oci/checkout', digest: DIGEST },
  ],
): Promise<void> {
  const { content } = await db('releases')
    .where({ id: release.id })
    .first('content');
  const { components, ...others }: Release = JSON.parse(content);
  const [first, ...rest] = components;
  await db('releases')
    .where({ id: release.id })
    .update({
      content: JSON.stringify({
        ...others,
        components: [{ ...first, artifacts }, ...rest],
      }),
    });
}

async function keepUnmatched(db: Knex): Promise<void> {
  const store = new InboundEventsStore(db);
  const now = new Date(AT);
  const event = {
    id: 'event',
    sourceId: 'ci',
    eventId: 'run 1',
    type: 'test',
    receivedAt: AT,
    status: 'queued' as const,
    fingerprint: 'f',
    content: {},
    trust: { by: 'source' as const, who: 'ci', how: 'hmac' },
  };
  await db.transaction(tx => store.add(tx, [event]));
  const [claimed] = await store.claim(now, { limit: 5, leaseMs: 1_000 });
  await store.finish(
    [
      {
        ...claimed,
        status: 'unmatched',
        attempts: 1,
        waitsFor: ['digest x'],
        dueAt: undefined,
      },
    ],
    now,
  );
  await expect(new InboundQueries(db).get('event')).resolves.toMatchObject({
    eventId: 'run 1',
    status: 'unmatched',
  });
}

/** What other tools send. */
export const INTAKE_MIGRATIONS: readonly MigrationStep[] = [
  {
    name: '20261203000200_intake.js',
    fill: async db => {
      await expect(
        new ShippedQueries(db).byDigests([DIGEST]),
      ).resolves.toMatchObject([{ releaseId: release.id, digest: DIGEST }]);
      await expect(
        new ProjectsStore(db).named([
          { annotation: 'github.com/project-slug', value: 'acme/WEB' },
        ]),
      ).resolves.toEqual([
        {
          entityRef: 'component:default/web',
          annotation: 'github.com/project-slug',
          value: 'acme/web',
        },
      ]);
      await keepUnmatched(db);
      await new SourceStandings(db).refused('ci', AT);
      await journalOn(db).insert(
        new InboundActs(db),
        [
          {
            id: 'act',
            revision: 1,
            eventId: 'event',
            sourceId: 'ci',
            type: 'test',
          },
        ],
        'event_replayed',
      );
    },
    tables: [
      'inbound_events',
      'inbound_waits',
      'inbound_acts',
      'inbound_refusals',
      'release_artifacts',
      'dependency_projects',
    ],
    back: db => shipArtifacts(db, []),
  },
];
