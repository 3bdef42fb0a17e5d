import { GovernanceRoom } from '../../governance';
import { Handlers } from '../../platform';
import { ReleasesRoom } from '../../releases';
import { ScheduleRoom } from '../../schedule';
import { GateReader } from './GateReader';

/** @internal */
export interface GateOptions {
  governance: Pick<GovernanceRoom, 'guard' | 'unplannedPolicies'>;
  releases: Pick<ReleasesRoom, 'reader' | 'store'>;
  schedule: Pick<ScheduleRoom, 'decisions' | 'windowGuard'>;
}

/**
 * The gate that pipelines ask before they deploy.
 *
 * @internal
 */
export function createGate({ governance, releases, schedule }: GateOptions) {
  const gate = new GateReader({
    ...releases,
    decisions: schedule.decisions,
    policies: governance.unplannedPolicies,
    readiness: governance.guard,
    windows: schedule.windowGuard,
  });
  return {
    handlers: {
      askGate: ({ credentials, query }) => gate.ask(credentials, query),
    } satisfies Handlers,
  };
}
