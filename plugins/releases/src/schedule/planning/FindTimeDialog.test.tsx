import { SlotList, WhatIf } from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleConflicts } from '../../__testUtils__/sampleConflicts';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { FindTimeButton } from './FindTimeButton';

const WINDOW = {
  start: '2026-12-01T09:00:00Z',
  end: '2026-12-01T10:30:00Z',
  timeZone: 'Europe/Paris',
};

const SLOTS: SlotList = {
  items: [{ window: WINDOW, sentence: 'It is free then.', conflicts: [] }],
  sentence: 'The next free times of 90 minutes.',
  passedOver: [
    { code: 'inside_freeze', sentence: 'Inside Black Friday.', slots: 12 },
  ],
};

function whatIf(): WhatIf {
  const [appearing, vanishing] = sampleConflicts();
  const named = { releaseId: 'checkout-5.3.0', name: 'checkout 5.3.0' };
  return {
    id: 'plan-1',
    expiresAt: '2026-11-21T09:30:00Z',
    sentence: 'If 1 release moved: 1 conflict would appear.',
    moves: [
      {
        ...named,
        revision: 14,
        from: sampleRelease().window,
        to: WINDOW,
        voidsApproval: true,
      },
    ],
    conflicts: { appear: [appearing], vanish: [vanishing], remain: 2 },
    decisions: [],
    milestones: [],
    late: [
      { ...named, code: 'departure_missed', sentence: 'It misses Week 48.' },
    ],
    slack: [{ ...named, sentence: 'It can go back another 2 days.' }],
  };
}

function renderButton(commit: jest.Mock) {
  const api = fakeReleasesApi();
  return renderScreen(<FindTimeButton release={sampleRelease()} />, {
    api: {
      ...api,
      findSlots: jest.fn(async () => SLOTS),
      previewPlan: jest.fn(async () => whatIf()),
      commitPlan: commit,
    },
  });
}

describe('finding a time', () => {
  freezeTime();

  it('shows free times, what one would change, and moves the release', async () => {
    const commit = jest.fn(async () => ({
      id: 'plan-1',
      committedAt: '2026-11-21T09:01:00Z',
      releases: [sampleRelease({ window: WINDOW, revision: 15 })],
    }));
    const { user, toasts } = renderButton(commit);

    await user.click(
      await screen.findByRole('button', { name: 'Find a time' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByText(/^Tue 1 Dec, 10:00–11:30 Europe\/Paris/),
    ).toBeVisible();
    expect(dialog).toHaveTextContent('Inside Black Friday.');

    await user.click(
      within(dialog).getByRole('button', { name: /^Choose Tue/ }),
    );
    expect(
      await within(dialog).findByText('Causes 1 new conflict'),
    ).toBeVisible();
    expect(dialog).toHaveTextContent('Resolves 1 conflict');
    expect(dialog).toHaveTextContent('It misses Week 48.');
    expect(dialog).toHaveTextContent('Moving it takes it back to readiness.');
    expect(commit).not.toHaveBeenCalled();

    await user.click(
      within(dialog).getByRole('button', { name: 'Move release' }),
    );
    await waitFor(() => expect(commit).toHaveBeenCalledWith('plan-1'));
    expect(toasts.post).toHaveBeenCalledWith(
      expect.objectContaining({ title: 'checkout 5.3.0 was moved' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('looks at the days, nights and weekends that the address says, and changes it', async () => {
    const findSlots = jest.fn(async () => SLOTS);
    const { user } = renderScreen(
      <FindTimeButton release={sampleRelease()} />,
      {
        api: fakeReleasesApi({ findSlots }),
        at: '/?find=time&findFrom=2026-12-07&findUntil=2026-12-18&nights=yes',
      },
    );

    const dialog = await screen.findByRole('dialog');
    await waitFor(() =>
      expect(findSlots).toHaveBeenLastCalledWith(
        'checkout-5.3.0',
        {
          from: '2026-12-06T23:00:00Z',
          to: '2026-12-18T23:00:00Z',
          hours: 'any',
        },
        expect.anything(),
      ),
    );
    await user.click(
      within(dialog).getByRole('checkbox', { name: 'Not at night' }),
    );
    await user.click(
      within(dialog).getByRole('checkbox', {
        name: 'Not on weekends or holidays',
      }),
    );
    await waitFor(() =>
      expect(findSlots).toHaveBeenLastCalledWith(
        'checkout-5.3.0',
        expect.objectContaining({ hours: undefined, days: 'any' }),
        expect.anything(),
      ),
    );
  });

  it('says why nothing was moved, and looks again', async () => {
    const { user } = renderButton(
      jest.fn().mockRejectedValue(await apiError(409, 'Somebody moved it.')),
    );

    await user.click(
      await screen.findByRole('button', { name: 'Find a time' }),
    );
    await user.click(
      await screen.findByRole('button', { name: /^Choose Tue/ }),
    );
    await user.click(
      await screen.findByRole('button', { name: 'Move release' }),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not moveSomebody moved it.',
    );
    await user.click(screen.getByRole('button', { name: 'Preview again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});
