import { screen } from '@testing-library/react';
import { fakeReleasesApi } from '../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderScreen } from '../__testUtils__/renderScreen';
import { sampleRelease } from '../__testUtils__/sampleReleases';
import { isReleasesResult } from './isReleasesResult';
import { ReleasesSearchResult } from './ReleasesSearchResult';

function found(id: string, name: string) {
  return {
    title: name,
    text: '5.3.0 · production · checkout',
    location: `/releases/release/${id}`,
    releaseId: id,
    version: '5.3.0',
    environment: 'production',
    componentRefs: [
      'component:default/checkout',
      'component:default/cart',
      'component:default/vouchers',
      'component:default/search',
    ],
  };
}

const freeze = {
  title: 'Weekend freeze',
  text: 'Nobody is on call',
  location: '/releases/windows/window/weekend',
  windowId: 'weekend',
  effect: 'deny',
  when: 'every Friday 16:00 to Monday 08:00, Europe/Paris',
};

const train = {
  title: 'Weekly train',
  text: '',
  location: '/releases/trains/train/weekly',
  trainId: 'weekly',
  when: 'every Tuesday 10:00, Europe/Paris',
};

describe('ReleasesSearchResult', () => {
  freezeTime();

  it('shows how it stands now with releases, all asked for at once', async () => {
    const api = fakeReleasesApi({
      listReleases: jest.fn(async () => ({
        items: [
          {
            ...sampleRelease(),
            standing: { verdict: 'fail' as const, sentence: '' },
          },
        ],
      })),
    });
    renderScreen(
      <>
        <ReleasesSearchResult result={found('checkout-5.3.0', 'as it was')} />
        <ReleasesSearchResult result={found('cart-2', 'cart 2')} />
      </>,
      { api },
    );

    expect(screen.getByRole('link', { name: 'as it was' })).toHaveAttribute(
      'href',
      '/releases/release/checkout-5.3.0',
    );
    expect(
      screen.getAllByText(
        'production · checkout · cart · vouchers · +1 component',
      ),
    ).toHaveLength(2);
    expect(
      await screen.findByRole('link', { name: 'checkout 5.3.0' }),
    ).toBeVisible();
    expect(screen.getByText('Not ready')).toBeVisible();
    expect(screen.getByText('In readiness')).toBeVisible();
    expect(
      screen.getByText(/Thu 26 Nov, 14:00–15:30 Europe\/Paris/),
    ).toBeVisible();
    expect(
      screen.getByText('Archived, or changed since the search index was built'),
    ).toBeVisible();
    expect(api.listReleases).toHaveBeenCalledTimes(1);
    expect(api.listReleases).toHaveBeenCalledWith({
      id: ['checkout-5.3.0', 'cart-2'],
      standing: true,
      limit: 200,
    });
  });

  it('shows what was found although it cannot say how that stands', async () => {
    renderScreen(
      <ReleasesSearchResult result={found('checkout-5.3.0', 'checkout')} />,
      {
        api: fakeReleasesApi({
          listReleases: jest.fn().mockRejectedValue(new Error('Not today')),
        }),
      },
    );

    expect(
      await screen.findByText(
        'Could not load where it stands now',
        {},
        { timeout: 5000 },
      ),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'checkout' })).toBeVisible();
  });

  it.each([
    [freeze, '/releases/windows/window/weekend', 'Freeze'],
    [train, '/releases/trains/train/weekly', 'Release train'],
  ])('shows windows and trains: %#', (result, href, word) => {
    renderScreen(<ReleasesSearchResult result={result} />);

    expect(screen.getByRole('link', { name: result.title })).toHaveAttribute(
      'href',
      href,
    );
    expect(screen.getByText(result.when)).toBeVisible();
    expect(screen.getByText(word)).toBeVisible();
  });

  it('marks the words that were found', () => {
    renderScreen(
      <ReleasesSearchResult
        result={freeze}
        highlight={{
          preTag: '<x>',
          postTag: '</x>',
          fields: {
            title: '<x>Weekend</x> freeze',
            text: 'Nobody is on <x>call</x>',
          },
        }}
      />,
    );

    expect(screen.getByText('Weekend').tagName).toBe('MARK');
    expect(screen.getByText('call').tagName).toBe('MARK');
  });

  it('shows nothing of what it does not know', () => {
    renderScreen(
      <ReleasesSearchResult
        result={{ title: 'x', text: 'x', location: '/x' }}
      />,
    );

    expect(screen.queryByText('x')).not.toBeInTheDocument();
    expect(isReleasesResult({ type: 'software-catalog' })).toBe(false);
    expect(isReleasesResult({ type: 'releases-trains' })).toBe(true);
  });
});
