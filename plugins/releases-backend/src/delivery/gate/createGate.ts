import { DependenciesRoom } from '../../dependencies';
import { GovernanceRoom } from '../../governance';
import { Handlers } from '../../platform';
import { ReleasesRoom } from '../../releases';
import { ScheduleRoom } from '../../schedule';
import { GateReader } from './GateReader';

/** @internal */
export interface GateOptions {
  dependencies: Pick<DependenciesRoom, 'dependencies'>;
  governance: Pick<GovernanceRoom, 'guard' | 'policies'>;
  releases: Pick<ReleasesRoom, 'reader' | 'store'>;
  schedule: Pick<ScheduleRoom, 'decisions' | 'windowGuard'>;
}

/**
 * The gate that pipelines ask before they deploy.
 *
 * @internal
 */
export function createGate({
  dependencies,
  governance,
  releases,
  schedule,
}: GateOptions) {
  const gate = new GateReader({
    ...releases,
    dependencies: dependencies.dependencies,
    decisions: schedule.decisions,
    policies: governance.policies,
    readiness: governance.guard,
    windows: schedule.windowGuard,
  });
  return {
    handlers: {
      askGate: ({ credentials, query }) => gate.ask(credentials, query),
    } satisfies Handlers,
  };
}
