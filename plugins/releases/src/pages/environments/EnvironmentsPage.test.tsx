import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  sampleMatrix,
  sampleMatrixRow,
} from '../../__testUtils__/sampleDelivery';
import { EnvironmentsPage } from './EnvironmentsPage';

/** The cell of a component in the column of an environment. */
async function cellOf(environment: string, component = /^checkout/) {
  const table = await screen.findByRole('grid', { name: 'What runs where' });
  const place = within(table)
    .getAllByRole('columnheader')
    .findIndex(({ textContent }) => textContent === environment);
  const row = within(table).getByRole('row', { name: component });
  return row.querySelectorAll<HTMLElement>('td, th')[place];
}

describe('EnvironmentsPage', () => {
  freezeTime();

  it('has a column for each environment, in the order of promotion', async () => {
    renderScreen(<EnvironmentsPage />);
    const table = await screen.findByRole('grid', { name: 'What runs where' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Component', 'Staging', 'production', 'branch-7']);
    expect(
      within(table).getByRole('link', { name: 'checkout' }),
    ).toHaveAttribute('href', '/catalog/default/component/checkout');
    expect(
      screen.getByText(/^branch-7 is not listed in releases\.environments/),
    ).toBeVisible();
  });

  it('says what runs, since when, how it drifts, what is under way and next', async () => {
    renderScreen(<EnvironmentsPage />);
    const cell = await cellOf('production');
    expect(within(cell).getByRole('link', { name: '5.2.1' })).toHaveAttribute(
      'href',
      '/releases/deployments/to-production',
    );
    expect(within(cell).getByText('3 days ago')).toHaveAttribute(
      'title',
      'Wed 18 Nov, 10:00 Europe/Paris',
    );
    expect(
      within(cell).getByRole('link', { name: '5.2.2 was released' }),
    ).toHaveAttribute('href', '/releases/release/checkout-5.2.2');
    expect(
      within(cell).getByRole('link', { name: '5.2.2 is being deployed' }),
    ).toHaveAttribute('href', '/releases/deployments/under-way');
    expect(cell).toHaveTextContent('Next: checkout 5.3.0, in 5 days');
    expect(
      within(cell).getByRole('link', { name: '2 to review' }),
    ).toHaveAttribute(
      'href',
      '/releases/deployments?component=component%3Adefault%2Fcheckout&environment=production&needsReview=true',
    );
  });

  it('says in words where another version runs than in the environment before', async () => {
    renderScreen(<EnvironmentsPage />);
    expect(await cellOf('production')).toHaveTextContent(
      'Differs from Staging',
    );
    expect(await cellOf('Staging')).not.toHaveTextContent('Differs');
    expect(await cellOf('branch-7')).toHaveTextContent('Nothing known');
  });

  it('says what was released and not deployed, also where the release is hidden', async () => {
    const released = { id: 'r1', name: 'checkout 4.1.0', version: '4.1.0' };
    const cells = [
      {
        environment: 'staging',
        needsReview: 0,
        drift: 'not_deployed' as const,
      },
      {
        environment: 'production',
        needsReview: 0,
        drift: 'not_deployed' as const,
      },
    ];
    renderScreen(<EnvironmentsPage />, {
      api: fakeReleasesApi({
        getEnvironmentMatrix: jest.fn(async () =>
          sampleMatrix([
            sampleMatrixRow({ cells: [{ ...cells[0], released }, cells[1]] }),
          ]),
        ),
      }),
    });
    expect(await cellOf('Staging')).toHaveTextContent(
      '4.1.0 was released, not deployed yet',
    );
    const hidden = await cellOf('production');
    expect(hidden).toHaveTextContent('Released, not deployed yet');
    expect(within(hidden).queryByRole('link')).toBeNull();
  });

  it('takes its filters from the address, and keeps there what is chosen', async () => {
    const api = fakeReleasesApi();
    const { user, address } = renderScreen(<EnvironmentsPage />, {
      api,
      at: '/?owner=group:default/payments-team&system=system:default/checkout&q=check&drifting=true',
    });
    await waitFor(() =>
      expect(api.getEnvironmentMatrix).toHaveBeenCalledWith(
        {
          ownerRef: 'group:default/payments-team',
          system: 'system:default/checkout',
          q: 'check',
          drifting: true,
          limit: 50,
          cursor: undefined,
        },
        expect.anything(),
      ),
    );
    expect(
      screen.getByRole('row', { name: 'Owner: payments-team' }),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(address()).toBe('/?q=check&drifting=true');
    await user.click(screen.getByRole('switch', { name: 'Only drifting' }));
    expect(address()).toBe('/?q=check');
    await user.clear(
      screen.getByRole('searchbox', { name: 'Search components' }),
    );
    await waitFor(() => expect(address()).toBe('/'));
    await waitFor(() =>
      expect(api.getEnvironmentMatrix).toHaveBeenLastCalledWith(
        expect.objectContaining({ q: undefined, drifting: undefined }),
        expect.anything(),
      ),
    );
  });

  it('adds the next components below', async () => {
    const getEnvironmentMatrix = jest
      .fn()
      .mockResolvedValueOnce(
        sampleMatrix([sampleMatrixRow()], { nextCursor: 'next' }),
      )
      .mockResolvedValue(
        sampleMatrix([
          sampleMatrixRow({ entityRef: 'component:default/webshop' }),
        ]),
      );
    const { user } = renderScreen(<EnvironmentsPage />, {
      api: fakeReleasesApi({ getEnvironmentMatrix }),
    });
    await user.click(
      await screen.findByRole('button', { name: 'Show more components' }),
    );
    expect(await screen.findByRole('row', { name: /^webshop/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /^checkout/ })).toBeVisible();
    expect(screen.getByText('2 components')).toBeVisible();
    expect(getEnvironmentMatrix).toHaveBeenLastCalledWith(
      expect.objectContaining({ cursor: 'next' }),
      expect.anything(),
    );
    expect(
      screen.queryByRole('button', { name: 'Show more components' }),
    ).toBeNull();
  });

  it.each([
    ['/', 'No deployments yet', /docs\/deployments\.md/],
    ['/?drifting=true', 'No matching components', /Remove a filter/],
  ])('says what would fill it at %s', async (at, title, hint) => {
    renderScreen(<EnvironmentsPage />, {
      at,
      api: fakeReleasesApi({
        getEnvironmentMatrix: jest.fn(async () => sampleMatrix([])),
      }),
    });
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText(hint)).toBeVisible();
  });

  it('says what could not be loaded, and tries again', async () => {
    const { user } = renderScreen(<EnvironmentsPage />, {
      api: fakeReleasesApi({
        getEnvironmentMatrix: jest
          .fn()
          .mockRejectedValueOnce(await apiError(403, 'Not now'))
          .mockResolvedValue(sampleMatrix()),
      }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('Not now');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await cellOf('production')).toHaveTextContent('5.2.1');
  });
});
