import { screen } from '@testing-library/react';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { DeploymentPage } from './DeploymentPage';

describe('a flagged deployment, for those who may not review it', () => {
  freezeTime();

  it('says whom to ask', async () => {
    renderScreen(<DeploymentPage />, {
      at: '/to-production',
      route: '/:id',
      mayAll: false,
    });
    expect(
      await screen.findByText(/^You cannot review deployments\. Ask/),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'I looked at this' }),
    ).toBeNull();
  });
});
