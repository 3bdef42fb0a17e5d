import { Gate } from '@slipway/backstage-plugin-releases-node';
import { NOW, sampleRelease } from '../evaluate/__testUtils__/sampleRelease';
import { toJudgedGate } from './toJudgedGate';

const noHold: Gate = {
  id: 'no-hold',
  name: 'Not on hold',
  type: 'not_held',
  stage: 'start',
};

const outcome = { status: 'pass', code: 'ok', sentence: 'It is.' } as const;

describe('toJudgedGate', () => {
  it('asks the owner of the release by its start', () => {
    expect(toJudgedGate(noHold, sampleRelease(), outcome)).toEqual({
      result: {
        id: 'no-hold',
        name: 'Not on hold',
        kind: 'not_held',
        stage: 'start',
        status: 'pass',
        code: 'ok',
        sentence: 'It is.',
        ownerRef: 'group:default/payments-team',
        dueAt: '2026-11-26T13:00:00Z',
        evidence: [],
      },
      repeats: [],
    });
  });

  it('asks the manager where there is no owner', () => {
    const release = sampleRelease({
      ownerRef: undefined,
      managerRef: 'user:default/release-manager',
    });
    expect(toJudgedGate(noHold, release, outcome).result.ownerRef).toBe(
      'user:default/release-manager',
    );
  });

  it('keeps what the gate says of who and when', () => {
    const said = { ownerRef: 'user:default/approver', dueAt: NOW };
    expect(
      toJudgedGate(noHold, sampleRelease(), { ...outcome, ...said }).result,
    ).toMatchObject(said);
  });
});
