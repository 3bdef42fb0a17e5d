import { screen, waitFor } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  sampleDeployment,
  sampleDeploymentList,
} from '../../__testUtils__/sampleDelivery';
import { DeploymentsPage } from './DeploymentsPage';

describe('DeploymentsPage', () => {
  freezeTime();

  it('lists what went where, how it ended and what waits for somebody', async () => {
    const api = fakeReleasesApi({
      listDeployments: jest.fn(async () =>
        sampleDeploymentList([
          sampleDeployment(),
          sampleDeployment({
            id: 'to-staging',
            environment: 'staging',
            state: 'running',
            releaseId: undefined,
            releaseName: undefined,
            components: [
              { entityRef: 'component:default/webshop', version: '11.4.0' },
              { entityRef: 'component:default/checkout', version: '5.3.0' },
            ],
            flags: [],
            needsReview: false,
          }),
        ]),
      ),
    });
    renderScreen(<DeploymentsPage />, { api });
    const row = await screen.findByRole('row', { name: /checkout 5\.2\.1/ });
    expect(row).toHaveAttribute(
      'data-href',
      '/releases/deployments/to-production',
    );
    expect(row).toHaveTextContent('production');
    expect(row).toHaveTextContent('Succeeded3 days ago');
    expect(row).toHaveTextContent('Needs review1 flag');
    const other = screen.getByRole('row', {
      name: /webshop 11\.4\.0 and 1 more/,
    });
    expect(other).toHaveTextContent('Staging');
    expect(other).toHaveTextContent('Running');
    expect(other).not.toHaveTextContent('Needs review');
    expect(api.listDeployments).toHaveBeenCalledWith(
      {
        entityRef: undefined,
        environment: undefined,
        state: undefined,
        needsReview: undefined,
        limit: 25,
        cursor: undefined,
        totalItems: true,
      },
      expect.anything(),
    );
  });

  it('takes its filters from the address, and keeps there what is chosen', async () => {
    const api = fakeReleasesApi();
    const { user, address } = renderScreen(<DeploymentsPage />, {
      api,
      at: '/?component=component:default/checkout&environment=production&state=failed&state=nonsense&needsReview=true',
    });
    await waitFor(() =>
      expect(api.listDeployments).toHaveBeenCalledWith(
        expect.objectContaining({
          entityRef: ['component:default/checkout'],
          environment: ['production'],
          state: ['failed'],
          needsReview: true,
        }),
        expect.anything(),
      ),
    );
    expect(
      screen.getByRole('row', { name: 'Component: checkout' }),
    ).toBeVisible();
    await user.click(
      screen.getByRole('switch', { name: 'Only those that need review' }),
    );
    expect(address()).not.toContain('needsReview');
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(address()).toBe('/');
    await user.click(screen.getByRole('button', { name: /Environment/ }));
    await user.click(await screen.findByRole('option', { name: 'Staging' }));
    expect(address()).toBe('/?environment=staging');
  });

  it.each([
    ['/', 'No deployments yet'],
    ['/?state=failed', 'No matching deployments'],
  ])('says what would fill it at %s', async (at, title) => {
    renderScreen(<DeploymentsPage />, {
      at,
      api: fakeReleasesApi({
        listDeployments: jest.fn(async () => sampleDeploymentList([])),
      }),
    });
    expect(await screen.findByText(title)).toBeVisible();
  });

  it('says what could not be loaded, and tries again', async () => {
    const { user } = renderScreen(<DeploymentsPage />, {
      api: fakeReleasesApi({
        listDeployments: jest
          .fn()
          .mockRejectedValueOnce(await apiError(403, 'Not now'))
          .mockResolvedValue(sampleDeploymentList()),
      }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('Not now');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('row', { name: /checkout 5\.2\.1/ }),
    ).toBeVisible();
  });
});
