import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleActions } from '../../__testUtils__/sampleAnswers';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { EditReleasePage } from './EditReleasePage';

function renderForm(api = fakeReleasesApi()) {
  return renderScreen(<EditReleasePage />, {
    api,
    at: '/releases/release/checkout-5.3.0/edit',
    route: '/releases/release/:id/edit',
  });
}

const version = () => screen.findByRole('textbox', { name: 'Version' });

async function change(
  user: ReturnType<typeof renderForm>['user'],
  text: string,
) {
  await user.clear(await version());
  await user.type(await version(), text);
}

describe('EditReleasePage', () => {
  freezeTime();

  it('sends only what changed, on the revision that was opened', async () => {
    const updateRelease = jest.fn(async () =>
      sampleRelease({
        revision: 15,
        state: 'in_readiness',
        warnings: [
          { code: 'approval_voided', message: 'The approval was voided.' },
        ],
      }),
    );
    const { user, address, toasts } = renderForm(
      fakeReleasesApi({ updateRelease }),
    );

    expect(await screen.findByRole('button', { name: 'Save' })).toBeDisabled();
    await change(user, '5.3.1');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(updateRelease).toHaveBeenCalledWith(
        'checkout-5.3.0',
        { version: '5.3.1' },
        { revision: 14 },
      ),
    );
    await waitFor(() =>
      expect(address()).toBe('/releases/release/checkout-5.3.0'),
    );
    expect(toasts.post).toHaveBeenCalledWith(
      expect.objectContaining({
        description: 'The approval was voided.',
        status: 'warning',
      }),
    );
  });

  it('shows both versions when somebody saved first, and saves what is chosen', async () => {
    const theirs = sampleRelease({
      version: '5.4.0',
      environment: 'staging',
      revision: 15,
      updatedAt: '2026-11-21T08:58:00Z',
    });
    const updateRelease = jest
      .fn()
      .mockRejectedValueOnce(
        await apiError(409, 'Somebody saved first.', {
          current: theirs,
          changes: [
            {
              seq: 15,
              at: '2026-11-21T08:58:00Z',
              actor: 'user:default/release-manager',
              action: 'changed',
              subject: 'release:checkout-5.3.0',
              change: { fields: {} },
              prevHash: '',
              hash: '',
            },
          ],
        }),
      )
      .mockResolvedValue(sampleRelease({ revision: 16 }));
    const { user, address } = renderForm(fakeReleasesApi({ updateRelease }));

    await change(user, '5.3.1');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'release-manager saved this release while you were editing it (2 minutes ago)',
    );
    const both = screen.getByRole('radiogroup', { name: /Version/ });
    expect(both).toHaveTextContent('Changed by both');
    expect(both).toHaveTextContent('5.3.1');
    expect(both).toHaveTextContent('5.4.0');
    const environment = screen.getByRole('radiogroup', { name: 'Environment' });
    expect(
      within(environment).getByRole('radio', { name: 'Theirs' }),
    ).toBeChecked();
    const save = screen.getByRole('button', {
      name: 'Save the chosen version',
    });
    expect(save).toBeDisabled();

    await user.click(within(both).getByRole('radio', { name: 'Mine' }));
    await user.click(save);

    await waitFor(() =>
      expect(updateRelease).toHaveBeenLastCalledWith(
        'checkout-5.3.0',
        { version: '5.3.1' },
        { revision: 15 },
      ),
    );
    await waitFor(() =>
      expect(address()).toBe('/releases/release/checkout-5.3.0'),
    );
  });

  it('goes back to the form with everything that was typed', async () => {
    const { user } = renderForm(
      fakeReleasesApi({
        updateRelease: jest.fn<Promise<never>, []>().mockRejectedValue(
          await apiError(409, 'Somebody saved first.', {
            current: sampleRelease({ version: '5.4.0', revision: 15 }),
          }),
        ),
      }),
    );

    await change(user, '5.3.1');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(
      await screen.findByRole('button', { name: 'Back to my form' }),
    );

    expect(await version()).toHaveValue('5.3.1');
  });

  it('says who may not save, and why', async () => {
    const api = fakeReleasesApi({
      getReleaseActions: jest.fn(async () => ({
        ...sampleActions(),
        items: [
          {
            action: 'update' as const,
            allowed: false,
            needsReason: false,
            sentence: 'Only payments-team may change this release.',
          },
        ],
      })),
    });
    const { user } = renderForm(api);

    expect(
      await screen.findByText('Only payments-team may change this release.'),
    ).toBeVisible();
    await change(user, '5.3.1');
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  });

  it('closes what ships once the release has started', async () => {
    renderForm(
      fakeReleasesApi({
        getRelease: jest.fn(async () => sampleRelease({ state: 'completed' })),
      }),
    );

    expect(
      await screen.findByText(
        /This release has started.*Still open: Description, Links, Risks, Milestones, Tags, Release manager/,
      ),
    ).toBeVisible();
    expect(await version()).toBeDisabled();
    expect(screen.getByRole('textbox', { name: 'Description' })).toBeEnabled();
    expect(
      screen.getByRole('combobox', { name: 'Release manager' }),
    ).toBeEnabled();
  });
});
