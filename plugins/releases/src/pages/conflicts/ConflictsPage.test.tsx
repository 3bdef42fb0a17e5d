import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleConflicts } from '../../__testUtils__/sampleConflicts';
import { ReleasesApi } from '../../shared/api';
import { ConflictsPage } from './ConflictsPage';

function withConflicts(changes: Partial<ReleasesApi>) {
  const api = fakeReleasesApi();
  return { ...api, ...changes };
}

describe('ConflictsPage', () => {
  freezeTime();

  it('tells what collides under its cause, and with what', async () => {
    renderScreen(<ConflictsPage />);

    const group = await screen.findByRole('region', { name: 'Out of order' });
    expect(group).toHaveTextContent('1 conflict');
    expect(group).toHaveTextContent('Blocking');
    expect(group).toHaveTextContent('has to be out before checkout 5.3.0');
    expect(group).toHaveTextContent(
      'Collides Thu 26 Nov, 14:00–16:00 Europe/Paris · First seen yesterday',
    );
    expect(
      within(group).getByRole('link', { name: 'payments-api 4.2.0' }),
    ).toHaveAttribute('href', '/releases/release/payments-api-4.2.0');
    expect(screen.getByText('3 conflicts as of 1 minute ago')).toBeVisible();

    const overlap = screen.getByRole('region', {
      name: 'Dependent services at the same time',
    });
    expect(overlap).toHaveTextContent('and 1 release you cannot see');
    expect(overlap).toHaveTextContent('Both teams are on the call');
    expect(
      within(
        screen.getByRole('region', { name: 'Outside the allowed windows' }),
      ).getByRole('link', { name: 'the window' }),
    ).toHaveAttribute('href', '/releases/windows/window/black-friday');
  });

  it('asks for what is open first, and takes its filters from the address', async () => {
    const api = fakeReleasesApi();
    renderScreen(<ConflictsPage />, {
      api,
      at: '/?kind=people&kind=nonsense&severity=high&owner=group:default/payments-team&environment=production',
    });

    await waitFor(() =>
      expect(api.listConflicts).toHaveBeenCalledWith(
        {
          kind: ['people'],
          severity: ['high'],
          ownerRef: ['group:default/payments-team'],
          environment: 'production',
          releaseId: undefined,
          acknowledged: false,
          limit: 100,
          cursor: undefined,
          totalItems: true,
        },
        expect.anything(),
      ),
    );
    expect(
      screen.getByRole('row', { name: 'Severity: Blocking' }),
    ).toBeInTheDocument();
  });

  it('keeps in the address what is chosen', async () => {
    const { user, address } = renderScreen(<ConflictsPage />);

    await user.click(
      await screen.findByRole('button', { name: /Acknowledged/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'All' }));
    await user.type(
      screen.getByRole('textbox', { name: 'Environment' }),
      'staging{Enter}',
    );

    expect(address()).toBe('/?acknowledged=all&environment=staging');
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(address()).toBe('/?acknowledged=all');
  });

  it('leads to the departure that a release is off', async () => {
    const [order] = sampleConflicts();
    const api = fakeReleasesApi({
      listConflicts: jest.fn(async () => ({
        items: [
          {
            ...order,
            kind: 'off_departure' as const,
            refs: ['train:shop/2026-12-03T13:00:00Z'],
          },
        ],
      })),
    });
    renderScreen(<ConflictsPage />, { api });

    const group = await screen.findByRole('region', {
      name: 'Off the train’s departure',
    });
    expect(
      within(group).getByRole('link', { name: 'the departure' }),
    ).toHaveAttribute(
      'href',
      '/releases/trains/train/shop?departure=2026-12-03T13%3A00%3A00Z',
    );
  });

  it('acknowledges with a reason, and takes that back', async () => {
    const [order] = sampleConflicts();
    const acknowledge = jest.fn(async () => order);
    const revokeAcknowledgement = jest.fn(async () => order);
    const api = withConflicts({
      acknowledgeConflict: acknowledge,
      revokeAcknowledgement: revokeAcknowledgement,
    });
    const { user, toasts } = renderScreen(<ConflictsPage />, { api });

    await user.click(
      await screen.findByRole('button', { name: /^Acknowledge: payments-api/ }),
    );
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', { name: 'Acknowledge' });
    expect(confirm).toBeDisabled();
    await user.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'The order does not matter today',
    );
    await user.click(confirm);

    await waitFor(() =>
      expect(acknowledge).toHaveBeenCalledWith('order-1', {
        reason: 'The order does not matter today',
        expiresAt: undefined,
      }),
    );
    expect(toasts.post).toHaveBeenCalledWith(
      expect.objectContaining({ title: 'The conflict was acknowledged' }),
    );

    await user.click(screen.getByRole('button', { name: /^Withdraw/ }));
    await waitFor(() =>
      expect(revokeAcknowledgement).toHaveBeenCalledWith('overlap-1'),
    );
  });

  it('keeps what was typed when it is refused, and says why', async () => {
    const error = await apiError(400, 'The conflict was not acknowledged', {
      details: [
        {
          field: 'reason',
          code: 'too_long',
          message: 'Say it shorter.',
        },
      ],
    });
    const api = withConflicts({
      acknowledgeConflict: jest.fn().mockRejectedValue(error),
    });
    const { user } = renderScreen(<ConflictsPage />, { api });

    await user.click(
      await screen.findByRole('button', { name: /^Acknowledge: payments-api/ }),
    );
    const dialog = await screen.findByRole('dialog');
    const reason = within(dialog).getByRole('textbox', { name: /Reason/ });
    await user.type(reason, 'Agreed');
    await user.click(
      within(dialog).getByRole('button', { name: 'Acknowledge' }),
    );

    expect(await within(dialog).findByText('Say it shorter.')).toBeVisible();
    expect(reason).toHaveValue('Agreed');
  });

  it('shows more where there is more', async () => {
    const [order, window] = sampleConflicts();
    const list = jest.fn(async ({ cursor }: { cursor?: string } = {}) =>
      cursor
        ? { items: [window], totalItems: 2 }
        : { items: [order], nextCursor: 'page-2', totalItems: 2 },
    );
    const { user } = renderScreen(<ConflictsPage />, {
      api: withConflicts({ listConflicts: list }),
    });

    expect(await screen.findByText('1 of 2 are shown')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show more' }));

    expect(
      await screen.findByRole('region', {
        name: 'Outside the allowed windows',
      }),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it.each([
    ['/', 'No conflicts'],
    ['/?severity=high', 'No matching conflicts'],
    ['/?acknowledged=acknowledged', 'No acknowledged conflicts'],
  ])('says what would fill it at %s', async (at, words) => {
    renderScreen(<ConflictsPage />, {
      at,
      api: withConflicts({
        listConflicts: jest.fn(async () => ({ items: [], totalItems: 0 })),
      }),
    });

    expect(await screen.findByText(words)).toBeVisible();
  });

  it('says what could not be loaded, and tries again', async () => {
    const list = jest
      .fn()
      .mockRejectedValueOnce(await apiError(403, 'Not today'))
      .mockResolvedValue({ items: sampleConflicts(), totalItems: 3 });
    const { user } = renderScreen(<ConflictsPage />, {
      api: withConflicts({ listConflicts: list }),
    });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The conflicts could not be loadedNot today',
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('region', { name: 'Out of order' }),
    ).toBeVisible();
  });

  it('offers the nearest move out of a conflict, shows what it would change, and makes it', async () => {
    const [conflict] = sampleConflicts();
    const to = {
      start: '2026-11-26T08:00:00Z',
      end: '2026-11-26T09:30:00Z',
      timeZone: 'Europe/Paris',
    };
    const move = {
      releaseId: 'payments-api-4.2.0',
      name: 'payments-api 4.2.0',
      from: {
        ...to,
        start: '2026-11-26T13:30:00Z',
        end: '2026-11-26T15:00:00Z',
      },
      to,
    };
    const previewPlan = jest.fn(async () => ({
      id: 'plan-1',
      expiresAt: '2026-11-21T09:30:00Z',
      sentence: 'If 1 release moved: 1 conflict would vanish.',
      moves: [{ ...move, revision: 3, voidsApproval: false }],
      conflicts: { appear: [], vanish: [conflict], remain: 0 },
      decisions: [],
      milestones: [],
      late: [],
      slack: [],
    }));
    const commitPlan = jest.fn(async () => ({
      id: 'plan-1',
      committedAt: '2026-11-21T09:01:00Z',
      releases: [],
    }));
    const findConflictMoves = jest.fn(async () => ({
      items: [
        { ...move, revision: 3 },
        {
          releaseId: 'checkout-5.3.0',
          name: 'checkout 5.3.0',
          revision: 14,
          from: to,
        },
      ],
    }));
    const { user } = renderScreen(<ConflictsPage />, {
      api: withConflicts({ previewPlan, commitPlan, findConflictMoves }),
    });

    const group = await screen.findByRole('region', { name: 'Out of order' });
    await user.click(
      await within(group).findByRole('button', { name: /^Move a release/ }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(findConflictMoves).toHaveBeenCalledWith(
      conflict.fingerprint,
      expect.anything(),
    );
    const list = await within(dialog).findByRole('list', {
      name: 'Releases that can move',
    });
    expect(list).toHaveTextContent('No time within 60 days resolves it.');
    await user.click(
      within(list).getByRole('button', {
        name: 'Preview moving payments-api 4.2.0',
      }),
    );
    expect(
      await within(dialog).findByText('Resolves 1 conflict'),
    ).toBeVisible();
    expect(previewPlan).toHaveBeenCalledWith(
      { moves: [{ releaseId: move.releaseId, revision: 3, window: to }] },
      expect.anything(),
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Move release' }),
    );
    await waitFor(() => expect(commitPlan).toHaveBeenCalledWith('plan-1'));
  });
});
