import { EvidenceRecord } from '@slipway/backstage-plugin-releases-common';
import { anEvidence } from '../evidence/__testUtils__/anEvidence';
import { judgedEvidence } from './__testUtils__/judgedEvidence';

const shipped = { entityRef: 'component:default/checkout' };

describe('evidence that does not count for a gate', () => {
  const distrusted = (why: 'other_sender' | 'other_component') => ({
    trust: { by: 'token' as const, who: 'external:x', trusted: false, why },
  });

  it.each<[string, Partial<EvidenceRecord>, object, string]>([
    [
      'other_name',
      { name: 'unit-tests-old' },
      { name: 'unit-tests' },
      'unit-tests-old does not count: the policy asks for unit-tests.',
    ],
    [
      'other_name',
      {},
      { name: 'unit-tests' },
      'test.unit does not count: the policy asks for unit-tests.',
    ],
    [
      'other_type',
      { type: 'test.unit_old' },
      {},
      'test.unit_old does not count: the policy asks for test.unit.',
    ],
    [
      'other_version',
      { subject: { version: '5.3.0-rc', ...shipped } },
      {},
      'Evidence about checkout 5.3.0-rc does not count: that is another version.',
    ],
    [
      'other_digest',
      { subject: { digest: 'sha256:01', ...shipped } },
      {},
      'Evidence about sha256:01 does not count: that is another artifact.',
    ],
    [
      'other_environment',
      { subject: { environment: 'test', ...shipped } },
      {},
      'Evidence from test does not count: the release goes to another environment.',
    ],
    [
      'unlisted_source',
      {},
      { sources: ['jenkins'] },
      'Evidence from github does not count: the policy does not list that source.',
    ],
    [
      'by_hand',
      { source: { provider: 'manual', externalId: '1' } },
      {},
      'Evidence recorded by hand does not count: the policy does not allow it.',
    ],
    [
      'from_future',
      { quarantined: true },
      {},
      'Evidence that was dated in the future when it arrived does not count.',
    ],
    [
      'untrusted_sender',
      distrusted('other_sender'),
      {},
      'Evidence that names github as its source does not count: whoever sent it may not report for that source.',
    ],
    [
      'untrusted_component',
      distrusted('other_component'),
      {},
      'Evidence from github does not count: that source may not report on this component.',
    ],
  ])('counts nothing of %s, and says so', (code, changes, params, sentence) => {
    const record = anEvidence({
      source: { provider: 'github', externalId: 'run/1' },
      ...changes,
    });
    const gate = judgedEvidence([], { params, beside: [record] });
    expect(gate).toMatchObject({
      status: 'unknown',
      code: 'evidence_missing',
      evidence: [{ ignored: { code } }],
    });
    expect(gate.sentence).toMatch(new RegExp(`send its result. ${sentence}$`));
  });

  it('takes what people record where the policy says so', () => {
    const record = anEvidence({
      source: { provider: 'manual', externalId: '1' },
      trust: { by: 'person', who: 'user:default/mary', trusted: true },
    });
    expect(
      judgedEvidence([record], {
        params: { manual: true, sources: ['github'] },
      }),
    ).toMatchObject({
      status: 'pass',
      evidence: [{ title: 'test.unit: pass (mary)' }],
      byHand: {
        type: 'test.unit',
        subjects: [
          { entityRef: 'component:default/checkout', version: '5.3.0' },
        ],
      },
    });
  });

  it('counts each version that it is sent for alone', () => {
    const later = anEvidence({
      outcome: 'fail',
      subject: { version: '5.4.0', ...shipped },
    });
    expect(judgedEvidence([anEvidence()], { beside: [later] })).toMatchObject({
      status: 'pass',
      sentence: 'checkout 5.3.0 has passed test.unit.',
    });
  });
});
