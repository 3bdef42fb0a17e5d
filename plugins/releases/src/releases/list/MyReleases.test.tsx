import { screen, within } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { MyReleases } from './MyReleases';

describe('MyReleases', () => {
  freezeTime();

  it('lists what I or my groups are responsible for, the next first', async () => {
    const listReleases = jest.fn(async () => ({
      items: [
        sampleRelease(),
        sampleRelease({ id: 'later', name: 'later 1.0.0', window: undefined }),
      ],
      totalItems: 7,
    }));
    renderScreen(<MyReleases />, { api: fakeReleasesApi({ listReleases }) });

    const list = await screen.findByRole('list', { name: 'My releases' });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(
      within(first).getByRole('link', { name: 'checkout 5.3.0' }),
    ).toHaveAttribute('href', '/releases/release/checkout-5.3.0');
    expect(first).toHaveTextContent('In readiness');
    expect(second).toHaveTextContent('No window yet');
    expect(
      screen.getByRole('link', { name: 'All of my releases' }),
    ).toHaveAttribute('href', '/releases/list?mine=true');
    expect(listReleases).toHaveBeenCalledWith(
      expect.objectContaining({
        responsibleRef: [
          'user:default/engineer',
          'group:default/payments-team',
        ],
        sort: 'start',
        standing: true,
      }),
      expect.anything(),
    );
  });

  it('says what would fill it', async () => {
    const listReleases = jest.fn(async () => ({ items: [], totalItems: 0 }));
    renderScreen(<MyReleases />, { api: fakeReleasesApi({ listReleases }) });

    expect(await screen.findByText('No release is on its way')).toBeVisible();
  });
});
