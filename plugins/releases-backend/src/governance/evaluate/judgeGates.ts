import { Release } from '@slipway/backstage-plugin-releases-common';
import { ReadinessCheck } from '@slipway/backstage-plugin-releases-node';
import { CheckRunner } from '../checks/CheckRunner';
import { BUILT_IN_GATES } from '../gates/builtInGates';
import { GateFacts, JudgedGate, StartDecisions } from '../gates/Gate';
import { toJudgedGate } from '../gates/toJudgedGate';

/** @internal */
export interface GateJudging {
  at: string;
  runner: CheckRunner;
  checks: readonly ReadinessCheck[];
  knownRefs: GateFacts['knownRefs'];
  requirementsOf(release: Release): GateFacts['requirements'];
  /** By the id of the release */
  starts: ReadonlyMap<string, StartDecisions>;
}

/**
 * Judges all gates of some releases, each check asked once for all of them.
 *
 * @returns the gates of each release, by the id of the release
 * @internal
 */
export async function judgeGates(
  releases: Release[],
  { at, runner, checks, knownRefs, requirementsOf, starts }: GateJudging,
): Promise<Map<string, JudgedGate[]>> {
  const checked =
    releases.length > 0
      ? await Promise.all(checks.map(check => runner.run(check, releases, at)))
      : [];
  return new Map(
    releases.map(release => {
      const facts: GateFacts = {
        at,
        knownRefs,
        requirements: requirementsOf(release),
        start: starts.get(release.id),
      };
      return [
        release.id,
        [
          ...BUILT_IN_GATES.map(gate =>
            toJudgedGate(gate, release, gate.judge(release, facts)),
          ),
          ...checked.flatMap(gates => gates.get(release.id) ?? []),
        ],
      ];
    }),
  );
}
