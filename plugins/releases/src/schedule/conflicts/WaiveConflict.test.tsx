import { screen, waitFor, within } from '@testing-library/react';
import { freezeTime } from '../../__testUtils__/freezeTime';
import {
  outOfOrder,
  ownRelease,
  sameComponent,
  showConflict,
  waiver,
  withWaiver,
} from './__testUtils__/showConflict';

describe('the waiver of a conflict', () => {
  freezeTime();

  it('is granted on the page of the release', async () => {
    const { user, api } = showConflict(sameComponent, {
      onPageOf: 'checkout-5.3.0',
    });
    await user.click(await screen.findByRole('button', { name: /^Waive: / }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Grant a waiver',
    });
    await user.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'Both teams sit together',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Grant' }));
    await waitFor(() =>
      expect(api.requestWaiver).toHaveBeenCalledWith(
        'checkout-5.3.0',
        {
          target: { type: 'conflict', id: 'same-1' },
          reason: 'Both teams sit together',
          expiresAt: '2026-11-26T14:30:00Z',
        },
        { revision: 14 },
      ),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is asked for by who made the release, who is told why', async () => {
    const { user } = showConflict(sameComponent, {
      onPageOf: 'checkout-5.3.0',
      isOwn: true,
    });
    await user.click(
      await screen.findByRole('button', { name: /^Ask for a waiver: / }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Ask for a waiver',
    });
    expect(within(dialog).getByText(ownRelease.sentence)).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Ask' })).toBeDisabled();
  });

  it('is for one of the releases elsewhere', async () => {
    const { user } = showConflict(sameComponent);
    await user.click(await screen.findByRole('button', { name: /^Waiver: / }));
    await user.click(
      await screen.findByRole('menuitem', {
        name: 'Waiver for payments-api 4.2.0',
      }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Grant a waiver' }),
    ).toBeVisible();
  });

  it('is for the later one of two in the wrong order', async () => {
    const { user, api } = showConflict(outOfOrder);
    await user.click(await screen.findByRole('button', { name: /^Waiver: / }));
    expect(
      await screen.findByRole('dialog', { name: 'Grant a waiver' }),
    ).toBeVisible();
    expect(api.getRelease).toHaveBeenCalledWith(
      'checkout-5.3.0',
      expect.anything(),
      expect.anything(),
    );
  });

  it('is not offered for what holds nobody up', async () => {
    showConflict({ ...sameComponent, severity: 'medium' });
    expect(await screen.findByText(/has to be out before/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Waiver/ })).toBeNull();
  });

  it('that holds is shown, and revoked', async () => {
    const { user, api } = showConflict(
      withWaiver({
        ...waiver,
        state: 'granted',
        grantedBy: 'user:default/release-manager',
      }),
      { onPageOf: 'checkout-5.3.0' },
    );
    expect(await screen.findByText('Active')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Waive: / })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Revoke' }));
    await waitFor(() => expect(api.revokeWaiver).toHaveBeenCalledTimes(1));
  });
});
