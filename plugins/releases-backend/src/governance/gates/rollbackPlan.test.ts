import {
  component,
  sampleRelease,
} from '../evaluate/__testUtils__/sampleRelease';
import { judgedBy } from './__testUtils__/judgedBy';
import { rollbackPlan } from './rollbackPlan';

describe('rollbackPlan', () => {
  it.each([
    { why: 'an emergency release', changes: { kind: 'emergency' as const } },
    { why: 'a breaking release', changes: { impact: 'breaking' as const } },
    {
      why: 'a breaking release',
      changes: { components: [component('cart', { impact: 'breaking' })] },
    },
  ])('asks $why for a plan: $changes', ({ why, changes }) => {
    expect(judgedBy(rollbackPlan, sampleRelease(changes))).toEqual({
      status: 'fail',
      code: 'rollback_plan_missing',
      sentence: `checkout 5.3.0 has no rollback plan, which ${why} needs. Describe how to roll back.`,
    });
    expect(
      judgedBy(
        rollbackPlan,
        sampleRelease({ ...changes, rollbackPlan: ' \n' }),
      ),
    ).toMatchObject({ status: 'fail' });
    expect(
      judgedBy(
        rollbackPlan,
        sampleRelease({ ...changes, rollbackPlan: 'Deploy 5.2.2.' }),
      ),
    ).toEqual({
      status: 'pass',
      code: 'rollback_plan_written',
      sentence: 'checkout 5.3.0 has a rollback plan.',
    });
  });

  it.each(['additive', 'fix', 'none'] as const)(
    'asks nothing of a release of impact %s',
    impact => {
      expect(judgedBy(rollbackPlan, sampleRelease({ impact }))).toMatchObject({
        status: 'not_applicable',
        code: 'rollback_plan_not_needed',
      });
    },
  );
});
