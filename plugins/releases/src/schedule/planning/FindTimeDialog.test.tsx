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
    expect(dialog).toHaveTextContent('12 times Inside Black Friday.');

    await user.click(
      within(dialog).getByRole('button', { name: /^Choose Tue/ }),
    );
    expect(await within(dialog).findByText('1 conflict appears')).toBeVisible();
    expect(dialog).toHaveTextContent('1 conflict vanishes');
    expect(dialog).toHaveTextContent('It misses Week 48.');
    expect(dialog).toHaveTextContent('Moving it takes it back to readiness.');
    expect(commit).not.toHaveBeenCalled();

    await user.click(within(dialog).getByRole('button', { name: 'Move it' }));
    await waitFor(() => expect(commit).toHaveBeenCalledWith('plan-1'));
    expect(toasts.post).toHaveBeenCalledWith(
      expect.objectContaining({ title: 'checkout 5.3.0 was moved' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
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
    await user.click(await screen.findByRole('button', { name: 'Move it' }));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Nothing was movedSomebody moved it.',
    );
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});
