import { screen, waitFor, within } from '@testing-library/react';
import { fakeReleasesApi } from '../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderScreen } from '../__testUtils__/renderScreen';
import { PortfolioCalendar } from './PortfolioCalendar';

describe('PortfolioCalendar', () => {
  freezeTime();

  it('shows the releases of everybody in this month', async () => {
    const api = fakeReleasesApi();
    renderScreen(<PortfolioCalendar />, { api });

    const calendar = await screen.findByRole('region', { name: 'Calendar' });
    expect(
      await within(calendar).findByText('payments-api 4.2.0'),
    ).toBeInTheDocument();
    expect(api.getCalendar).toHaveBeenCalledWith(
      { from: '2026-10-25T23:00:00Z', to: '2026-12-06T23:00:00Z' },
      expect.anything(),
    );
  });

  it('takes its filters from the address', async () => {
    const api = fakeReleasesApi();
    renderScreen(<PortfolioCalendar />, {
      api,
      at: '/?owner=group:default/payments-team&state=planned&state=nonsense&environment=production&date=2026-12-01',
    });

    await waitFor(() =>
      expect(api.getCalendar).toHaveBeenCalledWith(
        {
          from: '2026-11-29T23:00:00Z',
          to: '2027-01-03T23:00:00Z',
          ownerRef: ['group:default/payments-team'],
          state: ['planned'],
          environment: ['production'],
        },
        expect.anything(),
      ),
    );
    expect(
      screen.getByRole('row', { name: 'Owner: payments-team' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', { name: 'State: Planned' }),
    ).toBeInTheDocument();
  });

  it('narrows by an owner that is searched in the catalog', async () => {
    const api = fakeReleasesApi();
    const { user, address } = renderScreen(<PortfolioCalendar />, { api });

    await user.click(await screen.findByRole('button', { name: /Owner/ }));
    await user.type(await screen.findByRole('searchbox'), 'identity');
    await user.click(
      await screen.findByRole('option', { name: /identity-team/ }),
    );

    await waitFor(() =>
      expect(address()).toBe('/?owner=group%3Adefault%2Fidentity-team'),
    );
    await waitFor(() =>
      expect(api.getCalendar).toHaveBeenLastCalledWith(
        expect.objectContaining({
          ownerRef: ['group:default/identity-team'],
        }),
        expect.anything(),
      ),
    );
  });

  it('narrows by words, and takes filters away', async () => {
    const { user, address } = renderScreen(<PortfolioCalendar />);

    await user.type(
      await screen.findByRole('textbox', { name: 'Tag' }),
      'peak-season{Enter}',
    );
    expect(address()).toBe('/?tag=peak-season');

    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(address()).toBe('/');
  });

  it('says that there is more than it shows', async () => {
    const api = fakeReleasesApi({
      getCalendar: jest.fn(async () => ({ items: [], truncated: true })),
    });
    renderScreen(<PortfolioCalendar />, { api });

    expect(
      await screen.findByText(/There is more in this span than is shown/),
    ).toBeVisible();
  });

  it('says what could not be loaded', async () => {
    const api = fakeReleasesApi({
      getCalendar: jest.fn().mockRejectedValue(new Error('Not today')),
    });
    renderScreen(<PortfolioCalendar />, { api });

    expect(
      await screen.findByRole('alert', {}, { timeout: 5000 }),
    ).toHaveTextContent('The calendar could not be loadedNot today');
  });
});
