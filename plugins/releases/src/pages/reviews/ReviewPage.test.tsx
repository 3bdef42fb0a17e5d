import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  sampleAgendaItem,
  sampleDecision,
  sampleReview,
  sampleReviewDetail,
} from '../../__testUtils__/sampleReviews';
import { ReviewPage } from './ReviewPage';

function renderReview(api = fakeReleasesApi()) {
  return renderScreen(<ReviewPage />, { api, at: '/tuesday', route: ':id' });
}

describe('ReviewPage', () => {
  freezeTime();

  it('shows the agenda: verdict, what does not pass, what changed, the decision', async () => {
    const api = fakeReleasesApi({
      getReview: jest.fn(async () =>
        sampleReviewDetail({
          items: [
            sampleAgendaItem('checkout 5.3.0', {
              decision: sampleDecision({
                decision: 'no_go',
                reason: 'The load test is missing',
              }),
            }),
            sampleAgendaItem('ledger 2.8.0', { changes: [] }),
          ],
        }),
      ),
    });
    renderReview(api);
    const row = await screen.findByRole('row', { name: /checkout 5.3.0/ });
    expect(row).toHaveTextContent('Not ready');
    await waitFor(() => expect(row).toHaveTextContent('Load test'));
    expect(row).toHaveTextContent('payments-team');
    expect(row).toHaveTextContent('It was ready at the last review.');
    expect(row).toHaveTextContent('No-go');
    expect(row).toHaveTextContent('The load test is missing');
    expect(screen.getByText('1 of 2 decided')).toBeVisible();
    const attendees = screen.getByRole('list', { name: 'Attendees' });
    expect(attendees).toHaveTextContent('release-manager · chair');
  });

  it('says where it is not known what does not pass', async () => {
    renderReview(
      fakeReleasesApi({
        getAgendaReadiness: jest.fn(async () => {
          throw apiError(503, 'The database is away.');
        }),
      }),
    );
    const row = await screen.findByRole('row', { name: /checkout 5.3.0/ });
    await waitFor(() => expect(row).toHaveTextContent('Could not be loaded'));
  });

  it('opens a review and goes to hold it', async () => {
    const api = fakeReleasesApi({
      openReview: jest.fn(async () => sampleReview({ state: 'open' })),
    });
    const { user, address } = renderReview(api);
    await user.click(
      await screen.findByRole('button', { name: 'Open the review' }),
    );
    await waitFor(() =>
      expect(address()).toBe('/releases/reviews/tuesday/meeting'),
    );
    expect(api.openReview).toHaveBeenCalledWith('tuesday', { revision: 3 });
  });

  it('cancels one after asking, and says why it could not', async () => {
    const api = fakeReleasesApi({
      cancelReview: jest
        .fn()
        .mockRejectedValueOnce(
          await apiError(409, 'It has decided something. Close it.'),
        )
        .mockResolvedValue(sampleReview()),
    });
    const { user, address } = renderReview(api);
    await user.click(
      await screen.findByRole('button', { name: 'Cancel the review' }),
    );
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', {
      name: 'Cancel the review',
    });
    await user.click(confirm);
    expect(
      await within(dialog).findByText('It has decided something. Close it.'),
    ).toBeVisible();
    await user.click(confirm);
    await waitFor(() => expect(address()).toBe('/releases/reviews'));
  });

  it('downloads the invitation', async () => {
    const create = jest.fn((_: Blob) => 'blob:invitation');
    Object.assign(URL, { createObjectURL: create, revokeObjectURL: jest.fn() });
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function clicked(this: HTMLAnchorElement) {
        expect(this.download).toBe('Go-no-go-of-the-week.ics');
      });
    const { user } = renderReview();
    await user.click(
      await screen.findByRole('button', { name: 'Download invitation' }),
    );
    await waitFor(() => expect(click).toHaveBeenCalled());
    expect(create.mock.calls[0][0].type).toContain('text/calendar');
    click.mockRestore();
  });

  it('shows those who may not manage it why they cannot', async () => {
    const api = fakeReleasesApi({
      getReview: jest.fn(async () =>
        sampleReviewDetail({ mayManage: false, state: 'open' }),
      ),
    });
    renderReview(api);
    expect(
      await screen.findByText(/You cannot plan, change or hold reviews/),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Follow the review' }),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('tells what happened to it, and by whom', async () => {
    const entry = {
      actor: 'user:default/release-manager',
      subject: 'review:tuesday',
      prevHash: '',
      hash: '',
      change: { fields: {} },
    };
    renderReview(
      fakeReleasesApi({
        getReviewLedger: jest.fn(async () => ({
          items: [
            {
              ...entry,
              seq: 2,
              at: '2026-11-20T09:00:00Z',
              action: 'review_opened' as const,
            },
            {
              ...entry,
              seq: 1,
              at: '2026-11-01T09:00:00Z',
              action: 'created' as const,
            },
          ],
        })),
      }),
    );
    const activity = await screen.findByRole('region', { name: 'Activity' });
    await waitFor(() =>
      expect(activity).toHaveTextContent(/release-manager opened it/),
    );
    expect(activity).toHaveTextContent(/release-manager planned this review/);
  });

  it('says so where there is none', async () => {
    const api = fakeReleasesApi({
      getReview: jest.fn(async () => {
        throw await apiError(404, 'Not found');
      }),
    });
    renderReview(api);
    expect(
      await screen.findByRole('heading', { name: 'Review not found' }),
    ).toBeVisible();
  });
});
