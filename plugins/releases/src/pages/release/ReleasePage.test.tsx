import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { sampleTrain } from '../../__testUtils__/sampleTrains';
import { renderReleasePage } from './__testUtils__/renderReleasePage';

describe('The page of a release', () => {
  freezeTime();

  it('shows how far it is, what it ships and what is around it', async () => {
    renderReleasePage();

    expect(
      await screen.findByRole('heading', { name: 'checkout 5.3.0' }),
    ).toBeVisible();
    const steps = screen.getByRole('list', { name: 'Lifecycle' });
    expect(
      within(steps)
        .getAllByRole('listitem')
        .find(step => step.getAttribute('aria-current') === 'step'),
    ).toHaveTextContent('In readiness');
    expect(
      screen.getByRole('region', { name: 'Components' }),
    ).toHaveTextContent('checkout5.2.2 → 5.3.0Breaking');
    expect(screen.getByRole('region', { name: 'Scope' })).toHaveTextContent(
      'PAY-812Pay with one tap',
    );
    expect(screen.getByRole('region', { name: 'Risks' })).toHaveTextContent(
      'Old carts cannot be openedMitigation: Migrate them the night before',
    );
    expect(
      screen.getByRole('region', { name: 'Milestones' }),
    ).toHaveTextContent(/QA complete.*Done Fri 20 Nov, 16:00 Europe\/Paris/);
    expect(screen.getByRole('link', { name: 'Runbook' })).toHaveAttribute(
      'href',
      'https://runbooks.example.com/checkout',
    );
    const plan = screen.getByRole('region', { name: 'Rollback plan' });
    expect((await within(plan).findByText('down')).tagName).toBe('EM');
  });

  it.each([
    ['failed', 'Failed'],
    ['rolled_back', 'Rolled back'],
    ['cancelled', 'Cancelled'],
  ] as const)('shows where the way ended: %s', async (state, words) => {
    renderReleasePage(
      fakeReleasesApi({
        getRelease: jest.fn(async () => sampleRelease({ state })),
      }),
    );

    const steps = await screen.findByRole('list', { name: 'Lifecycle' });
    expect(within(steps).getAllByRole('listitem').at(-1)).toHaveTextContent(
      words,
    );
  });

  it('leads to the departure that it is aboard, and names it', async () => {
    const trainDeparture = '2026-11-26T13:00:00Z';
    renderReleasePage(
      fakeReleasesApi({
        getRelease: jest.fn(async () =>
          sampleRelease({ trainId: sampleTrain().id, trainDeparture }),
        ),
      }),
    );

    const about = await screen.findByRole('region', { name: 'About' });
    expect(
      await within(about).findByRole('link', { name: 'Weekly train' }),
    ).toHaveAttribute(
      'href',
      `/releases/trains/train/${
        sampleTrain().id
      }?departure=${encodeURIComponent(trainDeparture)}`,
    );
    expect(about).toHaveTextContent('Departs Thu 26 Nov, 14:00 Europe/Paris');
  });

  it('shows who holds it and why', async () => {
    renderReleasePage(
      fakeReleasesApi({
        getRelease: jest.fn(async () =>
          sampleRelease({
            hold: {
              reason: 'Audit runs until Monday',
              by: 'user:default/approver',
              at: '2026-11-20T09:00:00Z',
            },
          }),
        ),
      }),
    );

    const notice = await screen.findByText(/^On hold by/);
    expect(notice).toHaveTextContent(
      'On hold by approver since Fri 20 Nov, 10:00 Europe/Paris',
    );
    expect(screen.getByText('Audit runs until Monday')).toBeVisible();
  });

  it('shows what is not allowed with its reason', async () => {
    renderReleasePage();

    const refused = await screen.findByRole('list', {
      name: 'Not available now',
    });
    expect(refused).toHaveTextContent(
      'Approve: payments-api 4.2.0 has to be ready first.',
    );
    expect(
      screen.queryByRole('button', { name: 'Approve' }),
    ).not.toBeInTheDocument();
  });

  it('moves a release on, based on the revision that was seen', async () => {
    const transitionRelease = jest.fn(async () =>
      sampleRelease({ state: 'planned', revision: 15 }),
    );
    const { user, toasts } = renderReleasePage(
      fakeReleasesApi({ transitionRelease }),
    );

    await user.click(
      await screen.findByRole('button', { name: 'Back to planned' }),
    );

    expect(transitionRelease).toHaveBeenCalledWith(
      'checkout-5.3.0',
      { to: 'planned', reason: undefined },
      { revision: 14 },
    );
    await waitFor(() =>
      expect(toasts.post).toHaveBeenCalledWith(
        expect.objectContaining({ title: 'checkout 5.3.0 is now planned' }),
      ),
    );
  });

  it('asks for a reason where one is needed', async () => {
    const holdRelease = jest.fn(async () => sampleRelease({ revision: 15 }));
    const { user } = renderReleasePage(fakeReleasesApi({ holdRelease }));

    await user.click(
      await screen.findByRole('button', { name: 'Put on hold' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Put on hold' });
    const confirm = within(dialog).getByRole('button', { name: 'Put on hold' });
    expect(confirm).toBeDisabled();
    await user.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'Audit',
    );
    await user.click(confirm);

    expect(holdRelease).toHaveBeenCalledWith(
      'checkout-5.3.0',
      { reason: 'Audit' },
      { revision: 14 },
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('says why something was not done', async () => {
    const { user } = renderReleasePage(
      fakeReleasesApi({
        transitionRelease: jest
          .fn<Promise<never>, []>()
          .mockRejectedValue(
            await apiError(409, 'Somebody changed this release meanwhile.'),
          ),
      }),
    );

    await user.click(
      await screen.findByRole('button', { name: 'Back to planned' }),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not saveSomebody changed this release meanwhile.',
    );
  });

  it('judges its readiness on a tab', async () => {
    renderReleasePage(fakeReleasesApi(), '/readiness');

    expect(
      await screen.findByRole('region', { name: 'Before approval' }),
    ).toBeVisible();
  });

  it('says that it is not there', async () => {
    renderReleasePage(
      fakeReleasesApi({
        getRelease: jest
          .fn<Promise<never>, []>()
          .mockRejectedValue(
            await apiError(404, 'There is no release checkout-5.3.0.'),
          ),
      }),
    );

    const place = await screen.findByRole('region', {
      name: 'Release not found',
    });
    expect(
      within(place).getByRole('link', { name: 'All releases' }),
    ).toHaveAttribute('href', '/releases/list');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says whether it may go, on every tab', async () => {
    renderReleasePage();

    const link = await screen.findByRole('link', {
      name: 'Not ready · 2 things to do',
    });
    expect(link).toHaveAttribute(
      'href',
      '/releases/release/checkout-5.3.0/readiness',
    );
  });

  it('says nothing of the readiness of what is over', async () => {
    const api = fakeReleasesApi({
      getRelease: jest.fn(async () => sampleRelease({ state: 'completed' })),
    });
    renderReleasePage(api);

    expect(
      await screen.findByRole('list', { name: 'Lifecycle' }),
    ).toBeVisible();
    expect(api.getReadiness).not.toHaveBeenCalled();
  });

  it('tells once what is refused for one reason', async () => {
    const refusal = {
      allowed: false,
      needsReason: false,
      sentence: 'The policy does not give you this.',
    };
    renderReleasePage(
      fakeReleasesApi({
        getReleaseActions: jest.fn(async () => ({
          releaseId: 'checkout-5.3.0',
          revision: 14,
          items: [
            {
              ...refusal,
              action: 'transition' as const,
              to: 'approved' as const,
            },
            { ...refusal, action: 'hold' as const },
          ],
        })),
      }),
    );

    const refused = await screen.findByRole('list', {
      name: 'Not available now',
    });
    expect(within(refused).getAllByRole('listitem')).toHaveLength(1);
    expect(refused).toHaveTextContent(
      'Approve, Put on hold: The policy does not give you this.',
    );
    expect(
      screen.getByText('There is nothing you can do here right now.'),
    ).toBeVisible();
  });
});
