import { Entity } from '@backstage/catalog-model';
import {
  readReleases,
  readSourceText,
  trainPlanSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { startApi, TestApi } from '../../__testUtils__/startApi';
import { hasOpenstackZed, openstackZed } from './__testUtils__/openstackZed';

// Without the files of the cycle there is nothing to compare with.
const describeWithFiles = hasOpenstackZed ? describe : describe.skip;

describeWithFiles.each(databaseIds)(
  'the Zed cycle of OpenStack (../shared/data/openstack-zed) on %s',
  databaseId => {
    let zed: ReturnType<typeof openstackZed>;
    let api: TestApi;

    beforeAll(async () => {
      zed = openstackZed();
      api = await startApi({
        databaseId,
        entities: zed.components.map(
          ({ name, dependsOn }): Entity => ({
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { name, namespace: 'default' },
            spec: {},
            relations: dependsOn.map(provider => ({
              type: 'dependsOn',
              targetRef: `component:default/${provider}`,
            })),
          }),
        ),
      });
    }, 60_000);

    afterAll(() => api.stop());

    const as = (user: string) => api.as(user);

    it('has exactly the edges whose provider came after its consumer', async () => {
      expect(zed.edges).toHaveLength(957);
      const { rows } = readReleases(
        readSourceText(
          zed.releases.map(release => JSON.stringify(release)).join('\n'),
        ),
        { provider: 'openstack' },
      );
      const imported = await as('manager').post('/releases:batch', {
        items: rows.map(({ release }) => release),
      });
      expect(imported.body).toMatchObject({ created: 967, invalid: 0 });
      const idOf = new Map<string, string>(
        rows.map(({ release }, index) => [
          release!.source.externalId,
          imported.body.items[index].id,
        ]),
      );
      const train = await as('manager').post('/trains', {
        name: 'Zed',
        timeZone: 'UTC',
        start: '2022-10-07T00:00:00Z',
        end: '2022-10-08T00:00:00Z',
      });
      const finals = [...zed.finals].map(
        ([name, { version }]) => idOf.get(`${name}/${version}/production`)!,
      );
      for (let from = 0; from < finals.length; from += 200) {
        const boarded = await as('manager').post(
          `/trains/${train.body.id}/aboard`,
          { releaseIds: finals.slice(from, from + 200) },
        );
        expect(boarded.status).toBe(200);
      }

      const { body } = await as('viewer').get(`/trains/${train.body.id}/plan`);
      const plan = trainPlanSchema.parse(body);
      expect(plan.aboard).toBe(zed.finals.size);
      expect(plan).toMatchObject({
        hidden: 0,
        unknown: [],
        contradictions: [],
        outside: [],
      });
      expect(
        plan.violations
          .map(({ consumerRef, providerRef, code }) => [
            consumerRef,
            providerRef,
            code,
          ])
          .sort(),
      ).toEqual(
        zed.late
          .map(([consumer, provider]) => [
            `component:default/${consumer}`,
            `component:default/${provider}`,
            'provider_after_consumer',
          ])
          .sort(),
      );
      expect(zed.late.length).toBeGreaterThan(0);

      const waveOf = new Map(
        plan.waves.flatMap(({ index, releases }) =>
          releases.map(id => [id, index] as const),
        ),
      );
      const waveOfFinal = (name: string) =>
        waveOf.get(
          idOf.get(`${name}/${zed.finals.get(name)!.version}/production`)!,
        )!;
      const notBefore = zed.edges.filter(
        ([consumer, provider]) =>
          waveOfFinal(provider) >= waveOfFinal(consumer),
      );
      expect(notBefore.map(edge => [...edge].sort())).toEqual([
        ['networking-bagpipe', 'networking-bgpvpn'],
        ['networking-bagpipe', 'networking-bgpvpn'],
      ]);
      expect(
        plan.waves.flatMap(({ coRelease }) =>
          coRelease.map(set => set.map(nameOf).sort()),
        ),
      ).toEqual([['networking-bagpipe', 'networking-bgpvpn']]);

      function nameOf(id: string) {
        const member = plan.members.find(({ releaseId }) => releaseId === id)!;
        return member.entityRefs[0].replace('component:default/', '');
      }
    }, 120_000);
  },
);
