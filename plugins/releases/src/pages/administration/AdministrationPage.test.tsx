import { LedgerVerificationRun } from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleHealth } from '../../__testUtils__/sampleAdministration';
import { AdministrationPage } from './AdministrationPage';

const region = (name: string) => screen.findByRole('region', { name });

describe('AdministrationPage', () => {
  freezeTime();

  it('tells what the catalog lacks, in which file, and narrows it', async () => {
    const api = fakeReleasesApi();
    const { user, address } = renderScreen(<AdministrationPage />, { api });

    const coverage = await region('Catalog coverage');
    const row = await within(coverage).findByRole('row', { name: /checkout/ });
    expect(row).toHaveTextContent('lifecycle: production');
    expect(
      within(row).getByRole('link', {
        name: 'git.example.com/shop/catalog-info.yaml',
      }),
    ).toHaveAttribute('href', 'https://git.example.com/shop/catalog-info.yaml');
    expect(coverage).toHaveTextContent('11 / 12');

    await user.click(within(coverage).getByRole('button', { name: /Missing/ }));
    await user.click(screen.getByRole('option', { name: 'Source project' }));
    await waitFor(() =>
      expect(api.getCatalogCoverage).toHaveBeenLastCalledWith(
        expect.objectContaining({ missing: 'project' }),
        expect.anything(),
      ),
    );
    expect(address()).toContain('missing=project');
  });

  it('refreshes the dependencies, and applies what was refused', async () => {
    const refreshDependencies = jest.fn(async () => ({
      status: 'applied' as const,
      sentence: 'Dependencies: 1.',
      ...{ entities: 1, edges: 1, added: 0, removed: 0 },
      ...{ catalogRequests: 1, durationMs: 1 },
    }));
    const { user, toasts } = renderScreen(<AdministrationPage />, {
      api: fakeReleasesApi({
        refreshDependencies,
        getAdministrationHealth: jest.fn(async () =>
          sampleHealth({
            dependencies: {
              lastAttempt: {
                at: '2026-11-21T08:00:00Z',
                status: 'refused',
                sentence: '1 of the 31 entities is left.',
              },
            },
          }),
        ),
      }),
    });

    const refresh = await region('Dependencies');
    await user.click(
      await within(refresh).findByRole('button', { name: 'Apply anyway' }),
    );
    await waitFor(() =>
      expect(refreshDependencies).toHaveBeenCalledWith({ force: true }),
    );
    await waitFor(() => expect(toasts.post).toHaveBeenCalled());
  });

  it('tells of a provider that fails', async () => {
    renderScreen(<AdministrationPage />);

    const health = await region('Background work');
    const row = await within(health).findByRole('row', { name: /k6/ });
    expect(row).toHaveTextContent('Failing');
    expect(row).toHaveTextContent('The site is away');
    expect(health).toHaveTextContent('Nothing is waiting.');
  });

  it('verifies the ledger with progress, and names the first broken entry', async () => {
    const running: LedgerVerificationRun = {
      status: 'running',
      startedAt: '2026-11-21T09:00:00Z',
      startedBy: 'user:default/engineer',
      chains: 3,
      total: 12,
    };
    let run: LedgerVerificationRun = {
      status: 'never',
      chains: 0,
      total: 0,
    };
    const api = fakeReleasesApi({
      getLedgerVerification: jest.fn(async () => run),
      startLedgerVerification: jest.fn(async () => {
        run = {
          ...running,
          status: 'finished',
          result: {
            intact: false,
            chains: 4,
            entries: 9,
            sentence: 'Its hash does not fit.',
            firstBroken: {
              subject: 'release:checkout-5.3.0',
              seq: 3,
              code: 'hash_mismatch',
              sentence: 'Its hash does not fit.',
            },
          },
        };
        return running;
      }),
    });
    const { user } = renderScreen(<AdministrationPage />, { api });

    const ledger = await region('Ledger');
    await user.click(
      within(ledger).getByRole('button', { name: 'Verify the ledger' }),
    );
    expect(await within(ledger).findByRole('progressbar')).toHaveAttribute(
      'aria-valuetext',
      '3 of 12 chains verified.',
    );
    expect(
      await within(ledger).findByText(
        /First broken entry: release:checkout-5\.3\.0, number 3/,
        {},
        { timeout: 5_000 },
      ),
    ).toBeVisible();
  });

  it('revokes the feed of somebody, after asking', async () => {
    const revokeFeed = jest
      .fn()
      .mockRejectedValueOnce(await apiError(403, 'You may not.'))
      .mockResolvedValue({});
    const api = fakeReleasesApi({
      revokeFeed,
      listAllFeeds: jest.fn(async () => ({
        items: [
          {
            id: 'feed',
            name: 'Payments',
            ownerRef: 'user:default/approver',
            filter: {
              ...{ milestones: true, windows: true, trains: true },
              ownerRef: ['group:default/payments-team'],
            },
            createdAt: '2026-11-01T10:00:00Z',
          },
        ],
      })),
    });
    const { user } = renderScreen(<AdministrationPage />, { api });

    const feeds = await region('Calendar feeds');
    const revoke = await within(feeds).findByRole('button', {
      name: 'Revoke Payments',
    });
    expect(feeds).toHaveTextContent('group:default/payments-team');
    await user.click(revoke);
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Revoke' }));
    expect(await within(dialog).findByText('You may not.')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Revoke' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(revokeFeed).toHaveBeenLastCalledWith('feed');
  });
});
