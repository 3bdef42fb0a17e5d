import { mockServices } from '@backstage/backend-test-utils';
import {
  Readiness,
  Release,
  Verdict,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { databaseIds, migratedDatabase } from '../../__testUtils__/databases';
import { journalOn } from '../../__testUtils__/journalOn';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { Outbox } from '../../platform/outbox/Outbox';
import { ReleasesStore } from '../../releases/store/ReleasesStore';
import { VerdictRecorder } from './VerdictRecorder';
import { VerdictsStore } from './VerdictsStore';

describe.each(databaseIds)('VerdictRecorder on %s', databaseId => {
  let db: Knex;
  let releases: ReleasesStore;
  let verdicts: VerdictsStore;
  let clock: number;
  let verdictOf: (release: Release) => Verdict;
  let onChanged: jest.Mock;
  let recorder: VerdictRecorder;

  beforeEach(async () => {
    db = await migratedDatabase(databaseId);
    releases = new ReleasesStore(db, undefined as never);
    verdicts = new VerdictsStore(db);
    clock = Date.parse('2026-11-21T08:00:00Z');
    verdictOf = () => 'fail';
    onChanged = jest.fn();
    recorder = new VerdictRecorder({
      store: verdicts,
      releases,
      judge: {
        assess: async (asked, at) =>
          new Map(
            asked.map(release => [
              release.id,
              {
                releaseId: release.id,
                revision: release.revision,
                at,
                verdict: verdictOf(release),
                own: { verdict: verdictOf(release), gates: [] },
                inherited: { verdict: 'not_applicable', from: [] },
              } as unknown as Readiness,
            ]),
          ),
      },
      logger: mockServices.logger.mock(),
      outbox: { add: onChanged, wake: () => {} } as unknown as Outbox,
      now: () => new Date((clock += 1_000)),
    });
  });

  afterEach(async () => {
    await recorder.stop();
  });

  async function insert(...all: Release[]) {
    await journalOn(db).insert(releases, all);
  }

  const historyOf = async (release: Release) =>
    (await verdicts.of(release.id, 10)).map(({ at, verdict }) => [
      at.slice(11, 19),
      verdict,
    ]);

  it('writes a verdict down when it changes, and only then', async () => {
    const release = aRelease({ state: 'planned' });
    await insert(release);
    await recorder.recordAll();
    await recorder.recordAll();
    expect(await historyOf(release)).toEqual([['08:00:01', 'fail']]);
    expect(onChanged).toHaveBeenCalledTimes(1);

    verdictOf = () => 'pass';
    await recorder.recordAll();
    expect(await historyOf(release)).toEqual([
      ['08:00:03', 'pass'],
      ['08:00:01', 'fail'],
    ]);
    expect(onChanged).toHaveBeenCalledTimes(2);
  });

  it('leaves out what is over or archived', async () => {
    const over = aRelease({ state: 'completed' });
    const archived = aRelease({
      state: 'planned',
      archivedAt: '2026-11-20T00:00:00Z',
    });
    await insert(over, archived);
    await recorder.recordAll();
    recorder.releasesChanged([over, archived]);
    await new Promise(resolve => setTimeout(resolve, 700));
    await recorder.stop();
    expect(await historyOf(over)).toEqual([]);
    expect(await historyOf(archived)).toEqual([]);
    expect(onChanged).not.toHaveBeenCalled();
  });

  it('judges every release, in more than one batch', async () => {
    const many = Array.from({ length: 501 }, () =>
      aRelease({ state: 'approved' }),
    );
    await insert(...many);
    await recorder.recordAll();
    const latest = await verdicts.latest(many.map(({ id }) => id));
    expect(latest.size).toBe(501);
  });

  it('goes with its release', async () => {
    const release = aRelease({ state: 'planned' });
    await insert(release);
    await recorder.recordAll();
    await db('releases').where('id', release.id).delete();
    expect(await historyOf(release)).toEqual([]);
  });
});
