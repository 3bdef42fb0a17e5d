import { Release } from '@slipway/backstage-plugin-releases-common';
import { BuiltInGateType } from './BuiltInGateType';
import { gateSays } from './gateSays';
import { noParams } from './noParams';
import { releaseParam } from '../../platform';

function whyNeeded(release: Release): 'emergency' | 'breaking' | undefined {
  if (release.kind === 'emergency') {
    return 'emergency';
  }
  const breaking = [release, ...release.components].some(
    ({ impact }) => impact === 'breaking',
  );
  return breaking ? 'breaking' : undefined;
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
    const about = { release: releaseParam(release) };
    const context = whyNeeded(release);
    if (context === undefined) {
      return {
        status: 'not_applicable',
        ...gateSays(release, 'rollback_plan_not_needed', about),
      };
    }
    return release.rollbackPlan?.trim()
      ? { status: 'pass', ...gateSays(release, 'rollback_plan_written', about) }
      : {
          status: 'fail',
          ...gateSays(release, 'rollback_plan_missing', { ...about, context }),
        };
  },
};
