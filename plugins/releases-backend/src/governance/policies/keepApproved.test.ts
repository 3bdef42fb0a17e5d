import { databaseIds } from '../../__testUtils__/databases';
import { releaseOf } from '../__testUtils__/releaseOf';
import { withVerdicts } from '../__testUtils__/withVerdicts';

describe.each(databaseIds)('the policies of an approval on %s', databaseId => {
  const verdicts = withVerdicts(databaseId);
  const keptOf = async (id: string) =>
    (await verdicts().approved.of([id])).get(id)?.by;

  it('are kept once the catalog was read of what it ships', async () => {
    const release = releaseOf('checkout', 26, [], { state: 'approved' });
    verdicts().catalog.isRead = false;
    await verdicts().insert(release);
    await verdicts().turner.turn();
    expect(await keptOf('checkout')).toBeUndefined();

    verdicts().catalog.isRead = true;
    await verdicts().update({ ...release, revision: 2 });
    await verdicts().turner.turn();
    expect(await keptOf('checkout')).toEqual({ kind: 'normal', policies: [] });
  });
});
