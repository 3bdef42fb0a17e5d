import { Release } from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import { checkout, detailsOf } from '../__testUtils__/releaseRequests';
import {
  plan,
  policyGateIds,
  production,
  withPoliciesApi,
} from './policies/__testUtils__/withPoliciesApi';

describe.each(databaseIds)(
  'what policies ask of releases on %s',
  databaseId => {
    const { api, change, create, made, move, readinessOf } =
      withPoliciesApi(databaseId);

    it('applies each that selects a release, at once and in both directions', async () => {
      const release = await create({ ...checkout, environment: 'production' });
      const elsewhere = await create({
        ...checkout,
        version: '5.3.1',
        environment: 'staging',
      });
      await made();
      await made({ ...production, id: 'plans', gates: [plan] });
      expect(policyGateIds(await readinessOf(release))).toEqual([
        'plans:plan',
        'production:window',
      ]);
      expect(policyGateIds(await readinessOf(elsewhere))).toEqual([]);
      expect((await readinessOf(release)).snapshot.policies).toEqual([
        { id: 'plans', version: 1 },
        { id: 'production', version: 1 },
      ]);

      await change(
        'production',
        { selector: { environments: ['staging'] } },
        1,
      );
      expect(policyGateIds(await readinessOf(release))).toEqual(['plans:plan']);
      expect(policyGateIds(await readinessOf(elsewhere))).toEqual([
        'production:window',
      ]);
      await api().as('manager').delete('/policies/plans').expect(200);
      expect(policyGateIds(await readinessOf(release))).toEqual([]);
    });

    it('selects by what the catalog has of a component', async () => {
      await made({
        ...production,
        selector: { entityFilter: { 'metadata.name': 'webshop' } },
      });
      const ours = await create(checkout);
      expect(policyGateIds(await readinessOf(ours))).toEqual([]);
      const theirs = await create({
        ...checkout,
        components: [{ entityRef: 'component:default/webshop' }],
      });
      expect(policyGateIds(await readinessOf(theirs))).toEqual([
        'production:window',
      ]);
    });

    it('holds a release up by what a policy asks, and says so', async () => {
      await made({
        ...production,
        gates: [
          {
            ...plan,
            id: 'never',
            type: 'components_known',
            name: 'Components known',
          },
          { ...plan, severity: 'advisory', type: 'window_set' },
        ],
      });
      const release = await create({ ...checkout, environment: 'production' });
      await move(release, 'in_readiness').expect(200);
      const readiness = await readinessOf(release);
      expect(readiness.own.gates.filter(({ policy }) => policy)).toMatchObject([
        { id: 'production:never', severity: 'blocking', counts: true },
        { id: 'production:plan', severity: 'advisory', counts: false },
      ]);
      await move(release, 'approved').expect(200);
    });

    it('is for an environment however that is spelled', async () => {
      await made(production);
      const release = await create({ ...checkout, environment: 'Production' });
      expect(policyGateIds(await readinessOf(release))).toEqual([
        'production:window',
      ]);
    });

    it('keeps the policies that a release was approved by', async () => {
      await made({ ...production, id: 'kept' });
      const release = await create({ ...checkout, environment: 'production' });
      await move(release, 'in_readiness').expect(200);
      await move(release, 'approved').expect(200);
      await change('kept', { gates: [plan] }, 1).expect(200);
      const later = await create({
        ...checkout,
        version: '5.4.0',
        environment: 'production',
      });
      expect(policyGateIds(await readinessOf(release))).toEqual([
        'kept:window',
      ]);
      expect(policyGateIds(await readinessOf(later))).toEqual(['kept:plan']);
      expect((await readinessOf(release)).snapshot.policies).toEqual([
        { id: 'kept', version: 1 },
      ]);

      await api()
        .as('manager')
        .patch(
          `/releases/${release.id}`,
          { tags: ['other'] },
          release.revision + 2,
        )
        .expect(200);
      expect(policyGateIds(await readinessOf(release))).toEqual([
        'kept:window',
      ]);

      await api()
        .as('manager')
        .post(`/releases/${release.id}/transitions`, {
          to: 'in_readiness',
          reason: 'Once more',
        })
        .expect(200);
      expect(policyGateIds(await readinessOf(release))).toEqual(['kept:plan']);
    });

    it('lets an emergency pass over what the policy names, and nothing else', async () => {
      await made({
        ...production,
        gates: [plan, ...production.gates],
        emergency: { skip: ['plan'] },
      });
      const emergency = await create({
        ...checkout,
        environment: 'production',
        kind: 'emergency',
      });
      const { own } = await readinessOf(emergency);
      expect(own.gates.filter(({ policy }) => policy)).toMatchObject([
        {
          id: 'production:plan',
          status: 'not_applicable',
          code: 'skipped_in_emergency',
        },
        { id: 'production:window', status: 'pass' },
      ]);
      expect(own.gates).toContainEqual(
        expect.objectContaining({ id: 'rollback-plan', status: 'fail' }),
      );
    });

    describe('what takes a release out of a policy', () => {
      const breaking = {
        ...production,
        id: 'breaking',
        name: 'Breaking changes',
        selector: { impacts: ['breaking'] },
      };
      const ours = {
        ...checkout,
        environment: 'production',
        impact: 'breaking',
        tags: ['pci'],
        ownerRef: 'group:default/payments-team',
      };
      const edit = (user: string, { id }: Release, body: object) =>
        api().as(user).patch(`/releases/${id}`, body, 1);

      it.each([
        [{ impact: 'fix' }, breaking, 'impact'],
        [{ tags: [] }, { ...breaking, selector: { tags: ['pci'] } }, 'tags'],
        [
          { ownerRef: 'group:default/web-team' },
          {
            ...breaking,
            selector: { ownerRefs: ['group:default/payments-team'] },
          },
          'ownerRef',
        ],
        [
          { kind: 'standard' },
          {
            ...breaking,
            selector: { kinds: ['normal'] },
            standardChanges: { tags: ['pci'] },
          },
          'kind',
        ],
      ])('is for who may waive: %j', async (other, policy, field) => {
        const release = await create(ours, 'engineer');
        await made(policy);
        const refused = await edit('engineer', release, other).expect(422);
        expect(detailsOf(refused)).toEqual([[field, 'policy_left']]);
        expect(refused.body.error.message).toMatch(/out of Breaking changes/);
        expect(policyGateIds(await readinessOf(release))).toEqual([
          'breaking:window',
        ]);
        await edit('manager', release, other).expect(200);
        expect(policyGateIds(await readinessOf(release))).toEqual([]);
      });

      it('is refused to a row of an import as well', async () => {
        await made(breaking);
        const row = {
          ...ours,
          source: { provider: 'plans', externalId: '1' },
        };
        const batch = (items: object[]) =>
          api()
            .as('engineer')
            .post('/releases:batch', { items, partial: true });
        expect((await batch([row])).body).toMatchObject({ created: 1 });
        const { body } = await batch([{ ...row, impact: 'fix' }]);
        expect(body).toMatchObject({
          invalid: 1,
          items: [{ details: [{ field: 'impact', code: 'policy_left' }] }],
        });
      });

      it('is no way out by going back to a draft', async () => {
        await made(breaking);
        const release = await create(ours, 'engineer');
        await api()
          .as('engineer')
          .post(`/releases/${release.id}/transitions`, { to: 'draft' })
          .expect(200);
        const refused = await api()
          .as('engineer')
          .patch(`/releases/${release.id}`, { impact: 'fix' }, 2)
          .expect(422);
        expect(detailsOf(refused)).toEqual([['impact', 'policy_left']]);
      });

      it('is free where it ships something else', async () => {
        await made(breaking);
        await made({
          ...breaking,
          id: 'checkout',
          selector: { entityFilter: { 'metadata.name': 'checkout' } },
        });
        const planned = await create({ ...ours, version: '5.4.0' }, 'engineer');
        await edit('engineer', planned, {
          components: [{ entityRef: 'component:default/payments-api' }],
        }).expect(200);
        expect(policyGateIds(await readinessOf(planned))).toEqual([
          'breaking:window',
        ]);
      });

      it('does not choose an emergency who may not, by any route', async () => {
        const emergency = { kind: 'emergency' };
        const refused = await api()
          .as('engineer')
          .post('/releases', { ...ours, ...emergency })
          .expect(403);
        expect(detailsOf(refused)).toEqual([['kind', 'emergency_not_allowed']]);
        const release = await create(ours, 'engineer');
        await edit('engineer', release, emergency).expect(403);
        const { body } = await api()
          .as('engineer')
          .post('/releases:batch', {
            items: [
              {
                ...ours,
                ...emergency,
                source: { provider: 'plans', externalId: '2' },
              },
            ],
            partial: true,
          });
        expect(body.items[0].details).toMatchObject([
          { field: 'kind', code: 'emergency_not_allowed' },
        ]);
        await edit('manager', release, emergency).expect(200);
        await api()
          .as('engineer')
          .patch(`/releases/${release.id}`, { description: 'Now' }, 2)
          .expect(200);
      });
    });
  },
);
