import {
  Release,
  RiskList,
  riskListSchema,
  RiskRecord,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import { aWindow, detailsOf } from '../__testUtils__/releaseRequests';
import { withRisks } from './__testUtils__/withRisks';

const atMost = (maximum: number) => ({
  id: 'risks',
  name: 'Risks',
  type: 'risk',
  stage: 'approval',
  params: { maximum },
});

describe.each(databaseIds)(
  'risks that are judged and listed on %s',
  databaseId => {
    const { added, as, asks, change, create, gateId, gateOf, readinessOf } =
      withRisks(databaseId);
    const gateOfRisks = (release: Release) =>
      gateOf(release, 'manager', gateId().replace('go-live', 'risks'));

    async function listed(query = '', by = 'manager'): Promise<RiskList> {
      const answer = await as(by).get(`/risks${query}`);
      expect(answer.body.error).toBeUndefined();
      return riskListSchema.parse(answer.body);
    }

    const titles = ({ items }: { items: RiskRecord[] }) =>
      items.map(({ title }) => title);

    it('holds a release up until what is too high is settled', async () => {
      await asks([atMost(11)]);
      const release = await create();
      await expect(gateOfRisks(release)).resolves.toMatchObject({
        kind: 'risk',
        status: 'pass',
        code: 'risks_settled',
      });
      const risk = await added(release);
      await expect(gateOfRisks(release)).resolves.toMatchObject({
        status: 'fail',
        code: 'risks_open',
        counts: true,
        waivable: true,
        sentence: `1 risk of ${release.name} scores above 11 and is not settled: Orders might be lost (12). Mitigate or accept it and say how, or close it.`,
      });
      const accepted = await change(risk, { state: 'accepted' });
      await expect(gateOfRisks(release)).resolves.toMatchObject({
        status: 'fail',
      });
      await change(accepted.body, { mitigation: 'We take it' }).expect(200);
      await expect(gateOfRisks(release)).resolves.toMatchObject({
        status: 'pass',
      });
      const { own } = await readinessOf(release);
      expect(own.verdict).toBe('pass');
      const types = await as('manager').get('/gate-types');
      expect(
        types.body.items.find(({ id }: { id: string }) => id === 'risk'),
      ).toMatchObject({ paramsSchema: { required: ['maximum'] } });
      const bad = await as('manager').post('/policies', {
        id: 'bad',
        name: 'Bad',
        selector: {},
        gates: [atMost(26)],
      });
      expect([bad.status, detailsOf(bad)[0][0]]).toEqual([
        400,
        'gates.0.params.maximum',
      ]);
    });

    it('lists those of all releases that the caller may read, by score and start', async () => {
      const later = await create({ window: aWindow(40), name: 'Later' });
      const sooner = await create({ name: 'Sooner' });
      const hidden = await create({
        environment: 'production',
        name: 'Hidden',
      });
      const over = await create({ name: 'Over' });
      await added(later, { title: 'Late' });
      await added(sooner, {
        title: 'Soon',
        ownerRef: 'group:default/support',
        contingency: 'Roll 100%_back',
      });
      await added(sooner, { title: 'Small', likelihood: 1, state: 'accepted' });
      await added(hidden, { title: 'Secret', likelihood: 5, consequence: 5 });
      await added(over, { title: 'Past' });
      await as('manager')
        .post(`/releases/${over.id}/transitions`, {
          to: 'cancelled',
          reason: 'x',
        })
        .set('If-Match', '"1"')
        .expect(200);

      const all = await listed('?totalItems=true');
      expect(titles(all)).toEqual(['Secret', 'Soon', 'Late', 'Small']);
      expect(all.totalItems).toBe(4);
      expect(all.items[1].release).toMatchObject({
        id: sooner.id,
        name: 'Sooner',
        environment: 'staging',
      });
      expect(all.matrix).toHaveLength(25);
      const counts = ({ matrix }: RiskList) =>
        matrix.flatMap(({ likelihood, consequence, count }) =>
          count > 0 ? [[likelihood, consequence, count]] : [],
        );
      expect(counts(all)).toEqual([
        [1, 3, 1],
        [4, 3, 2],
        [5, 5, 1],
      ]);
      const outsider = await listed('', 'outsider');
      expect(titles(outsider)).toEqual(['Soon', 'Late', 'Small']);
      expect(counts(outsider)).toEqual([
        [1, 3, 1],
        [4, 3, 2],
      ]);

      for (const [query, wanted] of [
        ['?state=accepted', ['Small']],
        ['?state=open&state=accepted&minScore=12', ['Secret', 'Soon', 'Late']],
        ['?ownerRef=group:default/support', ['Soon']],
        ['?environment=production', ['Secret']],
        ['?q=ROLL%20100%25_', ['Soon']],
        ['?q=100x', []],
        ['?ended=true&minScore=12', ['Secret', 'Soon', 'Late', 'Past']],
      ] as const) {
        const found = await listed(query);
        expect([query, titles(found).sort()]).toEqual([
          query,
          [...wanted].sort(),
        ]);
      }
      const cell = await listed('?likelihood=4&consequence=3&totalItems=true');
      expect([titles(cell), cell.totalItems]).toEqual([['Soon', 'Late'], 2]);
      expect(counts(cell)).toEqual(counts(all));

      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listed(
          `?limit=1${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
        );
        seen.push(...titles(page));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual(titles(all));
      const bad = await as('manager').get('/risks?cursor=x');
      expect([bad.status, ...detailsOf(bad)]).toEqual([
        400,
        ['cursor', 'invalid_cursor'],
      ]);
      const wrong = await as('manager').get('/risks?minScore=26');
      expect([wrong.status, detailsOf(wrong)[0][0]]).toEqual([400, 'minScore']);
    });
  },
);
