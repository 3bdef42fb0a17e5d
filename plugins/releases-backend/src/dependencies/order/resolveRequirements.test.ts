import { Release } from '@slipway/backstage-plugin-releases-common';
import {
  component,
  onDay,
  requires,
  sampleRelease,
} from '../../governance/evaluate/__testUtils__/sampleRelease';
import { Candidate, resolveRequirements } from './resolveRequirements';

const consumer = sampleRelease({
  components: [component('checkout', requires('payments-api', '>=4.2.0'))],
});

function candidate(
  id: string,
  changes: Partial<Release> = {},
  toVersion: string | undefined = '4.2.0',
): Candidate {
  return {
    release: sampleRelease({ id, window: onDay(24), ...changes }),
    toVersion,
  };
}

function providerOf(candidates: Candidate[], by = consumer) {
  const [{ provider, unversioned }] = resolveRequirements(by, () => candidates);
  return { provider: provider?.id, unversioned: unversioned?.id };
}

describe('resolveRequirements', () => {
  it('prefers what is out to what is planned, and the latest of it', () => {
    const done = (id: string, day: number) =>
      candidate(id, {
        state: 'completed',
        actual: { end: `2026-11-${day}T10:00:00Z` },
      });
    expect(
      providerOf([candidate('planned'), done('old', 10), done('new', 12)]),
    ).toEqual({ provider: 'new' });
  });

  it('prefers the first that is in time, then the first that is too late, then one without a window', () => {
    const late = candidate('late', { window: onDay(27) });
    const later = candidate('later', { window: onDay(28) });
    const planless = candidate('planless', { window: undefined });
    const early = candidate('early', { window: onDay(21) });
    const all = [planless, later, late, candidate('in-time'), early];
    expect(providerOf(all)).toEqual({ provider: 'early' });
    expect(providerOf(all.slice(0, 3))).toEqual({ provider: 'late' });
    expect(providerOf([planless])).toEqual({ provider: 'planless' });
  });

  it('takes the first planned one where the consumer has no window', () => {
    expect(
      providerOf(
        [candidate('late', { window: onDay(28) }), candidate('early')],
        { ...consumer, window: undefined },
      ),
    ).toEqual({ provider: 'early' });
  });

  it('does not depend on the order of its candidates', () => {
    const twins = [candidate('b'), candidate('a')];
    expect(providerOf(twins)).toEqual({ provider: 'a' });
    expect(providerOf(twins.reverse())).toEqual({ provider: 'a' });
  });

  it.each<[string, Candidate]>([
    ['of another version', candidate('x', {}, '4.1.9')],
    ['to another environment', candidate('x', { environment: 'staging' })],
    [
      'that is archived',
      candidate('x', { archivedAt: '2026-11-01T00:00:00Z' }),
    ],
    ['that is cancelled', candidate('x', { state: 'cancelled' })],
    ['that failed', candidate('x', { state: 'failed' })],
    ['that was rolled back', candidate('x', { state: 'rolled_back' })],
    [
      'that is out in a version it does not tell',
      { ...candidate('x', { state: 'completed' }), toVersion: undefined },
    ],
    ['that is the consumer in another version', candidate(consumer.id)],
  ])('takes none %s', (_what, unfit) => {
    expect(providerOf([unfit])).toEqual({});
  });

  it('names a planned one that does not tell its version where no other fits', () => {
    const silent = { ...candidate('silent'), toVersion: undefined };
    expect(providerOf([silent])).toEqual({ unversioned: 'silent' });
    expect(providerOf([silent, candidate('sure')])).toEqual({
      provider: 'sure',
    });
  });

  it('takes the consumer itself where it ships both', () => {
    const both = sampleRelease({
      components: [
        component('checkout', requires('payments-api', '^4.0.0')),
        component('payments-api', { toVersion: '4.3.0' }),
      ],
    });
    expect(providerOf([candidate('other')], both)).toEqual({
      provider: both.id,
    });
  });

  it('asks once for what two components require', () => {
    const twice = sampleRelease({
      components: ['checkout', 'cart'].map(name =>
        component(name, requires('payments-api', '>=4.2.0')),
      ),
    });
    expect(resolveRequirements(twice, () => [])).toHaveLength(1);
  });
});
