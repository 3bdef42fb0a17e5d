import { Release } from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { sampleDecision } from '../../__testUtils__/sampleWindows';
import { ReleasesApi } from '../../shared/api';
import { ReleaseWindowsSection } from './ReleaseWindowsSection';

const waiver = {
  id: 'w1',
  target: {
    type: 'window' as const,
    id: 'weekend',
    name: 'Weekend freeze',
  },
  state: 'granted' as const,
  reason: 'The law asks for it',
  grantedBy: 'user:default/release-manager',
  grantedAt: '2026-11-20T09:00:00Z',
  expiresAt: '2026-11-27T09:00:00Z',
};

function renderSection(release: Release, changes: Partial<ReleasesApi> = {}) {
  return renderScreen(<ReleaseWindowsSection release={release} />, {
    api: fakeReleasesApi({
      decideWindows: jest.fn(async () => ({ items: [sampleDecision()] })),
      ...changes,
    }),
  });
}

describe('ReleaseWindowsSection', () => {
  freezeTime();

  it('says what stops a release at its start, and grants a waiver', async () => {
    const requestWaiver = jest
      .fn()
      .mockRejectedValueOnce(
        await apiError(400, 'Nothing was done', {
          details: [
            {
              field: 'expiresAt',
              code: 'expiry_in_past',
              message: 'This waiver would have expired already.',
            },
          ],
        }),
      )
      .mockResolvedValue(sampleRelease({ waivers: [waiver], revision: 15 }));
    const { user, toasts } = renderSection(sampleRelease(), { requestWaiver });

    expect(await screen.findByText(/Closed until Mon 30 Nov/)).toBeVisible();
    await user.click(
      await screen.findByRole('button', { name: /Grant a waiver/ }),
    );
    const dialog = await screen.findByRole('dialog');
    const grant = within(dialog).getByRole('button', { name: 'Grant' });
    expect(grant).toBeDisabled();
    await user.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'The law asks for it',
    );
    await user.click(grant);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Nothing was done',
    );
    await user.click(grant);

    await waitFor(() =>
      expect(requestWaiver).toHaveBeenLastCalledWith(
        'checkout-5.3.0',
        {
          target: { type: 'window', id: 'weekend' },
          reason: 'The law asks for it',
          expiresAt: '2026-11-26T14:30:00Z',
        },
        { revision: 14 },
      ),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(toasts.post).toHaveBeenCalledWith(
      expect.objectContaining({ title: 'The waiver was granted' }),
    );
  });

  it('lists waivers with their state, and takes one back', async () => {
    const revokeWaiver = jest.fn(async () => sampleRelease({ revision: 15 }));
    const { user } = renderSection(
      sampleRelease({
        waivers: [
          waiver,
          { ...waiver, id: 'w2', expiresAt: '2026-11-20T10:00:00Z' },
        ],
      }),
      { revokeWaiver },
    );

    expect(await screen.findByText(/it may start despite/)).toBeVisible();
    expect(screen.getByText('Active')).toBeVisible();
    expect(screen.getByText('Expired')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Revoke' }));
    await waitFor(() =>
      expect(revokeWaiver).toHaveBeenCalledWith('checkout-5.3.0', 'w1', {
        revision: 14,
      }),
    );
  });

  it('shows what was asked for, and grants or declines it', async () => {
    const grantWaiver = jest.fn(async () => sampleRelease({ revision: 15 }));
    const declineWaiver = jest.fn(async () => sampleRelease({ revision: 15 }));
    const { user } = renderSection(
      sampleRelease({ waivers: [{ ...waiver, state: 'requested' }] }),
      { grantWaiver, declineWaiver },
    );

    expect(await screen.findByText('Waiting for an answer')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Grant' }));
    await waitFor(() =>
      expect(grantWaiver).toHaveBeenCalledWith(
        'checkout-5.3.0',
        'w1',
        {},
        { revision: 14 },
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Decline' }));
    await waitFor(() => expect(declineWaiver).toHaveBeenCalledTimes(1));
  });

  it('does not call waived what nobody knows, and lets it be waived', async () => {
    renderSection(sampleRelease(), {
      decideWindows: jest.fn(async () => ({
        items: [
          sampleDecision({
            sentence: 'It depends: Weekend freeze may apply here.',
            reasons: [
              {
                windowId: 'weekend',
                effect: 'deny',
                code: 'scope_unknown',
                sentence: 'Weekend freeze may apply here.',
              },
            ],
          }),
        ],
      })),
    });

    expect(await screen.findByText(/^It depends: Weekend/)).toBeVisible();
    expect(screen.queryByText(/Waived/)).toBeNull();
    expect(
      await screen.findByRole('button', { name: /waiver/i }),
    ).toBeVisible();
  });

  it('has nothing to say of a release that is over', async () => {
    renderSection(sampleRelease({ state: 'completed' }));

    await screen.findByLabelText('address');
    expect(
      screen.queryByRole('region', { name: 'Freezes and windows' }),
    ).toBeNull();
  });
});
