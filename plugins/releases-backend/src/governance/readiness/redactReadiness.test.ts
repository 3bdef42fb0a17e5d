import {
  Readiness,
  readinessSchema,
} from '@slipway/backstage-plugin-releases-common';
import { NOW } from '../evaluate/__testUtils__/sampleRelease';
import { redactReadiness } from './redactReadiness';

const secret = (id: string, changes: object = {}) => ({
  releaseId: id,
  name: `secret ${id}`,
  state: 'planned',
  verdict: 'fail' as const,
  distance: 2,
  via: [`component:default/secret-${id}`],
  code: 'secret_code',
  sentence: `secret ${id} is late.`,
  ...changes,
});

const blocker = (releaseId: string, gateId: string, holdsUp: number) => ({
  releaseId,
  gateId,
  code: 'secret_code',
  sentence: `secret ${releaseId} fails.`,
  ownerRef: 'user:default/secret',
  dueAt: NOW,
  holdsUp,
});

const readiness: Readiness = {
  releaseId: 'own',
  revision: 1,
  at: NOW,
  verdict: 'fail',
  code: 'not_ready',
  sentence: 'checkout 5.3.0: 2 providers are not ready.',
  own: { verdict: 'pass', gates: [] },
  inherited: {
    verdict: 'fail',
    from: [secret('a'), secret('b', { verdict: 'pass' }), secret('c')],
  },
  rootBlockers: [
    blocker('a', 'x', 4),
    blocker('own', 'y', 4),
    blocker('a', 'z', 2),
    blocker('c', 'x', 2),
  ],
  snapshot: { policies: [] },
};

describe('redactReadiness', () => {
  it('changes nothing where all may be read', () => {
    expect(redactReadiness(readiness, () => true)).toEqual(readiness);
  });

  it('tells of hidden releases only that they are there and whether they are ready', () => {
    const redacted = redactReadiness(readiness, id => id === 'own');
    expect(readinessSchema.parse(redacted)).toEqual(redacted);
    expect(redacted.inherited.from).toEqual([
      expect.objectContaining({
        name: 'a release you cannot see',
        verdict: 'fail',
        distance: 2,
        via: [],
        code: 'hidden_release_not_ready',
        sentence:
          'A release you cannot see has to come first; it is not ready.',
      }),
      expect.objectContaining({
        verdict: 'pass',
        code: 'hidden_release_ready',
        sentence: 'A release you cannot see has to come first; it is ready.',
      }),
      expect.objectContaining({ verdict: 'fail' }),
    ]);
    expect(redacted.rootBlockers).toEqual([
      expect.objectContaining({
        code: 'hidden_release_not_ready',
        sentence:
          '2 releases you cannot see are not ready. Ask somebody who may read them.',
        holdsUp: 4,
      }),
      readiness.rootBlockers[1],
    ]);
    expect(JSON.stringify(redacted.inherited)).not.toMatch(/secret|planned/);
  });

  it('leaves what may be read as it is', () => {
    const { inherited, rootBlockers } = redactReadiness(
      readiness,
      id => id !== 'c',
    );
    expect(inherited.from.slice(0, 2)).toEqual(
      readiness.inherited.from.slice(0, 2),
    );
    expect(rootBlockers.at(-1)?.sentence).toBe(
      'A release you cannot see is not ready. Ask somebody who may read it.',
    );
  });
});
