import {
  component,
  sampleRelease,
} from '../evaluate/__testUtils__/sampleRelease';
import { judgeRollbackPlan } from './rollbackPlan';

describe('judgeRollbackPlan', () => {
  it.each([
    { why: 'an emergency release', changes: { kind: 'emergency' as const } },
    { why: 'a breaking release', changes: { impact: 'breaking' as const } },
    {
      why: 'a breaking release',
      changes: { components: [component('cart', { impact: 'breaking' })] },
    },
  ])('asks $why for a plan: $changes', ({ why, changes }) => {
    expect(judgeRollbackPlan(sampleRelease(changes))).toEqual({
      status: 'fail',
      code: 'rollback_plan_missing',
      sentence: `checkout 5.3.0 has no rollback plan, which ${why} needs. Write how to go back.`,
    });
    expect(
      judgeRollbackPlan(sampleRelease({ ...changes, rollbackPlan: ' \n' })),
    ).toMatchObject({ status: 'fail' });
    expect(
      judgeRollbackPlan(
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
      expect(judgeRollbackPlan(sampleRelease({ impact }))).toMatchObject({
        status: 'not_applicable',
        code: 'rollback_plan_not_needed',
      });
    },
  );
});
