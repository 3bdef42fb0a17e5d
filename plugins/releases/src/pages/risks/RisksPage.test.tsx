import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleRiskList } from '../../__testUtils__/sampleRisks';
import { RisksPage } from './RisksPage';

describe('RisksPage', () => {
  freezeTime();

  it('lists what is open, with the release, and counts it in the matrix', async () => {
    const api = fakeReleasesApi();
    renderScreen(<RisksPage />, { api });

    const row = await screen.findByRole('row', { name: /Old carts/ });
    expect(row).toHaveTextContent('checkout 5.3.0');
    expect(row).toHaveTextContent('8: unlikely (2) × major (4)');
    expect(row).toHaveAttribute(
      'data-href',
      '/releases/release/checkout-5.3.0/overview#risks',
    );
    const matrix = screen.getByRole('table', { name: 'Risk matrix' });
    expect(within(matrix).getAllByRole('button')).toHaveLength(25);
    expect(
      within(matrix).getByRole('button', {
        name: 'Unlikely × Major, score 8 (Moderate): 1 risk',
      }),
    ).toHaveAttribute('aria-pressed', 'false');
    expect(api.listRisks).toHaveBeenCalledWith(
      {
        state: ['open'],
        ownerRef: undefined,
        environment: undefined,
        minScore: undefined,
        q: undefined,
        ended: undefined,
        limit: 25,
        cursor: undefined,
        totalItems: true,
      },
      expect.anything(),
    );
  });

  it('narrows to a cell, which stands in the address, and back', async () => {
    const api = fakeReleasesApi();
    const { user, address } = renderScreen(<RisksPage />, { api });
    const cell = await screen.findByRole('button', {
      name: /^Unlikely × Major/,
    });
    await user.click(cell);
    expect(address()).toBe('/?likelihood=2&consequence=4');
    expect(
      screen.getByRole('button', { name: /^Unlikely × Major/ }),
    ).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() =>
      expect(api.listRisks).toHaveBeenLastCalledWith(
        expect.objectContaining({ likelihood: 2, consequence: 4 }),
        expect.anything(),
      ),
    );
    await user.click(screen.getByRole('button', { name: /^Unlikely × Major/ }));
    expect(address()).toBe('/');
  });

  it('takes its filters from the address, and keeps there what is chosen', async () => {
    const api = fakeReleasesApi();
    const { user, address } = renderScreen(<RisksPage />, {
      api,
      at: '/?state=accepted&state=nonsense&owner=group:default/payments-team&environment=production&minScore=10&q=cart&ended=true',
    });
    await waitFor(() =>
      expect(api.listRisks).toHaveBeenCalledWith(
        expect.objectContaining({
          state: ['accepted'],
          ownerRef: ['group:default/payments-team'],
          environment: ['production'],
          minScore: 10,
          q: 'cart',
          ended: true,
        }),
        expect.anything(),
      ),
    );
    expect(
      screen.getByRole('row', { name: 'Score at least: 10' }),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(address()).toBe('/?q=cart&ended=true');
    await user.click(screen.getByRole('button', { name: /^Open State|State/ }));
    await user.click(await screen.findByRole('option', { name: 'Open' }));
    expect(address()).toBe('/?q=cart&ended=true&state=any');
  });

  it.each([
    ['/', 'No open risks'],
    ['/?minScore=16', 'No matching risks'],
  ])('says what would fill it at %s', async (at, words) => {
    renderScreen(<RisksPage />, {
      at,
      api: fakeReleasesApi({
        listRisks: jest.fn(async () => sampleRiskList([])),
      }),
    });
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('says what could not be loaded, and tries again', async () => {
    const { user } = renderScreen(<RisksPage />, {
      api: fakeReleasesApi({
        listRisks: jest
          .fn()
          .mockRejectedValueOnce(await apiError(403, 'Not now'))
          .mockResolvedValue(sampleRiskList()),
      }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('Not now');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('row', { name: /Old carts/ })).toBeVisible();
  });
});
