import { screen, waitFor, within } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { sampleDecision } from '../../__testUtils__/sampleReviews';
import { ReleaseDecisions } from './ReleaseDecisions';

describe('ReleaseDecisions', () => {
  freezeTime();

  it('shows what stands, with its conditions, and what stood before', async () => {
    const api = fakeReleasesApi({
      getReleaseDecisions: jest.fn(async () => ({
        items: [
          sampleDecision({
            decision: 'conditional',
            reason: 'Only with support on call',
            conditions: [
              {
                id: 'one',
                title: 'Support is on call',
                ownerRef: 'group:default/payments-team',
                dueAt: '2026-11-26T13:00:00Z',
              },
            ],
          }),
          sampleDecision({
            id: 'decision-0',
            reopened: {
              code: 'content_changed',
              sentence: 'The content was changed.',
              at: '2026-11-20T15:00:00Z',
            },
          }),
        ],
      })),
    });
    const { user } = renderScreen(
      <ReleaseDecisions release={sampleRelease()} />,
      { api },
    );
    const part = await screen.findByRole('region', { name: 'Go/no-go' });
    expect(part).toHaveTextContent('Conditional go');
    expect(part).toHaveTextContent(
      'release-manager, Sat 21 Nov, 09:30 Europe/Paris',
    );
    expect(part).toHaveTextContent('Support is on call');
    expect(part).toHaveTextContent(
      'Reopened Fri 20 Nov, 16:00 Europe/Paris: The content was changed.',
    );
    const [link] = within(part).getAllByRole('link', { name: /^Review:/ });
    expect(link).toHaveAttribute('href', '/releases/reviews/tuesday');

    await user.click(
      within(part).getAllByRole('button', {
        name: 'As it stood when decided',
      })[0],
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Readiness of checkout 5.3.0 when it was decided',
    });
    expect(
      await within(dialog).findByRole('row', { name: /Load test/ }),
    ).toHaveTextContent('The load test is 9 days old');
    expect(dialog).toHaveTextContent('payments-api 4.2.0');
    expect(api.getDecision).toHaveBeenCalledWith(
      'tuesday',
      'decision-1',
      expect.anything(),
    );
  });

  it('takes no room where no review has decided', async () => {
    const api = fakeReleasesApi();
    renderScreen(<ReleaseDecisions release={sampleRelease()} />, { api });
    await waitFor(() => expect(api.getReleaseDecisions).toHaveBeenCalled());
    expect(screen.queryByRole('region', { name: 'Go/no-go' })).toBeNull();
  });
});
