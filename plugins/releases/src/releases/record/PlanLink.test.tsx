import { screen, waitFor } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { PlanLink } from './PlanLink';

const plan = () => screen.queryByRole('link', { name: 'Plan a release' });

describe('PlanLink', () => {
  it('leads to the form, for the component it stands at', () => {
    renderScreen(
      <PlanLink variant="primary" entityRef="component:default/checkout" />,
    );

    expect(plan()).toHaveAttribute(
      'href',
      '/releases/plan?component=component%3Adefault%2Fcheckout',
    );
  });

  it('is left out for who may not plan', async () => {
    const api = fakeReleasesApi({
      getActions: jest.fn(async () => ({
        items: [
          {
            action: 'create' as const,
            allowed: false,
            code: 'not_allowed',
            sentence: 'The policy does not give you that.',
          },
        ],
      })),
    });
    renderScreen(<PlanLink variant="primary" />, { api });

    await waitFor(() => expect(plan()).not.toBeInTheDocument());
  });
});
