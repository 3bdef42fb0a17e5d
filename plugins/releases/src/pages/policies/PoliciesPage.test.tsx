import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { samplePolicy } from '../../__testUtils__/samplePolicies';
import { PoliciesPage } from './PoliciesPage';

const row = () => screen.findByRole('row', { name: /Production releases/ });

describe('PoliciesPage', () => {
  freezeTime();

  it('tells for which releases each policy is, and what it asks for', async () => {
    renderScreen(<PoliciesPage />);

    const cells = await row();
    expect(cells).toHaveTextContent('Environment: production');
    expect(cells).toHaveTextContent('Kind: Normal');
    expect(cells).toHaveTextContent('Owner: payments-team');
    expect(cells).toHaveTextContent('Component type: service or website');
    expect(cells).toHaveTextContent('2 gatesUnit tests, Window set');
    expect(cells).toHaveTextContent('Portal');
    expect(cells).toHaveTextContent('2' + '20 Nov 2026');
    expect(screen.getByRole('link', { name: 'New policy' })).toHaveAttribute(
      'href',
      '/releases/policies/new',
    );
  });

  it('shows a filter that fields cannot say as it is written', async () => {
    const selector = {
      ...samplePolicy().selector,
      entityFilter: { $not: { 'spec.type': 'library' } },
    };
    renderScreen(<PoliciesPage />, {
      api: fakeReleasesApi({
        listPolicies: jest.fn(async () => ({
          items: [samplePolicy({ selector })],
        })),
      }),
    });

    expect(await row()).toHaveTextContent(
      'Components that match: {"$not":{"spec.type":"library"}}',
    );
  });

  it('narrows by text and archive, all in the address', async () => {
    const list = jest.fn(async () => ({ items: [], totalItems: 0 }));
    const { user } = renderScreen(<PoliciesPage />, {
      api: fakeReleasesApi({ listPolicies: list }),
      at: '/?q=pro',
    });

    expect(await screen.findByText('No matching policies')).toBeVisible();
    await user.click(screen.getByRole('switch', { name: 'Archived' }));
    await waitFor(() =>
      expect(list).toHaveBeenLastCalledWith(
        expect.objectContaining({ q: 'pro', archived: true, limit: 25 }),
        expect.anything(),
      ),
    );
  });

  it('says what a policy is for where there is none', async () => {
    renderScreen(<PoliciesPage />, {
      api: fakeReleasesApi({
        listPolicies: jest.fn(async () => ({ items: [], totalItems: 0 })),
      }),
    });

    expect(
      await screen.findByText(/A policy says what releases of a kind/),
    ).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'New policy' })).toHaveLength(2);
  });

  it('archives one, and takes that back', async () => {
    const archived = samplePolicy({
      archivedAt: '2026-11-21T09:00:00Z',
      revision: 4,
    });
    const archive = jest.fn(async () => archived);
    const restore = jest.fn(async () => samplePolicy({ revision: 5 }));
    const { user, toasts } = renderScreen(<PoliciesPage />, {
      api: fakeReleasesApi({ archivePolicy: archive, restorePolicy: restore }),
    });

    await user.click(
      within(await row()).getByRole('button', { name: 'Archive' }),
    );
    await waitFor(() =>
      expect(archive).toHaveBeenCalledWith('production', { revision: 3 }),
    );
    const [[toast]] = toasts.post.mock.calls as unknown as [
      [{ title: string; description: React.ReactElement }],
    ];
    expect(toast.title).toBe('Production releases was archived');
    toast.description.props.onPress();
    await waitFor(() =>
      expect(restore).toHaveBeenCalledWith('production', { revision: 4 }),
    );
  });

  it('offers no change of what the configuration has', async () => {
    renderScreen(<PoliciesPage />, {
      api: fakeReleasesApi({
        listPolicies: jest.fn(async () => ({
          items: [samplePolicy({ source: 'config', changedBy: 'config' })],
        })),
      }),
    });

    expect(await row()).toHaveTextContent('Configuration, read-only');
    expect(within(await row()).queryByRole('button')).toBeNull();
    expect(
      within(await row()).queryByRole('link', { name: 'Edit' }),
    ).toBeNull();
  });

  it('says why they could not be loaded, and tries again', async () => {
    const refusal = await apiError(403, 'Not today.');
    const list = jest
      .fn()
      .mockRejectedValueOnce(refusal)
      .mockResolvedValue({ items: [samplePolicy()], totalItems: 1 });
    const { user } = renderScreen(<PoliciesPage />, {
      api: fakeReleasesApi({ listPolicies: list }),
    });

    expect(await screen.findByText('Not today.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await row()).toBeVisible();
  });
});
