import { freezeTime } from '../../__testUtils__/freezeTime';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { newDraft } from './newDraft';

describe('newDraft', () => {
  freezeTime();

  it('starts on the day, or at the instant, that it was opened for', () => {
    expect(newDraft({ start: '2026-12-03' }).window).toEqual({
      start: '2026-12-03T10:00',
      end: '2026-12-03T11:00',
      timeZone: 'Europe/Paris',
    });
    expect(newDraft({ start: '2026-12-03T13:30:00Z' }).window).toEqual({
      start: '2026-12-03T14:30',
      end: '2026-12-03T15:30',
      timeZone: 'Europe/Paris',
    });
    expect(newDraft({ start: 'soon' }).window.start).toBe('');
  });

  it('is like another release, but for its version and its time', () => {
    const like = sampleRelease();
    const draft = newDraft({ like });

    expect(draft).toMatchObject({
      name: '',
      version: '',
      ownerRef: like.ownerRef,
      environment: like.environment,
      window: { start: '', end: '' },
      components: [
        {
          entityRef: 'component:default/checkout',
          fromVersion: '5.3.0',
          toVersion: '',
          artifacts: [],
          requires: [{ entityRef: 'component:default/payments-api' }],
        },
      ],
      milestones: [],
      scope: [],
      rollbackPlan: like.rollbackPlan,
    });
  });
});
