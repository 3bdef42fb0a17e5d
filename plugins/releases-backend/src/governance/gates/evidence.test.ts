import { EvidenceRecord } from '@slipway/backstage-plugin-releases-common';
import { anEvidence } from '../evidence/__testUtils__/anEvidence';
import {
  component,
  sampleRelease,
} from '../evaluate/__testUtils__/sampleRelease';
import { judgedEvidence } from './__testUtils__/judgedEvidence';

const DIGEST = `sha256:${'0'.repeat(63)}`;

const sourced = (run: string | undefined, externalId = 'x') => ({
  source: { provider: 'github', externalId, run },
});

describe('an evidence gate', () => {
  it('passes with the one that passed, and shows where it is', () => {
    const url = 'https://github.com/acme/checkout/actions/runs/77';
    expect(
      judgedEvidence([
        anEvidence({
          name: 'ci',
          source: { provider: 'github', externalId: 'run/77', url },
        }),
      ]),
    ).toEqual({
      status: 'pass',
      code: 'evidence_passed',
      sentence: 'checkout 5.3.0 has passed ci.',
      evidence: [
        {
          title: 'ci: pass (github run/77)',
          url,
          at: '2026-11-20T08:00:00Z',
        },
      ],
      validUntil: undefined,
    });
  });

  it('says what it looked for where nothing is known', () => {
    expect(judgedEvidence([])).toMatchObject({
      status: 'unknown',
      code: 'evidence_missing',
      sentence:
        'There is no result of test.unit for checkout 5.3.0. Run it, or send its result.',
      evidence: [],
    });
  });

  it.each([
    [
      'fail',
      'fail',
      'evidence_failed',
      'checkout 5.3.0 failed test.unit on Fri 20 Nov 2026 at 09:00 (Europe/Paris). Fix what is wrong and run it again.',
    ],
    [
      'error',
      'fail',
      'evidence_error',
      'test.unit of checkout 5.3.0 ended in an error on Fri 20 Nov 2026 at 09:00 (Europe/Paris), so there is no result. Run it again.',
    ],
    [
      'running',
      'unknown',
      'evidence_running',
      'test.unit of checkout 5.3.0 is still running.',
    ],
    [
      'queued',
      'unknown',
      'evidence_queued',
      'test.unit of checkout 5.3.0 is waiting to run.',
    ],
    [
      'skipped',
      'unknown',
      'evidence_skipped',
      'test.unit of checkout 5.3.0 was skipped on Fri 20 Nov 2026 at 09:00 (Europe/Paris), which is not a pass. Run it.',
    ],
    [
      'neutral',
      'unknown',
      'evidence_outcome_unknown',
      'test.unit of checkout 5.3.0 ended on Fri 20 Nov 2026 at 09:00 (Europe/Paris) with “neutral”, which is not a pass. Send pass where it passed.',
    ],
    [
      'PASS',
      'unknown',
      'evidence_outcome_unknown',
      'test.unit of checkout 5.3.0 ended on Fri 20 Nov 2026 at 09:00 (Europe/Paris) with “PASS”, which is not a pass. Send pass where it passed.',
    ],
    [
      'constructor',
      'unknown',
      'evidence_outcome_unknown',
      'test.unit of checkout 5.3.0 ended on Fri 20 Nov 2026 at 09:00 (Europe/Paris) with “constructor”, which is not a pass. Send pass where it passed.',
    ],
  ])('does not pass with %s', (outcome, status, code, sentence) => {
    const all = [1, 2, 3].map(() => anEvidence({ outcome }));
    expect(judgedEvidence(all)).toMatchObject({ status, code, sentence });
  });

  const at = (time: string, changes: Partial<EvidenceRecord>) =>
    anEvidence({ occurredAt: `2026-11-20T${time}:00Z`, ...changes });

  it.each([
    [
      'a later attempt of one run',
      'pass',
      [
        at('07:00', { outcome: 'fail', attempt: 1, ...sourced('1', 'a') }),
        at('07:05', { outcome: 'pass', attempt: 2, ...sourced('1', 'b') }),
      ],
    ],
    [
      'what came later of one run',
      'pass',
      [at('07:00', { outcome: 'fail' }), at('07:05', { outcome: 'pass' })],
    ],
    [
      'a later run, whatever attempt the earlier one is at',
      'fail',
      [
        at('07:00', { outcome: 'fail', attempt: 1, ...sourced('1', 'a') }),
        at('07:10', { outcome: 'fail', attempt: 1, ...sourced('2', 'b') }),
        at('07:30', { outcome: 'pass', attempt: 2, ...sourced('1', 'c') }),
      ],
    ],
    [
      'what is finished, of one attempt',
      'pass',
      [at('07:00', { outcome: 'pass' }), at('07:05', { outcome: 'running' })],
    ],
    [
      'an attempt that is under way, after one that passed',
      'unknown',
      [
        at('07:00', { outcome: 'pass', attempt: 1 }),
        at('07:05', { outcome: 'running', attempt: 2 }),
      ],
    ],
  ])('counts %s: %s', (_, status, records) => {
    expect(judgedEvidence(records).status).toBe(status);
    expect(judgedEvidence(records.toReversed()).status).toBe(status);
  });

  it.each([
    ['2026-11-21T07:59:59Z', 'pass'],
    ['2026-11-21T08:00:00Z', 'stale'],
    ['2026-11-21T08:00:01Z', 'stale'],
  ])('with a greatest age of a day is at %s %s', (time, status) => {
    const params = { maxAge: 'P1D' };
    const gate = judgedEvidence([anEvidence()], { params, at: time });
    expect(gate).toMatchObject({ status });
    expect(gate.validUntil).toBe(
      status === 'pass' ? '2026-11-21T08:00:00Z' : undefined,
    );
  });

  it('says how old is too old', () => {
    expect(
      judgedEvidence([anEvidence()], {
        params: { maxAge: 'P1D' },
        at: '2026-11-21T08:00:00Z',
      }),
    ).toMatchObject({
      code: 'evidence_too_old',
      sentence:
        'checkout 5.3.0 passed test.unit on Fri 20 Nov 2026 at 09:00 (Europe/Paris), which is too old: it counts for 1 day. Run it again.',
    });
  });

  it('says beforehand what will be too old by the planned start', () => {
    expect(
      judgedEvidence([anEvidence()], { params: { maxAge: 'P2D' } }),
    ).toMatchObject({
      status: 'pass',
      code: 'evidence_stale_by_start',
      validUntil: '2026-11-22T08:00:00Z',
      sentence:
        'checkout 5.3.0 has passed test.unit. By the planned start, Thu 26 Nov 2026 14:00, that will be too old for checkout 5.3.0: it counts until Sun 22 Nov 2026 09:00 (Europe/Paris). Run test.unit again before then.',
    });
    const until = { params: { maxAge: 'P6DT5H' } };
    expect(judgedEvidence([anEvidence()], until).code).toBe(
      'evidence_stale_by_start',
    );
    const beyond = { params: { maxAge: 'P6DT5H1S' } };
    expect(judgedEvidence([anEvidence()], beyond).code).toBe('evidence_passed');
  });

  it('asks for as many passes in a row as it is told', () => {
    const runs = ['06:00', '07:00'].map((time, run) =>
      at(time, sourced(`${run}`, `${run}`)),
    );
    expect(judgedEvidence(runs, { params: { streak: 2 } }).status).toBe('pass');
    expect(judgedEvidence(runs, { params: { streak: 3 } })).toMatchObject({
      status: 'fail',
      code: 'evidence_streak_short',
      sentence:
        'checkout 5.3.0 has passed test.unit 2 times in a row; the policy asks for 3.',
    });
  });

  it.each([
    ['>=', 0.98, 'pass'],
    ['>=', 0.981, 'fail'],
    ['>', 0.98, 'fail'],
    ['<=', 0.98, 'pass'],
    ['<', 0.98, 'fail'],
    ['==', 0.98, 'pass'],
    ['==', 0.97, 'fail'],
  ])('holds a metric to %s %d: %s', (op, value, status) => {
    const params = { thresholds: [{ metric: 'passRate', op, value }] };
    expect(
      judgedEvidence([anEvidence({ metrics: { passRate: 0.98 } })], { params }),
    ).toMatchObject({ status });
    expect(judgedEvidence([anEvidence()], { params })).toMatchObject({
      status: 'unknown',
      code: 'evidence_metric_missing',
    });
  });

  it('says which metric is missed', () => {
    const params = {
      thresholds: [{ metric: 'coverage', op: '>=', value: 0.8 }],
    };
    expect(
      judgedEvidence([anEvidence({ metrics: { coverage: 0.71 } })], { params }),
    ).toMatchObject({
      code: 'evidence_metric_missed',
      sentence:
        'coverage of test.unit is 0.71 for checkout 5.3.0; the policy asks for >= 0.8.',
    });
  });

  it('passes only where each component does, and says of which it does not', () => {
    const release = sampleRelease({
      components: [
        component('checkout', { toVersion: '5.3.0' }),
        component('stock'),
      ],
    });
    expect(judgedEvidence([anEvidence()], { release })).toMatchObject({
      status: 'unknown',
      sentence:
        'There is no result of test.unit for stock 5.3.0. Run it, or send its result.',
      evidence: [{ title: expect.stringContaining('pass') }],
    });
    const ofStock = anEvidence({
      subject: { entityRef: 'component:default/stock', version: '5.3.0' },
    });
    expect(judgedEvidence([anEvidence(), ofStock], { release })).toMatchObject({
      status: 'pass',
      sentence: 'checkout 5.3.0 and stock 5.3.0 have passed test.unit.',
    });
  });

  it('passes only where each series does', () => {
    const jenkins = { source: { provider: 'jenkins', externalId: '1' } };
    const failed = anEvidence({ outcome: 'fail', ...jenkins });
    expect(judgedEvidence([anEvidence(), failed]).status).toBe('fail');
    expect(
      judgedEvidence([anEvidence(), failed], {
        params: { sources: ['github'] },
      }),
    ).toMatchObject({
      status: 'pass',
      evidence: [
        { title: expect.stringContaining('github') },
        {
          ignored: {
            code: 'unlisted_source',
            sentence:
              'Evidence from jenkins does not count: the policy does not list that source.',
          },
        },
      ],
    });
  });

  it('asks about each digest of its artifacts', () => {
    const release = sampleRelease({
      components: [
        component('checkout', {
          toVersion: '5.3.0',
          artifacts: [{ purl: 'pkg:oci/checkout', digest: `${DIGEST}1` }],
        }),
      ],
    });
    const params = { subject: 'artifact' };
    const of = (digest?: string) =>
      anEvidence({
        subject: { entityRef: 'component:default/checkout', digest },
      });
    expect(judgedEvidence([of(`${DIGEST}1`)], { release, params }).status).toBe(
      'pass',
    );
    for (const other of [`${DIGEST}2`, `${DIGEST}1`.toUpperCase()]) {
      expect(
        judgedEvidence([], { release, params, beside: [of(other)] }),
      ).toMatchObject({
        status: 'unknown',
        sentence: `There is no result of test.unit for checkout (${DIGEST}1). Run it, or send its result. Evidence about ${other} does not count: that is another artifact.`,
        evidence: [{ ignored: { code: 'other_digest' } }],
      });
    }
    expect(judgedEvidence([of()], { release, params }).evidence).toMatchObject([
      { ignored: { code: 'no_digest' } },
    ]);
    expect(judgedEvidence([], { params })).toMatchObject({
      status: 'unknown',
      code: 'evidence_digest_missing',
    });
  });

  it('asks about the release as a whole', () => {
    const params = { subject: 'release' };
    const about = (subject: EvidenceRecord['subject']) =>
      judgedEvidence([anEvidence({ subject })], { params });
    expect(about({ releaseId: 'checkout-5' })).toMatchObject({
      status: 'pass',
      sentence: 'checkout 5.3.0 has passed test.unit.',
    });
    expect(about({ releaseId: 'checkout-5', version: '5.2.0' }).status).toBe(
      'unknown',
    );
    expect(about({ entityRef: 'component:default/checkout' })).toMatchObject({
      status: 'unknown',
      sentence:
        'There is no result of test.unit for checkout 5.3.0. Run it, or send its result. Evidence about a single component does not count: the policy asks about the release as a whole.',
    });
  });

  it('says of a release without components that there is nothing to look for', () => {
    expect(
      judgedEvidence([], { release: sampleRelease({ components: [] }) }),
    ).toEqual(
      expect.objectContaining({
        status: 'unknown',
        code: 'evidence_component_missing',
      }),
    );
  });
});
