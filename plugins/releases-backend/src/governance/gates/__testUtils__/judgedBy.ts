import { Release } from '@slipway/backstage-plugin-releases-common';
import { BuiltInGateType, OwnFacts } from '../BuiltInGateType';
import { NOW } from '../../evaluate/__testUtils__/sampleRelease';

/** What a built-in type says of a release, in words. @internal */
export function judgedBy(
  type: BuiltInGateType,
  release: Release,
  facts: Partial<OwnFacts> & { at?: string; params?: object } = {},
) {
  const { at = NOW, params = {}, ...rest } = facts;
  const { message, ...outcome } = type.evaluate(
    params,
    {
      gateId: type.id,
      stage: 'approval',
      notPassed: () => [],
      others: () => [],
      release,
      evidence: [],
      requirements: [],
      ...rest,
    },
    at,
  );
  expect(message).toBeDefined();
  return outcome;
}
