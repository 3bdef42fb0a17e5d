import { Release } from '@slipway/backstage-plugin-releases-common';
import { BuiltInGateType } from './BuiltInGateType';
import { noParams } from './noParams';

function whyNeeded(release: Release): string | undefined {
  if (release.kind === 'emergency') {
    return 'an emergency release';
  }
  const breaking = [release, ...release.components].some(
    ({ impact }) => impact === 'breaking',
  );
  return breaking ? 'a breaking release' : undefined;
}

/**
 * A breaking or an emergency release says how to go back.
 *
 * @internal
 */
export const rollbackPlan: BuiltInGateType = {
  id: 'rollback_plan',
  paramsSchema: noParams,
  describe: () =>
    'A rollback plan, where the release is breaking or an emergency.',
  evaluate(_params, { release }) {
    const { name, rollbackPlan: plan } = release;
    const why = whyNeeded(release);
    if (why === undefined) {
      return {
        status: 'not_applicable',
        code: 'rollback_plan_not_needed',
        sentence: `${name} is neither breaking nor an emergency, so it needs no rollback plan.`,
      };
    }
    return plan?.trim()
      ? {
          status: 'pass',
          code: 'rollback_plan_written',
          sentence: `${name} has a rollback plan.`,
        }
      : {
          status: 'fail',
          code: 'rollback_plan_missing',
          sentence: `${name} has no rollback plan, which ${why} needs. Write how to go back.`,
        };
  },
};
