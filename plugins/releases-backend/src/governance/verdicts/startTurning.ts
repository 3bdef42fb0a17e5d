import {
  LifecycleService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { idsPending } from '../../releases';
import { OwnVerdictsStore } from './OwnVerdictsStore';
import { ReadinessEvaluator } from './ReadinessEvaluator';
import { VerdictTurner } from './VerdictTurner';

/**
 * Keeps verdicts up to date from when the portal has started until it shuts
 * down. Releases that have no verdict yet, and those that were judged by other
 * gates, are judged first.
 *
 * @throws where a gate cannot be judged at all
 * @internal
 */
export async function startTurning(options: {
  db: Knex;
  own: OwnVerdictsStore;
  evaluator: ReadinessEvaluator;
  turner: VerdictTurner;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  rootLifecycle: RootLifecycleService;
}): Promise<void> {
  const { db, own, evaluator, turner, scheduler } = options;
  evaluator.assertGates();
  await own.reconcile(idsPending(db), evaluator.fingerprint, new Date());
  options.lifecycle.addShutdownHook(() => turner.stop());
  options.rootLifecycle.addStartupHook(() => turner.schedule(scheduler));
}
