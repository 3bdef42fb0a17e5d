import { sampleRelease } from '../evaluate/__testUtils__/sampleRelease';
import { judgedBy } from './__testUtils__/judgedBy';
import { noHold } from './noHold';

describe('noHold', () => {
  it('fails a release on hold, with who holds it and why', () => {
    expect(
      judgedBy(
        noHold,
        sampleRelease({
          managerRef: 'user:default/release-manager',
          hold: {
            reason: 'The payment provider is down.',
            by: 'user:default/engineer',
            at: '2026-11-19T08:00:00Z',
          },
        }),
      ),
    ).toEqual({
      status: 'fail',
      code: 'on_hold',
      sentence:
        'checkout 5.3.0 has been on hold since Thu 19 Nov 2026 09:00 (Europe/Paris): The payment provider is down.',
      ownerRef: 'user:default/release-manager',
      evidence: [{ title: 'Held by engineer', at: '2026-11-19T08:00:00Z' }],
    });
  });

  it('passes a release that nobody holds', () => {
    expect(judgedBy(noHold, sampleRelease())).toEqual({
      status: 'pass',
      code: 'not_on_hold',
      sentence: 'checkout 5.3.0 is not on hold.',
    });
  });
});
