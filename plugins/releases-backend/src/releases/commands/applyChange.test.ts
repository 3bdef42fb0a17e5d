import {
  FIELDS_OPEN_AFTER_START,
  isContentOpen,
  Release,
  ReleaseChange,
  RELEASE_STATES,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { applyChange } from './applyChange';
import { MoveMilestones } from './MilestoneMover';

/** A day later each, whatever the windows. */
const moveMilestones: MoveMilestones = milestones =>
  milestones.map(milestone => ({
    ...milestone,
    dueAt: new Date(Date.parse(milestone.dueAt) + 86_400_000).toISOString(),
  }));

function nextOf(current: Release, change: ReleaseChange): Release {
  const outcome = applyChange(current, change, { moveMilestones });
  if (!('next' in outcome)) {
    throw new Error(`refused: ${JSON.stringify(outcome)}`);
  }
  return outcome.next;
}

const otherWindow = {
  start: '2026-12-01T09:00:00Z',
  end: '2026-12-01T10:00:00Z',
  timeZone: 'Europe/Paris',
};

describe('applyChange', () => {
  it('changes what is named, clears what is null, and keeps the rest', () => {
    const release = aRelease({ description: 'old', rollbackPlan: 'plan' });
    expect(nextOf(release, { description: null, name: 'new' })).toEqual({
      ...release,
      description: undefined,
      name: 'new',
    });
  });

  it('does nothing when nothing is named', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RELEASE_STATES), state => {
        const release = aRelease({ state });
        expect(nextOf(release, {})).toEqual(release);
      }),
    );
  });

  it.each([
    ['window', { window: otherWindow }],
    ['components', { components: [] }],
    ['scope', { scope: [{ key: 'PAY-1' }] }],
  ])('takes an approval back when %s changes', (field, change) => {
    const outcome = applyChange(aRelease({ state: 'approved' }), change, {
      moveMilestones,
    });
    expect(outcome).toMatchObject({
      next: { state: 'in_readiness' },
      warnings: [{ field, code: 'approval_voided' }],
    });
  });

  it('keeps an approval when only words change', () => {
    expect(
      nextOf(aRelease({ state: 'approved' }), { description: 'more' }).state,
    ).toBe('approved');
  });

  it('closes the content exactly when the lifecycle says so', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RELEASE_STATES), state => {
        const outcome = applyChange(
          aRelease({ state }),
          { window: otherWindow },
          { moveMilestones },
        );
        expect('frozen' in outcome).toBe(!isContentOpen(state));
      }),
    );
  });

  it.each([
    ['description', { description: 'more' }],
    ['links', { links: [{ title: 'Runbook', url: 'https://example.com' }] }],
    [
      'risks',
      {
        risks: [
          {
            title: 'Slow',
            likelihood: 'low' as const,
            consequence: 'low' as const,
            state: 'open' as const,
          },
        ],
      },
    ],
    [
      'milestones',
      { milestones: [{ name: 'Done', dueAt: '2026-11-24T17:00:00Z' }] },
    ],
    ['tags', { tags: ['late'] }],
    ['managerRef', { managerRef: 'user:default/somebody' }],
  ])('keeps %s open in every state', (field, change) => {
    expect(FIELDS_OPEN_AFTER_START).toContain(field);
    for (const state of RELEASE_STATES) {
      expect(nextOf(aRelease({ state }), change)).toMatchObject(change);
    }
  });

  it('does not take the window of a planned release away', () => {
    expect(
      applyChange(aRelease(), { window: null }, { moveMilestones }),
    ).toMatchObject({
      invalid: [{ field: 'window', code: 'window_missing' }],
    });
    expect(nextOf(aRelease({ state: 'draft' }), { window: null }).window).toBe(
      undefined,
    );
  });

  it('moves milestones with the window, unless the change dates them', () => {
    const dueAt = '2026-11-24T17:00:00Z';
    const release = aRelease({
      milestones: [{ id: 'm', name: 'Board', dueAt }],
    });
    expect(
      applyChange(release, { window: otherWindow }, { moveMilestones }),
    ).toMatchObject({
      next: { milestones: [{ id: 'm', dueAt: '2026-11-25T17:00:00.000Z' }] },
      warnings: [
        {
          code: 'milestones_moved',
          message:
            'Milestones moved with the window: Board to Wed 25 Nov 2026 18:00 (Europe/Paris).',
        },
      ],
    });
    const { milestones } = release;
    expect(
      nextOf(release, { window: otherWindow, milestones }).milestones,
    ).toEqual(milestones);
    expect(
      applyChange(
        release,
        { window: otherWindow },
        { moveMilestones, isCorrection: true },
      ),
    ).toMatchObject({ next: { milestones }, warnings: [] });
  });

  it('gives milestones ids, and keeps those they have', () => {
    const dueAt = '2026-11-24T17:00:00Z';
    const first = nextOf(aRelease(), {
      milestones: [{ name: 'Code freeze', dueAt }],
    });
    expect(first.milestones[0].id).toEqual(expect.any(String));
    expect(nextOf(first, { milestones: first.milestones }).milestones).toEqual(
      first.milestones,
    );
  });
});
