import {
  Release,
  ReleaseAction,
} from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleConflicts } from '../../__testUtils__/sampleConflicts';
import {
  SAMPLE_NOW,
  sampleReadiness,
  sampleRelease,
} from '../../__testUtils__/sampleReleases';
import { ReleaseRoutes } from './ReleaseRoutes';

// Loaded beforehand, for the first test not to wait for them.
import './ReleasePage';

const START: ReleaseAction = {
  action: 'transition',
  to: 'in_progress',
  allowed: true,
  needsReason: false,
};
const VERIFY: ReleaseAction = { ...START, to: 'verifying' };
const CORRECT: ReleaseAction = {
  action: 'correct_actual',
  allowed: true,
  needsReason: true,
};

/** A release whose state decides what can be done with it. */
function renderRelease(
  release: Release,
  actions: Partial<Record<Release['state'], ReleaseAction[]>>,
  changes: Parameters<typeof fakeReleasesApi>[0] = {},
) {
  const latest = { release };
  const api = fakeReleasesApi({
    getRelease: jest.fn(async () => latest.release),
    getReleaseActions: jest.fn(async () => ({
      releaseId: release.id,
      revision: latest.release.revision,
      items: actions[latest.release.state] ?? [],
    })),
    getReadiness: jest.fn(async () =>
      sampleReadiness({
        verdict: 'pass',
        own: { verdict: 'pass', gates: [] },
        inherited: { verdict: 'pass', from: [] },
        rootBlockers: [],
      }),
    ),
    transitionRelease: jest.fn(async (_id: string, { to }) => {
      latest.release = {
        ...latest.release,
        state: to,
        revision: latest.release.revision + 1,
      };
      return latest.release;
    }),
    ...changes,
  });
  return {
    api,
    ...renderScreen(<ReleaseRoutes />, {
      api,
      at: '/releases/release/checkout-5.3.0',
      route: '/releases/release/:id/*',
    }),
  };
}

const approved = sampleRelease({ state: 'approved' });

describe('The actions of a release', () => {
  freezeTime();

  it('asks before the start, and says that it is early', async () => {
    const { user, api } = renderRelease(approved, { approved: [START] });

    await user.click(
      await screen.findByRole('button', { name: 'Start release' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Start release' });

    expect(
      await within(dialog).findByText(
        '5 days early: its planned window opens Thu 26 Nov, 14:00 (Europe/Paris).',
      ),
    ).toBeVisible();
    expect(api.transitionRelease).not.toHaveBeenCalled();
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(api.transitionRelease).not.toHaveBeenCalled();
  });

  it('names gates, conflicts and what it depends on that speak against it', async () => {
    const { user } = renderRelease(
      approved,
      { approved: [START] },
      {
        getReadiness: jest.fn(async () => sampleReadiness()),
        getReleaseConflicts: jest.fn(async () => ({
          items: sampleConflicts().slice(0, 1),
          computedAt: SAMPLE_NOW,
        })),
      },
    );

    await user.click(
      await screen.findByRole('button', { name: 'Start release' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Start release' });

    expect(
      await within(dialog).findByText(
        'Load test: The load test is 9 days old; the policy asks for at most 7.',
      ),
    ).toBeVisible();
    expect(
      within(dialog).getByText('1 release that it depends on is not ready.'),
    ).toBeVisible();
    expect(
      within(dialog).getByText(
        /^1 open conflict: payments-api 4.2.0 has to be out/,
      ),
    ).toBeVisible();
  });

  it('starts once, however often one presses, and rests before the next step', async () => {
    const { user, api } = renderRelease(approved, {
      approved: [START],
      in_progress: [VERIFY],
    });

    await user.click(
      await screen.findByRole('button', { name: 'Start release' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Start release' });
    await user.dblClick(
      within(dialog).getByRole('button', { name: 'Start release' }),
    );

    const next = await screen.findByRole('button', { name: 'Start verifying' });
    expect(next).toBeDisabled();
    expect(api.transitionRelease).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(next).toBeEnabled(), { timeout: 3_000 });
  });

  it('keeps what is seldom done in a menu', async () => {
    const { user } = renderRelease(sampleRelease({ state: 'completed' }), {
      completed: [
        CORRECT,
        { action: 'archive', allowed: true, needsReason: false },
      ],
    });

    await user.click(await screen.findByRole('button', { name: 'More' }));

    expect(
      screen.getAllByRole('menuitem').map(item => item.textContent),
    ).toEqual(['Copy', 'Correct actual times', 'Archive']);
  });

  it('corrects the actual times, with a reason', async () => {
    const completed = sampleRelease({
      state: 'completed',
      actual: { start: '2026-11-20T13:00:00Z', end: '2026-11-20T15:00:00Z' },
    });
    const correctReleaseActual = jest
      .fn()
      .mockRejectedValueOnce(
        await apiError(400, 'The input is not valid.', {
          details: [
            {
              field: 'start',
              code: 'actual_start_after_end',
              message: 'Give a start before the end.',
            },
          ],
        }),
      )
      .mockImplementation(async () => completed);
    const { user } = renderRelease(
      completed,
      { completed: [CORRECT] },
      { correctReleaseActual },
    );

    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'Correct actual times' }),
    );
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole('button', { name: 'Save times' });
    expect(save).toBeDisabled();
    const [hours] = within(dialog).getAllByRole('spinbutton', {
      name: /hour.*Actual start/,
    });
    await user.click(hours);
    await user.keyboard('1');
    await user.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'Started an hour earlier',
    );
    await user.click(save);

    expect(
      await within(dialog).findByText('Give a start before the end.'),
    ).toBeVisible();
    await user.click(hours);
    await user.keyboard('12');
    await user.click(save);
    await waitFor(() =>
      expect(correctReleaseActual).toHaveBeenLastCalledWith(
        'checkout-5.3.0',
        { start: '2026-11-20T11:00:00Z', reason: 'Started an hour earlier' },
        { revision: 14 },
      ),
    );
  });

  it('says why a release was stopped, by whom, and the way it went', async () => {
    renderRelease(
      sampleRelease({
        state: 'rolled_back',
        ending: {
          reason: 'Carts were lost',
          by: 'user:default/release-manager',
          at: '2026-11-20T15:00:00Z',
          passed: [
            'draft',
            'planned',
            'in_readiness',
            'approved',
            'in_progress',
            'verifying',
            'failed',
          ],
        },
      }),
      {},
    );

    expect(await screen.findByText('Carts were lost')).toBeVisible();
    expect(screen.getByText(/^Rolled back by/)).toHaveTextContent(
      'Rolled back by release-manager on Fri 20 Nov, 16:00 Europe/Paris',
    );
    const steps = screen.getByRole('list', { name: 'Lifecycle' });
    expect(
      within(steps)
        .getAllByRole('listitem')
        .slice(-3)
        .map(step => step.textContent),
    ).toEqual(['Verifying, done', 'Failed, done', 'Rolled back']);
  });
});
