import { Vote } from '@slipway/backstage-plugin-releases-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { showVotes, vote } from './__testUtils__/showVotes';

const given: Vote = {
  ...vote,
  releaseId: 'checkout-5.3.0',
  gateId: 'production:sign-off',
  contentHash: 'v1:0',
};

describe('votes on a gate', () => {
  freezeTime();

  it('are told with who gave them, for whom and why they do not count', async () => {
    showVotes({
      votes: [
        vote,
        {
          ...vote,
          id: 'vote-2',
          by: 'user:default/bob',
          decision: 'reject',
          counts: false,
          why: { code: 'vote_left', sentence: 'bob no longer belongs.' },
        },
      ],
      mayVote: false,
      whyNot: { code: 'not_eligible', sentence: 'You are not asked.' },
    });
    const list = await screen.findByRole('list', { name: 'Votes on Sign-off' });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent(/ann.*Approved.*payments-team/);
    expect(first).toHaveTextContent('Tried in staging');
    expect(second).toHaveTextContent(/bob.*Rejected/);
    expect(second).toHaveTextContent('Does not count: bob no longer belongs.');
    expect(screen.getByText('1 of 2 approvals')).toBeVisible();
    expect(screen.getByText('You are not asked.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Approve/ })).toBeNull();
  });

  it('approves by keyboard, with a comment', async () => {
    const castVote = jest.fn(async () => given);
    const { user } = showVotes({ mayVote: true }, { castVote });
    const approve = await screen.findByRole('button', {
      name: 'Approve for Sign-off',
    });
    act(() => approve.focus());
    for (let step = 0; document.activeElement !== approve; step += 1) {
      expect(step).toBeLessThan(10);
      await user.keyboard('{ArrowRight}');
    }
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    await user.type(
      within(dialog).getByRole('textbox', { name: /Comment/ }),
      'Good',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Approve' }));
    await waitFor(() =>
      expect(castVote).toHaveBeenCalledWith(
        'checkout-5.3.0',
        {
          gateId: 'production:sign-off',
          decision: 'approve',
          comment: 'Good',
        },
        { revision: 14 },
      ),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('rejects with what has to change, and says why it was not saved', async () => {
    const castVote = jest.fn(async () => {
      throw new Error('Somebody was faster.');
    });
    const { user } = showVotes({ mayVote: true }, { castVote });
    await user.click(
      await screen.findByRole('button', { name: 'Reject for Sign-off' }),
    );
    const dialog = await screen.findByRole('dialog');
    const reject = within(dialog).getByRole('button', { name: 'Reject' });
    expect(reject).toBeDisabled();
    await user.type(
      within(dialog).getByRole('textbox', { name: /What has to change/ }),
      'Not on a Friday',
    );
    await user.click(reject);
    expect(
      await within(dialog).findByText(/Somebody was faster/),
    ).toBeVisible();
  });

  it("withdraws one's own vote", async () => {
    const withdrawVote = jest.fn(async () => given);
    const { user } = showVotes(
      {
        votes: [{ ...vote, isOwn: true }],
        mayVote: false,
        whyNot: { code: 'already_voted', sentence: 'You have voted.' },
      },
      { withdrawVote },
    );
    await user.click(
      await screen.findByRole('button', {
        name: 'Withdraw your vote for Sign-off',
      }),
    );
    await waitFor(() =>
      expect(withdrawVote).toHaveBeenCalledWith('checkout-5.3.0', 'vote-1'),
    );
  });
});
