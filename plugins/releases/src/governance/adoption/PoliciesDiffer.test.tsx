import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleOtherPolicies } from '../../__testUtils__/sampleReleasePolicies';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { ReleasesApi } from '../../shared/api';
import { PoliciesDiffer } from './PoliciesDiffer';
import { PoliciesDifferNote } from './PoliciesDifferNote';

const approved = sampleRelease({ state: 'approved' });

const other = (changes = {}) => ({
  getReleasePolicies: jest.fn(async () => sampleOtherPolicies(changes)),
});

const show = (
  calls: Partial<ReleasesApi>,
  screenOf = <PoliciesDiffer release={approved} />,
) => renderScreen(screenOf, { api: fakeReleasesApi(calls) });

const region = () =>
  screen.findByRole('region', {
    name: 'Policies have changed since the approval',
  });

const ask = (user: ReturnType<typeof show>['user']) =>
  region().then(shown =>
    user.click(
      within(shown).getByRole('button', { name: "Adopt today's policies" }),
    ),
  );

describe('policies that have changed since the approval', () => {
  freezeTime();

  it('are told with what they would change, and how it would fare', async () => {
    show(other());
    const shown = await region();
    expect(shown).toHaveTextContent('This release: Ready now, Not ready then');
    const changes = within(
      within(shown).getByRole('list', { name: 'What would change' }),
    ).getAllByRole('listitem');
    expect(changes.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Sign-off would be asked in addition\./),
      expect.stringMatching(/^Load test would no longer be asked\./),
      'Production releases is now version 3; it was version 2.',
    ]);
  });

  it('are adopted as they were read, once that is confirmed', async () => {
    const adoptPolicies = jest.fn(async () => approved);
    const { user } = show({ ...other(), adoptPolicies });
    await ask(user);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/They ask less of it than before/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Adopt' }));
    await waitFor(() =>
      expect(adoptPolicies).toHaveBeenCalledWith(
        'checkout-5.3.0',
        { policies: [{ id: 'production', version: 3 }] },
        { revision: 14 },
      ),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('say why they were not adopted', async () => {
    const refusal = await apiError(409, 'They are others by now.');
    const { user } = show({
      ...other(),
      adoptPolicies: jest.fn(async () => Promise.reject(refusal)),
    });
    await ask(user);
    await user.click(await screen.findByRole('button', { name: 'Adopt' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Could not adopt them.*They are others by now\./,
    );
  });

  it('say why one may not adopt them', async () => {
    show(
      other({
        adopt: {
          allowed: false,
          code: 'own_release',
          sentence: 'Somebody else has to adopt them.',
        },
      }),
    );
    const shown = await region();
    expect(shown).toHaveTextContent('Somebody else has to adopt them.');
    expect(within(shown).queryByRole('button')).toBeNull();
  });

  it('are noted where the release is looked at, with the way to them', async () => {
    show(other(), <PoliciesDifferNote release={approved} />);
    expect(
      await screen.findByRole('link', { name: 'See what differs' }),
    ).toHaveAttribute('href', '/releases/release/checkout-5.3.0/readiness');
  });

  it('are not asked about before the approval', async () => {
    const calls = other();
    show(calls, <PoliciesDiffer release={sampleRelease()} />);
    await waitFor(() =>
      expect(calls.getReleasePolicies).not.toHaveBeenCalled(),
    );
    expect(screen.queryByText(/Policies have changed/)).toBeNull();
  });
});
