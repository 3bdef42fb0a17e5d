import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { sampleRisk } from '../../__testUtils__/sampleRisks';
import { ReleasesApi } from '../../shared/api';
import { ReleaseRisks } from '.';

function show(
  changes: Partial<ReleasesApi> = {},
  options: { mayAll?: boolean; archivedAt?: string } = {},
) {
  const { mayAll, archivedAt } = options;
  // What one may do to a release is kept beyond a test.
  const id = mayAll === false ? 'locked-risks' : 'checkout-5.3.0';
  return renderScreen(
    <ReleaseRisks release={sampleRelease({ id, archivedAt })} />,
    { api: fakeReleasesApi(changes), mayAll },
  );
}

describe('the risks of a release', () => {
  freezeTime();

  it('says how bad each is, in what terms, and what is done about it', async () => {
    show({
      getReleaseRisks: jest.fn(async () => ({
        items: [
          sampleRisk(),
          sampleRisk({
            id: 'b',
            title: 'Slow',
            mitigation: undefined,
            state: 'accepted',
          }),
        ],
      })),
    });
    const row = await screen.findByRole('row', { name: /Old carts/ });
    expect(row).toHaveTextContent('Mitigation: Migrate them the night before');
    expect(row).toHaveTextContent('Moderate8: unlikely (2) × major (4)');
    expect(row).toHaveTextContent('Open');
    expect(screen.getByRole('row', { name: /Slow/ })).toHaveTextContent(
      'AcceptedIt counts as open until the mitigation says how.',
    );
    expect(screen.getByText('2 not settled')).toBeVisible();
    expect(screen.getByRole('link', { name: 'All risks' })).toHaveAttribute(
      'href',
      '/releases/risks',
    );
  });

  it('adds one, and says its score before', async () => {
    const addRisk = jest.fn(async () => sampleRisk());
    const { user, toasts } = show({
      addRisk,
      getReleaseRisks: jest.fn(async () => ({ items: [] })),
    });
    expect(await screen.findByText('No risks recorded.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add a risk' }));
    const dialog = within(await screen.findByRole('dialog'));
    const save = dialog.getByRole('button', { name: 'Add a risk' });
    expect(save).toBeDisabled();
    await user.type(
      dialog.getByRole('textbox', { name: /What might go wrong/ }),
      'Orders lost',
    );
    await user.click(dialog.getByRole('button', { name: /Likelihood/ }));
    await user.click(await screen.findByRole('option', { name: '4: Likely' }));
    expect(save).toBeDisabled();
    await user.click(dialog.getByRole('button', { name: /Consequence/ }));
    await user.click(
      await screen.findByRole('option', { name: '3: Moderate' }),
    );
    expect(
      dialog.getByText('Score 12: likely (4) × moderate (3)'),
    ).toBeVisible();
    await user.click(save);

    await waitFor(() =>
      expect(addRisk).toHaveBeenCalledWith(
        'checkout-5.3.0',
        {
          title: 'Orders lost',
          likelihood: 4,
          consequence: 3,
          state: 'open',
        },
        { idempotencyKey: expect.any(String) },
      ),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(toasts.post).toHaveBeenCalledWith(
      expect.objectContaining({ title: 'The risk was added' }),
    );
  });

  it('edits one on its revision, and stays open where that is refused', async () => {
    const updateRisk = jest
      .fn()
      .mockRejectedValueOnce(
        await apiError(400, 'Nothing was saved.', {
          details: [
            { field: 'title', code: 'too_long', message: 'Shorten this.' },
          ],
        }),
      )
      .mockResolvedValue(sampleRisk());
    const { user } = show({ updateRisk });
    await user.click(
      await screen.findByRole('button', { name: /^Edit Old carts/ }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.clear(dialog.getByRole('textbox', { name: 'Mitigation' }));
    await user.click(dialog.getByRole('button', { name: 'Save risk' }));
    expect(await dialog.findByText('Could not save the risk')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Save risk' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(updateRisk).toHaveBeenLastCalledWith(
      'checkout-5.3.0',
      'carts',
      {
        title: 'Old carts cannot be opened',
        likelihood: 2,
        consequence: 4,
        state: 'open',
        ownerRef: 'user:default/engineer',
        mitigation: null,
        contingency: null,
      },
      { revision: 3 },
    );
  });

  it('closes one, reopens one, and removes one once that is confirmed', async () => {
    const updateRisk = jest.fn(async () => sampleRisk());
    const removeRisk = jest.fn(async () => sampleRisk());
    const { user } = show({
      updateRisk,
      removeRisk,
      getReleaseRisks: jest.fn(async () => ({
        items: [
          sampleRisk(),
          sampleRisk({ id: 'b', title: 'Slow', state: 'closed' }),
        ],
      })),
    });
    await user.click(
      await screen.findByRole('button', { name: /^Close Old carts/ }),
    );
    await user.click(screen.getByRole('button', { name: 'Reopen Slow' }));
    expect(updateRisk.mock.calls).toEqual([
      ['checkout-5.3.0', 'carts', { state: 'closed' }, { revision: 3 }],
      ['checkout-5.3.0', 'b', { state: 'open' }, { revision: 3 }],
    ]);
    await user.click(screen.getByRole('button', { name: 'Remove Slow' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Remove' }));
    await waitFor(() =>
      expect(removeRisk).toHaveBeenCalledWith('checkout-5.3.0', 'b', {
        revision: 3,
      }),
    );
  });

  it('says why one cannot change them', async () => {
    const { unmount } = show({}, { mayAll: false });
    expect(
      await screen.findByText(/^You cannot change these risks/),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Edit/ })).toBeNull();
    unmount();
    show({}, { archivedAt: '2026-11-21T08:00:00Z' });
    expect(await screen.findByText(/^This release is archived/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add a risk' })).toBeNull();
  });

  it('says what could not be loaded, and tries again', async () => {
    const { user } = show({
      getReleaseRisks: jest
        .fn()
        .mockRejectedValueOnce(await apiError(403, 'Not now'))
        .mockResolvedValue({ items: [sampleRisk()] }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The risks could not be loaded',
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('row', { name: /Old carts/ })).toBeVisible();
  });
});
