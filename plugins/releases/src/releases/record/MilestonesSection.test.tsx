import { screen, waitFor } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleActions } from '../../__testUtils__/sampleAnswers';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { MilestonesSection } from './MilestonesSection';

const release = sampleRelease({
  milestones: [
    {
      id: 'freeze',
      name: 'Code freeze',
      kind: 'code_freeze',
      ownerRef: 'group:default/payments-team',
      dueAt: '2026-11-24T17:00:00Z',
    },
    {
      id: 'board',
      name: 'Board',
      dueAt: '2026-11-25T17:00:00Z',
      doneAt: '2026-11-19T10:00:00Z',
    },
  ],
});

function renderMilestones(api = fakeReleasesApi()) {
  return renderScreen(<MilestonesSection release={release} />, { api });
}

const box = (name: string) => screen.findByRole('checkbox', { name });

describe('MilestonesSection', () => {
  freezeTime();

  it('ticks and unticks a milestone in one click', async () => {
    const completeMilestone = jest.fn(async () => release);
    const reopenMilestone = jest.fn(async () => release);
    const { user } = renderMilestones(
      fakeReleasesApi({ completeMilestone, reopenMilestone }),
    );

    await user.click(await box('Code freeze is done'));
    await waitFor(() =>
      expect(completeMilestone).toHaveBeenCalledWith(
        'checkout-5.3.0',
        'freeze',
      ),
    );
    expect(await box('Board is done')).toBeChecked();
    await user.click(await box('Board is done'));
    await waitFor(() =>
      expect(reopenMilestone).toHaveBeenCalledWith('checkout-5.3.0', 'board'),
    );
  });

  it('says who sees to it, when it is due and when it was done', async () => {
    renderMilestones();

    await box('Board is done');
    const [freeze, board] = screen.getAllByRole('listitem');
    expect(freeze).toHaveTextContent(
      /Due Tue 24 Nov, 18:00 Europe\/Paris.*payments-team/,
    );
    expect(board).toHaveTextContent(/Done Thu 19 Nov, 11:00 Europe\/Paris/);
  });

  it('offers nothing to who may not edit the release', async () => {
    const { items, ...actions } = sampleActions();
    const getReleaseActions = jest.fn(async () => ({
      ...actions,
      items: items.map(item => ({ ...item, allowed: false })),
    }));
    renderMilestones(fakeReleasesApi({ getReleaseActions }));

    await waitFor(() => expect(getReleaseActions).toHaveBeenCalled());
    expect(screen.getByText('Code freeze')).toBeVisible();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('says why a milestone was not ticked', async () => {
    const completeMilestone = jest
      .fn()
      .mockRejectedValue(
        await apiError(404, 'checkout 5.3.0 has no milestone freeze.'),
      );
    const { user } = renderMilestones(fakeReleasesApi({ completeMilestone }));

    await user.click(await box('Code freeze is done'));
    expect(
      await screen.findByText('checkout 5.3.0 has no milestone freeze.'),
    ).toBeVisible();
  });
});
