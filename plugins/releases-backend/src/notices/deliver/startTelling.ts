import {
  LifecycleService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { StoredVerdicts } from '../../governance';
import { HappeningsStore } from '../store/HappeningsStore';
import { PendingNotices } from '../store/PendingNotices';
import { StandingsStore } from '../store/StandingsStore';
import { NoticeJob } from './NoticeJob';

const AT_A_TIME = 1_000;

/** @internal */
export interface StartTellingOptions {
  db: Knex;
  happenings: HappeningsStore;
  pending: PendingNotices;
  standings: StandingsStore;
  verdicts: Pick<StoredVerdicts, 'standingsOf'>;
  releases: { store: { byIds(ids: readonly string[]): Promise<Release[]> } };
  pendingReleases(): Knex.QueryBuilder;
  isEnabled: boolean;
  job: NoticeJob;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  rootLifecycle: RootLifecycleService;
}

/**
 * Tells people from when the portal has started until it shuts down. How
 * releases stand of which nobody was ever told counts as told. Where people are
 * not told at all, what there was to tell is forgotten.
 *
 * @internal
 */
export async function startTelling(
  options: StartTellingOptions,
): Promise<void> {
  const { isEnabled, happenings, pending, standings, job } = options;
  if (!isEnabled) {
    await happenings.clear();
    await pending.clear();
    await standings.clear();
    return;
  }
  await tellNothingOfWhatStands(options);
  options.rootLifecycle.addStartupHook(() => job.schedule(options));
}

async function tellNothingOfWhatStands(
  options: StartTellingOptions,
): Promise<void> {
  const { db, standings, verdicts, releases, pendingReleases } = options;
  const missing = await standings.missingAmong(pendingReleases());
  for (let start = 0; start < missing.length; start += AT_A_TIME) {
    const ids = missing.slice(start, start + AT_A_TIME);
    const [found, current] = await Promise.all([
      releases.store.byIds(ids),
      verdicts.standingsOf(ids),
    ]);
    const states = new Map(
      found.map(({ id, state }): [string, ReleaseState] => [id, state]),
    );
    await standings.write(
      db,
      [...current].map(([releaseId, { isReady }]) => ({
        releaseId,
        ...(isReady ? { readyIn: states.get(releaseId) } : {}),
      })),
      'ignore',
    );
  }
}
