import { screen, waitFor, within } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { samplePolicy } from '../../__testUtils__/samplePolicies';
import { ReleasesApi } from '../../shared/api';
import { PolicyRoutes } from './PolicyRoutes';

// Loaded beforehand, for the first test not to wait for them.
import './EditPolicyPage';

const renderAt = (path: string, changes: Partial<ReleasesApi> = {}) =>
  renderScreen(<PolicyRoutes />, {
    api: fakeReleasesApi(changes),
    at: `/${path}`,
  });

describe('what a policy lets move', () => {
  freezeTime();

  it('is told on its page, and only where it says so', async () => {
    renderAt('policy/production', {
      getPolicy: jest.fn(async () =>
        samplePolicy({
          autoApprove: true,
          requireRelease: true,
          deployments: { moves: true, unplanned: 'autoCreate' },
        }),
      ),
    });
    const region = await screen.findByRole('region', {
      name: 'Approval and deployments',
    });
    expect(region).toHaveTextContent(/is approved automatically once/);
    expect(region).toHaveTextContent(/is deployed only with a release\./);
    expect(region).toHaveTextContent(
      'A deployment moves its release on. For one that no release plans, a release is created.',
    );
    expect(region).toHaveTextContent(/takes effect with deployments/);
  });

  it('says nothing of what it leaves to others', async () => {
    renderAt('policy/production');
    await screen.findByRole('region', { name: 'Applies to' });
    expect(
      screen.queryByRole('region', { name: 'Approval and deployments' }),
    ).toBeNull();
  });

  it('is chosen in the form, and cleared again', async () => {
    const policy = samplePolicy({ autoApprove: true });
    const update = jest.fn(async () => policy);
    const { user } = renderAt('policy/production/edit', {
      getPolicy: jest.fn(async () => policy),
      updatePolicy: update,
    });
    const approves = await screen.findByRole('switch', {
      name: 'Approve releases automatically',
    });
    expect(approves).toBeChecked();
    await user.click(approves);
    await user.click(screen.getByRole('switch', { name: /Deploy only with/ }));
    await user.click(screen.getByRole('switch', { name: /Say what deploy/ }));
    const deployments = within(
      screen.getByRole('region', { name: 'Deployments' }),
    );
    await user.click(
      deployments.getByRole('switch', { name: /moves its release on/ }),
    );
    await user.click(
      deployments.getByRole('button', { name: /no release plans/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'is ignored' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(update).toHaveBeenCalledWith(
        'production',
        {
          autoApprove: null,
          requireRelease: true,
          deployments: { moves: true, unplanned: 'ignore' },
        },
        { revision: 3 },
      ),
    );
  });
});
