import { Waiver } from '@slipway/backstage-plugin-releases-common';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { sampleDecision } from '../../__testUtils__/sampleWindows';
import { answersOf, blockingWindows, questionsOf } from './releaseDecision';

const component = (name: string) => ({
  ...sampleRelease().components[0],
  entityRef: `component:default/${name}`,
});

const waiver: Waiver = {
  id: 'w1',
  target: { type: 'window', id: 'weekend', name: 'Weekend freeze' },
  state: 'granted',
  reason: 'The law asks for it',
  grantedBy: 'user:default/release-manager',
  grantedAt: '2026-11-20T09:00:00Z',
  expiresAt: '2026-11-27T09:00:00Z',
};

describe('what the windows say of a release', () => {
  it('is asked for each component at the planned start', () => {
    expect(questionsOf(sampleRelease())).toEqual([
      {
        entityRef: 'component:default/checkout',
        environment: 'production',
        releaseKind: 'normal',
        at: '2026-11-26T13:00:00Z',
      },
    ]);
    expect(questionsOf(sampleRelease({ components: [] }))).toMatchObject([
      { noComponent: true, environment: 'production' },
    ]);
    expect(questionsOf(sampleRelease({ window: undefined }))).toEqual([]);
  });

  it('tells the same answer once, with whom it is for', () => {
    const release = sampleRelease({
      components: [component('checkout'), component('cart'), component('ads')],
    });
    const open = sampleDecision({
      allowed: true,
      sentence: 'Open.',
      reasons: [],
    });

    const answers = answersOf(release, [
      sampleDecision(),
      sampleDecision(),
      open,
    ]);

    expect(
      answers.map(({ entityRefs, blocking }) => [entityRefs, blocking.length]),
    ).toEqual([
      [['component:default/checkout', 'component:default/cart'], 1],
      [['component:default/ads'], 0],
    ]);
    expect(blockingWindows(answers)).toHaveLength(1);
  });

  it.each([
    ['a waiver that holds then', {}, 0],
    ['one that is over by then', { expiresAt: '2026-11-26T12:00:00Z' }, 1],
    ['one that was taken back', { state: 'revoked' as const }, 1],
    ['one that was only asked for', { state: 'requested' as const }, 1],
    [
      'one for another window',
      { target: { ...waiver.target, id: 'other' } },
      1,
    ],
  ])('knows %s', (_, changes, left) => {
    const release = sampleRelease({ waivers: [{ ...waiver, ...changes }] });

    expect(
      blockingWindows(answersOf(release, [sampleDecision()])),
    ).toHaveLength(left);
  });
});
