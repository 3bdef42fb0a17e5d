import { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import { NOW, sampleRelease } from '../evaluate/__testUtils__/sampleRelease';
import { noHold as noHoldType } from './noHold';
import { ReadyGate } from './ReadyGate';
import { toJudgedGate } from './toJudgedGate';

const noHold: ReadyGate = {
  id: 'no-hold',
  name: 'Not on hold',
  type: 'not_held',
  stage: 'approval',
  severity: 'blocking',
  params: {},
  judgedBy: noHoldType,
};

const outcome = { status: 'pass', code: 'ok', sentence: 'It is.' } as const;

describe('toJudgedGate', () => {
  it('asks the owner of the release by its start', () => {
    expect(toJudgedGate(noHold, sampleRelease(), outcome)).toEqual({
      result: {
        id: 'no-hold',
        name: 'Not on hold',
        kind: 'not_held',
        stage: 'approval',
        severity: 'blocking',
        counts: true,
        waivable: false,
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

  it('counts what the next step asks for', () => {
    const counts = (gate: Partial<ReadyGate>, state: ReleaseState) =>
      toJudgedGate({ ...noHold, ...gate }, sampleRelease({ state }), outcome)
        .result.counts;
    expect(counts({ stage: 'start' }, 'in_readiness')).toBe(false);
    expect(counts({ stage: 'start' }, 'approved')).toBe(true);
    expect(counts({ stage: 'start' }, 'in_progress')).toBe(true);
    expect(counts({ severity: 'advisory' }, 'approved')).toBe(false);
    expect(counts({ stage: 'verify' }, 'in_progress')).toBe(false);
    expect(counts({ stage: 'close' }, 'verifying')).toBe(true);
  });

  it('names the policy that asks for it', () => {
    const policy = { id: 'production', version: 3 };
    expect(
      toJudgedGate({ ...noHold, policy }, sampleRelease(), outcome).result
        .policy,
    ).toEqual(policy);
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
