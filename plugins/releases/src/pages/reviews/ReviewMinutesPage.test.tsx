import { act, screen, waitFor } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  sampleAgendaItem,
  sampleDecision,
  sampleReviewDetail,
} from '../../__testUtils__/sampleReviews';
import { ReviewMinutesPage } from './ReviewMinutesPage';

function renderMinutes() {
  const api = fakeReleasesApi({
    getReview: jest.fn(async () =>
      sampleReviewDetail({
        state: 'closed',
        attendees: [
          {
            ref: 'user:default/release-manager',
            role: 'chair',
            present: true,
          },
          { ref: 'user:default/engineer', present: false },
        ],
        items: [
          sampleAgendaItem('checkout 5.3.0', {
            notes: 'Support asked for a call',
            decision: sampleDecision({
              decision: 'conditional',
              reason: 'Only with support on call',
              verdict: 'fail',
              conditions: [
                {
                  id: 'one',
                  title: 'Support is on call',
                  ownerRef: 'group:default/payments-team',
                  dueAt: '2026-11-26T13:00:00Z',
                },
              ],
            }),
          }),
          sampleAgendaItem('ledger 2.8.0'),
        ],
      }),
    ),
  });
  return renderScreen(<ReviewMinutesPage />, {
    api,
    at: '/tuesday/minutes',
    route: ':id/minutes',
  });
}

describe('ReviewMinutesPage', () => {
  freezeTime();

  it('tells who was there, what was decided and what was not', async () => {
    renderMinutes();
    const minutes = await screen.findByRole('article');
    expect(minutes).toHaveTextContent('Present: release-manager (chair)');
    expect(minutes).toHaveTextContent('Absent: engineer');
    expect(minutes).toHaveTextContent('checkout 5.3.0: Conditional go');
    expect(minutes).toHaveTextContent('Reason: Only with support on call');
    expect(minutes).toHaveTextContent(
      'Support is on call (payments-team, due Thu 26 Nov, 14:00 Europe/Paris)',
    );
    expect(minutes).toHaveTextContent('Notes: Support asked for a call');
    expect(minutes).toHaveTextContent(/Not decided.*ledger 2\.8\.0/);
  });

  it('copies them as Markdown', async () => {
    const { user } = renderMinutes();
    const write = jest.spyOn(window.navigator.clipboard, 'writeText');
    await user.click(
      await screen.findByRole('button', { name: 'Copy as Markdown' }),
    );
    await waitFor(() =>
      expect(write).toHaveBeenCalledWith('# Go/no-go of the week'),
    );
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
  });

  it('are printed without anything around them', async () => {
    renderMinutes();
    await screen.findByRole('article');
    act(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    const [, printed] = screen.getAllByRole('article');
    expect(printed.parentElement?.parentElement).toBe(document.body);
    act(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });
});
