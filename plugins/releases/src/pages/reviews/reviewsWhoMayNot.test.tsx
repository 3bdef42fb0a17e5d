import { screen } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { NewReviewPage } from './NewReviewPage';
import { ReviewsPage } from './ReviewsPage';

describe('reviews, for those who may not manage them', () => {
  freezeTime();

  it('are listed, and who plans them is said', async () => {
    const api = fakeReleasesApi({
      listReviews: jest.fn(async () => ({ items: [], totalItems: 0 })),
    });
    renderScreen(<ReviewsPage />, { api, mayAll: false });
    expect(
      await screen.findByText(/Ask a release manager to do so/),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Plan a review' })).toBeNull();
  });

  it('cannot be saved, which the form says from the start', async () => {
    renderScreen(<NewReviewPage />, { mayAll: false });
    expect(
      await screen.findByText(/You cannot plan, change or hold reviews/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  });
});
