import { screen, within } from '@testing-library/react';
import { fakeReleasesApi } from '../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderScreen } from '../__testUtils__/renderScreen';
import { sampleSummary } from '../__testUtils__/sampleAnswers';
import { EntityNextReleaseCard } from './EntityNextReleaseCard';

describe('EntityNextReleaseCard', () => {
  freezeTime();

  it('shows the next release and what holds it up most', async () => {
    renderScreen(<EntityNextReleaseCard />);

    const card = await screen.findByRole('region', { name: 'Next release' });
    expect(
      await within(card).findByRole('link', { name: 'checkout 5.3.0' }),
    ).toBeVisible();
    expect(card).toHaveTextContent('payments-api 4.2.0 has no rollback plan.');
    expect(card).toHaveTextContent('and 1 more');
    expect(card).not.toHaveTextContent('The load test is 9 days old');
  });

  it('offers to plan one where there is none', async () => {
    const api = fakeReleasesApi({
      getEntitySummary: jest.fn(async () => sampleSummary({ next: undefined })),
    });
    renderScreen(<EntityNextReleaseCard />, { api });

    expect(await screen.findByText('No release is planned')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Plan a release' })).toBeVisible();
  });
});
