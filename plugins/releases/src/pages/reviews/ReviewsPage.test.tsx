import { screen, waitFor } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  sampleReviewDetail,
  sampleReviewList,
} from '../../__testUtils__/sampleReviews';
import { ReviewsPage } from './ReviewsPage';

describe('ReviewsPage', () => {
  freezeTime();

  it('lists what is ahead, by both clocks, with what is left to decide', async () => {
    const api = fakeReleasesApi({
      listReviews: jest.fn(async () =>
        sampleReviewList([
          sampleReviewDetail({ timeZone: 'America/New_York' }),
        ]),
      ),
    });
    renderScreen(<ReviewsPage />, { api });
    const row = await screen.findByRole('row', { name: /Go\/no-go/ });
    expect(row).toHaveTextContent(/Tue 24 Nov, 10:00–10:45 Europe\/Paris/);
    expect(row).toHaveTextContent(
      /In its zone: Tue 24 Nov, 04:00–04:45 America\/New_York/,
    );
    expect(row).toHaveTextContent('Releases that start');
    expect(row).toHaveTextContent('3 releases, 2 not ready');
    expect(row).toHaveTextContent('3 undecided');
    expect(row).toHaveTextContent('Planned');
    expect(row).toHaveAttribute('data-href', '/releases/reviews/tuesday');
    expect(screen.getByRole('link', { name: 'Plan a review' })).toHaveAttribute(
      'href',
      '/releases/reviews/new',
    );
    expect(api.listReviews).toHaveBeenCalledWith(
      expect.objectContaining({ state: ['planned', 'open'], limit: 25 }),
      expect.anything(),
    );
  });

  it('shows what is past, the latest first, and keeps that in the address', async () => {
    const api = fakeReleasesApi();
    const { user, address } = renderScreen(<ReviewsPage />, { api });
    await screen.findByRole('row', { name: /Go\/no-go/ });
    await user.click(screen.getByRole('radio', { name: 'Past' }));
    expect(address()).toBe('/?shown=past');
    await waitFor(() =>
      expect(api.listReviews).toHaveBeenLastCalledWith(
        expect.objectContaining({ state: ['closed'], order: 'latest' }),
        expect.anything(),
      ),
    );
  });

  it('offers to plan one where there is none', async () => {
    const api = fakeReleasesApi({
      listReviews: jest.fn(async () => ({ items: [], totalItems: 0 })),
    });
    renderScreen(<ReviewsPage />, { api });
    expect(await screen.findByText('No reviews are planned')).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Plan a review' })).toHaveLength(
      2,
    );
  });
});
