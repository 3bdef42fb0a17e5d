import { Move, WhatIf } from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { MoveRelease } from './MoveRelease';

const RELEASE = {
  releaseId: 'checkout-5.3.0',
  revision: 14,
  title: 'checkout 5.3.0',
  start: '2026-11-26T13:00:00Z',
  end: '2026-11-26T14:30:00Z',
  timeZone: 'Europe/Paris',
};

const WINDOW = {
  start: '2026-11-27T13:00:00Z',
  end: '2026-11-27T14:30:00Z',
  timeZone: 'Europe/Paris',
};

function answerTo([move]: Move[]): WhatIf {
  return {
    id: `plan-of-${move.revision}`,
    expiresAt: '2026-11-21T09:30:00Z',
    sentence: 'If 1 release moved: nothing would change.',
    moves: [
      {
        ...move,
        name: 'checkout 5.3.0',
        from: sampleRelease().window,
        to: move.window,
        voidsApproval: false,
      },
    ],
    conflicts: { appear: [], vanish: [], remain: 0 },
    decisions: [],
    milestones: [],
    late: [],
    slack: [],
  };
}

function renderMove(options: {
  window?: typeof WINDOW;
  whatIf?: (input: { moves: Move[] }) => Promise<WhatIf>;
}) {
  const whatIf = jest.fn(
    options.whatIf ?? (async ({ moves }) => answerTo(moves)),
  );
  const commit = jest.fn(async (id: string) => ({
    id,
    committedAt: '2026-11-21T09:01:00Z',
    releases: [sampleRelease({ window: WINDOW, revision: 15 })],
  }));
  const onClose = jest.fn();
  const rendered = renderScreen(
    <MoveRelease release={RELEASE} window={options.window} onClose={onClose} />,
    {
      api: fakeReleasesApi({
        findSlots: jest.fn(),
        previewPlan: whatIf,
        commitPlan: commit,
      }),
    },
  );
  return { ...rendered, whatIf, commit, onClose };
}

/** A mark on a calendar, and the move that its popover led to. */
function KeyboardMove() {
  const [element, setElement] = useState<HTMLElement>();
  return (
    <>
      <button
        type="button"
        onClick={({ currentTarget }) => {
          currentTarget.blur();
          setElement(currentTarget);
        }}
      >
        The bar
      </button>
      {element && (
        <MoveRelease
          release={RELEASE}
          element={element}
          onClose={() => setElement(undefined)}
        />
      )}
    </>
  );
}

describe('moving a release', () => {
  freezeTime();

  it('shows what a drag would change, and writes nothing when cancelled', async () => {
    const { user, whatIf, commit, onClose } = renderMove({ window: WINDOW });

    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('No new conflicts')).toBeVisible();
    expect(whatIf).toHaveBeenCalledWith(
      {
        moves: [{ releaseId: 'checkout-5.3.0', revision: 14, window: WINDOW }],
      },
      expect.anything(),
    );
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(onClose).toHaveBeenCalled();
    expect(commit).not.toHaveBeenCalled();
  });

  it('asks for the time by keys; the end moves along', async () => {
    const { user, whatIf, commit, onClose } = renderMove({});

    const dialog = await screen.findByRole('dialog', {
      name: 'Move checkout 5.3.0',
    });
    const start = within(dialog).getByRole('group', { name: /^Start/ });
    await user.click(within(start).getByRole('spinbutton', { name: /day/ }));
    await user.keyboard('{ArrowUp}');
    await user.click(
      within(dialog).getByRole('button', {
        name: 'Preview the move',
      }),
    );
    expect(whatIf).toHaveBeenCalledWith(
      {
        moves: [{ releaseId: 'checkout-5.3.0', revision: 14, window: WINDOW }],
      },
      expect.anything(),
    );
    await screen.findByText('No new conflicts');
    await user.click(screen.getByRole('button', { name: 'Move release' }));
    await waitFor(() => expect(commit).toHaveBeenCalledWith('plan-of-14'));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
  });

  it('says to who may not make the move why, and does not offer it', async () => {
    renderMove({
      window: WINDOW,
      whatIf: async ({ moves }) => {
        const answer = answerTo(moves);
        const sentence = 'You may not change checkout 5.3.0.';
        return {
          ...answer,
          moves: answer.moves.map(move => ({
            ...move,
            refusal: { code: 'not_allowed', sentence },
          })),
        };
      },
    });
    expect(
      await screen.findByText('You may not change checkout 5.3.0.'),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Move release' })).toBeDisabled();
  });

  it('takes no end before the start', async () => {
    const { user } = renderMove({});

    const dialog = await screen.findByRole('dialog');
    const end = within(dialog).getByRole('group', { name: /^End/ });
    await user.click(within(end).getByRole('spinbutton', { name: /day/ }));
    await user.keyboard('{ArrowDown}');
    expect(
      await within(dialog).findByText('Set an end after the start.'),
    ).toBeVisible();
    expect(
      within(dialog).getByRole('button', {
        name: 'Preview the move',
      }),
    ).toBeDisabled();
  });

  it('previews a release as it is now where somebody changed it since', async () => {
    const stale = await apiError(409, 'Somebody changed it.', {
      current: sampleRelease({ id: 'checkout-5.3.0', revision: 17 }),
    });
    const { user, commit } = renderMove({
      window: WINDOW,
      whatIf: async ({ moves }) => {
        if (moves[0].revision === 14) {
          throw stale;
        }
        return answerTo(moves);
      },
    });

    await screen.findByText('No new conflicts');
    await user.click(screen.getByRole('button', { name: 'Move release' }));
    await waitFor(() => expect(commit).toHaveBeenCalledWith('plan-of-17'));
  });

  it('says why a drop is refused, and offers no useless retry', async () => {
    const refused = await apiError(400, 'Nothing was done.', {
      details: [
        {
          field: 'moves.0.window.end',
          code: 'too_far_ahead',
          message: 'Move a release at most five years ahead.',
        },
      ],
    });
    const { onClose, user } = renderMove({
      window: WINDOW,
      whatIf: async () => {
        throw refused;
      },
    });

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      'It cannot move thereMove a release at most five years ahead.',
    );
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Move release' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onClose).toHaveBeenCalled();
  });

  it('says that a time has passed, and asks nobody', async () => {
    const { whatIf } = renderMove({
      window: {
        ...WINDOW,
        start: '2026-11-20T13:00:00Z',
        end: '2026-11-20T14:00:00Z',
      },
    });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'That time has passedChoose a later one.',
    );
    expect(screen.queryByRole('button', { name: 'Move release' })).toBeNull();
    expect(whatIf).not.toHaveBeenCalled();
  });

  it('gives the focus to what stood behind it when it is closed by Escape', async () => {
    const { user } = renderScreen(<KeyboardMove />, {
      api: fakeReleasesApi({
        findSlots: jest.fn(),
        previewPlan: jest.fn(async ({ moves }) => answerTo(moves)),
      }),
    });

    await user.click(screen.getByRole('button', { name: 'The bar' }));
    await user.click(
      await screen.findByRole('button', {
        name: 'Preview the move',
      }),
    );
    await screen.findByText('No new conflicts');
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'The bar' })).toHaveFocus(),
    );
  });
});
