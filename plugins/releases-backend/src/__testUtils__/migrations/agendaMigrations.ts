import { MigrationStep } from './MigrationStep';
import { AT, release } from './samples';

/** What a closed review kept of a release, before its readiness stood apart. */
export const KEPT_ITEM = {
  releaseId: release.id,
  contentHash: 'v1:',
  verdict: 'fail',
  untold: { readiness: { verdict: 'fail' }, names: {} },
};

const WENT_OUT = { releaseId: release.id, contentHash: 'v1:' };

/** What came after reviews were first kept. */
export const AGENDA_MIGRATIONS: MigrationStep[] = [
  {
    name: '20261203000050_kept_readiness.js',
    fill: async db => {
      const { untold, ...item } = KEPT_ITEM;
      const row = await db('review_agenda').first('content', 'untold');
      expect([JSON.parse(row.content), JSON.parse(row.untold)]).toEqual([
        item,
        untold,
      ]);
      await db('reviews').insert({
        id: 'second',
        revision: 1,
        at: new Date(AT),
        state: 'closed',
        search_text: 'go',
        content: '{}',
      });
      await db('review_agenda').insert({
        review_id: 'second',
        release_id: release.id,
        place: 1,
        unready: false,
        content: JSON.stringify(WENT_OUT),
      });
    },
    tables: [],
    back: async db => {
      const kept = await db('review_agenda').orderBy('place').pluck('content');
      expect(kept.map(content => JSON.parse(content))).toEqual([
        KEPT_ITEM,
        WENT_OUT,
      ]);
    },
  },
];
