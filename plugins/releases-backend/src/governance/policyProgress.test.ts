import {
  policyProgressSchema,
  policySchema,
  PolicyProgress,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import { checkout, withReleasesApi } from '../__testUtils__/releaseRequests';
import { idsUnapproved } from '../releases';
import { releaseOf } from './__testUtils__/releaseOf';
import { withVerdicts } from './__testUtils__/withVerdicts';

describe.each(databaseIds)('the progress of a policy on %s', databaseId => {
  describe('by what was marked and judged', () => {
    const verdicts = withVerdicts(databaseId);
    const saved = (id: string, at: string) => ({
      ...{ id, name: id, source: 'portal' as const, version: 1, revision: 1 },
      selector: {
        ...{ environments: ['production'], kinds: [], impacts: [] },
        ...{ trainIds: [], ownerRefs: [], tags: [] },
      },
      gates: [],
      ...{ changedBy: 'user:default/ann', createdBy: 'user:default/ann' },
      ...{ createdAt: at, updatedAt: at },
    });
    const counted = (since: string) =>
      verdicts().own.countJudgedSince(idsUnapproved(verdicts().db), since);

    it('counts what it touches until that is judged, and nothing else', async () => {
      const { clock, insert, turner, write, policies, marks } = verdicts();
      await insert(
        releaseOf('one', 26, [], { environment: 'production' }),
        releaseOf('two', 26, [], { environment: 'production' }),
        releaseOf('approved', 26, [], {
          environment: 'production',
          state: 'approved',
        }),
      );
      await turner.turn();
      clock.now = new Date(clock.now.getTime() + 60_000);
      const at = clock.now.toISOString();
      expect(await counted(at)).toEqual({ total: 2, remaining: 0 });

      await write(tx => policies.insert(tx, [saved('production', at)]));
      expect(await counted(at)).toEqual({ total: 2, remaining: 2 });

      await turner.turn();
      expect(await counted(at)).toEqual({ total: 2, remaining: 0 });

      await write(tx => marks.releaseAttached(tx, 'one'));
      expect(await counted(at)).toEqual({ total: 2, remaining: 0 });
    });

    it('is nothing where there is no release', async () => {
      expect(await counted('2026-11-26T13:00:00Z')).toEqual({
        total: 0,
        remaining: 0,
      });
    });
  });

  describe('over HTTP', () => {
    const { api, create } = withReleasesApi(databaseId);
    const policy = {
      id: 'windows',
      name: 'Windows',
      selector: { environments: ['staging'] },
      gates: [
        { id: 'window', name: 'Window', type: 'window_set', stage: 'approval' },
      ],
    };

    async function progress(user = 'viewer'): Promise<PolicyProgress> {
      const { body } = await api()
        .as(user)
        .get('/policies/windows/progress')
        .expect(200);
      return policyProgressSchema.parse(body);
    }

    const finished = async () => {
      for (;;) {
        const { total, remaining } = await progress();
        if (remaining === 0) {
          return total;
        }
      }
    };

    it('is told to everyone of what they may read, and comes to an end', async () => {
      await create({ ...checkout, environment: 'staging' });
      await create({ ...checkout, environment: 'production' });
      await create({ ...checkout, environment: 'test' });
      const made = policySchema.parse(
        (await api().as('manager').post('/policies', policy).expect(201)).body,
      );
      expect(await finished()).toBe(1);
      await api()
        .as('manager')
        .patch(
          '/policies/windows',
          { selector: { environments: ['production'] } },
          made.revision,
        )
        .expect(200);
      expect(await finished()).toBe(2);
      expect((await progress('outsider')).total).toBe(1);
    });

    it('is refused of what is not there', async () => {
      const { status } = await api()
        .as('viewer')
        .get('/policies/none/progress');
      expect(status).toBe(404);
    });
  });
});
