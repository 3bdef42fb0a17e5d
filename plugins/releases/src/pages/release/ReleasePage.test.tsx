import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { sampleTrain } from '../../__testUtils__/sampleTrains';
import { ReleaseRoutes } from './ReleaseRoutes';

// Loaded beforehand, for the first test not to wait for them.
import './EditReleasePage';
import './ReleasePage';

const AT = '/releases/release/checkout-5.3.0';

function renderRelease(api = fakeReleasesApi(), tab = '') {
  return renderScreen(<ReleaseRoutes />, {
    api,
    at: `${AT}${tab}`,
    route: '/releases/release/:id/*',
  });
}

describe('The page of a release', () => {
  freezeTime();

  it('shows how far it is, what it ships and what is around it', async () => {
    renderRelease();

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
    renderRelease(
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
    renderRelease(
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
    renderRelease(
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
    renderRelease();

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
    const { user, toasts } = renderRelease(
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
    const { user } = renderRelease(fakeReleasesApi({ holdRelease }));

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
    const { user } = renderRelease(
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

  it('archives, and takes that back', async () => {
    const archived = sampleRelease({
      archivedAt: '2026-11-21T09:00:00Z',
      revision: 15,
    });
    const getRelease = jest.fn(async () => sampleRelease());
    const archiveRelease = jest.fn(async () => {
      getRelease.mockResolvedValue(archived);
      return archived;
    });
    const restoreRelease = jest.fn(async () => {
      getRelease.mockResolvedValue(sampleRelease({ revision: 16 }));
      return sampleRelease({ revision: 16 });
    });
    const { user, toasts } = renderRelease(
      fakeReleasesApi({ getRelease, archiveRelease, restoreRelease }),
    );

    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Archive' }));
    const dialog = await screen.findByRole('dialog', { name: 'Archive' });
    expect(dialog).toHaveTextContent('It is still open: In readiness.');
    await user.click(within(dialog).getByRole('button', { name: 'Archive' }));

    expect(
      await screen.findByText(
        'This release is archived. It only appears in the list of archived releases.',
      ),
    ).toBeVisible();
    expect(
      screen.queryByRole('region', { name: 'Actions' }),
    ).not.toBeInTheDocument();
    expect(toasts.post).toHaveBeenCalledWith(
      expect.objectContaining({
        title: 'checkout 5.3.0 was archived',
        description: expect.anything(),
      }),
    );

    await user.click(screen.getByRole('button', { name: 'Restore' }));
    expect(restoreRelease).toHaveBeenCalledWith('checkout-5.3.0', {
      revision: 15,
    });
    expect(
      await screen.findByRole('region', { name: 'Actions' }),
    ).toBeVisible();
  });

  it('asks nothing of what is archived that is told of open ones only', async () => {
    const api = fakeReleasesApi({
      getRelease: jest.fn(async () =>
        sampleRelease({ archivedAt: '2026-11-21T09:00:00Z' }),
      ),
    });
    renderRelease(api);

    expect(
      await screen.findByText(/^This release is archived\./),
    ).toBeVisible();
    expect(api.getReadiness).not.toHaveBeenCalled();
    expect(api.getReleaseConflicts).not.toHaveBeenCalled();
    expect(api.getReleaseActions).not.toHaveBeenCalled();
  });

  it('judges its readiness on a tab', async () => {
    renderRelease(fakeReleasesApi(), '/readiness');

    expect(
      await screen.findByRole('region', { name: 'Before approval' }),
    ).toBeVisible();
  });

  it('says that it is not there', async () => {
    renderRelease(
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
    renderRelease();

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
    renderRelease(api);

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
    renderRelease(
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
