import {
  GateResult,
  Readiness,
  VoteBatch,
  VoteBatchResult,
} from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleReadiness } from '../../__testUtils__/sampleReleases';
import { ApproveSeveral } from './ApproveSeveral';

// Loaded beforehand, for the first test not to wait for it.
import './ApproveDialog';

const aboard = ['cart 1.1.0', 'checkout 5.3.0', 'vouchers 2.3.0', 'web 9.0.0'];

const released = { releaseId: 'old', name: 'old 1.0.0', state: 'completed' };

function gate(mayVote: boolean): GateResult {
  return {
    id: 'production:sign-off',
    name: 'Sign-off',
    kind: 'approval',
    stage: 'approval',
    severity: 'blocking',
    counts: true,
    waivable: false,
    status: 'fail',
    code: 'approval_pending',
    sentence: 'It needs 1 more approval.',
    evidence: [],
    approval: { required: 1, satisfied: 0, votes: [], mayVote },
  };
}

/** All but the last wait for a vote; each try meets what is refused then. */
function show(
  tries: readonly Record<string, { code: string; message: string }>[],
  mayAll = true,
) {
  const voted = new Set<string>();
  const getReadiness = jest.fn(
    async (releaseId: string): Promise<Readiness> => ({
      ...sampleReadiness(),
      releaseId,
      revision: voted.size + 1,
      own: {
        verdict: 'fail',
        gates: [gate(!voted.has(releaseId) && releaseId !== aboard.at(-1))],
      },
    }),
  );
  let count = 0;
  const castVotes = jest.fn(
    async ({ items }: VoteBatch): Promise<VoteBatchResult> => {
      const refusals = tries[count] ?? {};
      count += 1;
      const answers = items.map(({ releaseId }, index) => {
        const error = refusals[releaseId];
        if (error) {
          return {
            index,
            status: 'refused' as const,
            error: { statusCode: 409, ...error },
          };
        }
        voted.add(releaseId);
        return { index, status: 'voted' as const };
      });
      const done = answers.filter(({ status }) => status === 'voted').length;
      return { items: answers, voted: done, refused: items.length - done };
    },
  );
  return {
    castVotes,
    getReadiness,
    ...renderScreen(
      <ApproveSeveral
        name="Weekly train"
        releases={[
          ...aboard.map(name => ({
            releaseId: name,
            name,
            state: 'in_readiness' as const,
          })),
          { ...released, state: 'completed' as const },
        ]}
      />,
      { api: fakeReleasesApi({ getReadiness, castVotes }), mayAll },
    ),
  };
}

async function open(user: { click(element: Element): Promise<void> }) {
  await user.click(await screen.findByRole('button', { name: 'Approve…' }));
  return screen.findByRole('dialog', {
    name: 'Approve what leaves with Weekly train',
  });
}

describe('ApproveSeveral', () => {
  freezeTime();

  it('sends what is picked as it was read, with one comment', async () => {
    const { user, castVotes, getReadiness } = show([]);
    const dialog = await open(user);
    const group = await within(dialog).findByRole('group', {
      name: 'Waiting for your vote',
    });
    expect(within(group).getAllByRole('checkbox')).toHaveLength(3);
    expect(group).toHaveTextContent('It needs 1 more approval.');
    expect(getReadiness).not.toHaveBeenCalledWith(
      'old',
      expect.anything(),
      expect.anything(),
    );
    expect(
      within(dialog).getByText(
        '1 other release aboard does not wait for your vote.',
      ),
    ).toBeVisible();
    await user.click(within(group).getByRole('checkbox', { name: /vouchers/ }));
    expect(
      within(dialog).getByRole('checkbox', { name: 'All' }),
    ).toBePartiallyChecked();
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Comment for all' }),
      'Seen in staging',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Approve 2' }));
    expect(await within(dialog).findByText('2 of 2 votes saved')).toBeVisible();
    const item = (releaseId: string) => ({
      releaseId,
      revision: 1,
      gateId: 'production:sign-off',
      decision: 'approve',
      comment: 'Seen in staging',
    });
    expect(castVotes).toHaveBeenCalledWith({
      items: [item('cart 1.1.0'), item('checkout 5.3.0')],
    });
    await waitFor(() =>
      expect(within(dialog).getAllByRole('checkbox')).toHaveLength(1),
    );
  });

  it('says of each why it was refused, and tries those again', async () => {
    const { user, castVotes } = show([
      {
        'cart 1.1.0': { code: 'ServiceUnavailableError', message: 'Wait.' },
        'checkout 5.3.0': { code: 'stale_revision', message: 'Stale.' },
      },
    ]);
    const dialog = await open(user);
    await user.click(
      await within(dialog).findByRole('button', { name: 'Approve 3' }),
    );
    const became = await within(dialog).findByRole('list', {
      name: 'Results of your votes',
    });
    const [cart, checkout, vouchers] = within(became).getAllByRole('listitem');
    expect(cart).toHaveTextContent('Sign-off: Vote not saved: Wait.');
    expect(checkout).toHaveTextContent(/it was changed meanwhile\. Look at it/);
    expect(vouchers).toHaveTextContent('Sign-off: Vote saved');
    expect(within(dialog).getByRole('status')).toHaveTextContent(
      '1 of 3 votes saved',
    );
    // What has changed is looked at before it is approved.
    expect(
      within(dialog).getByRole('checkbox', { name: /checkout/ }),
    ).not.toBeChecked();
    await user.click(
      within(dialog).getByRole('button', { name: 'Try 1 again' }),
    );
    expect(await within(dialog).findByText('2 of 3 votes saved')).toBeVisible();
    expect(castVotes).toHaveBeenLastCalledWith({
      items: [expect.objectContaining({ releaseId: 'cart 1.1.0' })],
    });
    expect(within(dialog).getByText(/changed meanwhile/)).toBeVisible();
  });

  it('says that they were not sent', async () => {
    const { user, castVotes } = show([]);
    castVotes.mockRejectedValueOnce(new Error('The network is down.'));
    const dialog = await open(user);
    const send = await within(dialog).findByRole('button', {
      name: 'Approve 3',
    });
    await user.click(send);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'The network is down.',
    );
    await user.click(send);
    expect(await within(dialog).findByText('3 of 3 votes saved')).toBeVisible();
  });

  it('is not for those who may not vote', async () => {
    const { getReadiness } = show([], false);
    expect(await screen.findByLabelText('address')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
    expect(getReadiness).not.toHaveBeenCalled();
  });
});
