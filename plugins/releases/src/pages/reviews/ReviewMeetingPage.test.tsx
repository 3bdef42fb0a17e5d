import {
  ReviewDecision,
  ReviewDetail,
} from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  sampleDecision,
  sampleDecisionRecord,
  sampleReviewDetail,
} from '../../__testUtils__/sampleReviews';
import { ReviewMeetingPage } from './ReviewMeetingPage';

/** A review whose decisions and notes are kept, as the backend does. */
function heldReview(changes: Partial<ReviewDetail> = {}) {
  let review = sampleReviewDetail({ state: 'open', ...changes });
  const patch = (
    releaseId: string,
    part: Partial<ReviewDetail['items'][number]>,
  ) => {
    review = {
      ...review,
      items: review.items.map(item =>
        item.release.id === releaseId ? { ...item, ...part } : item,
      ),
    };
  };
  const api = fakeReleasesApi({
    getReview: jest.fn(async () => review),
    decideRelease: jest.fn(async (_, wanted) => {
      const decision = sampleDecisionRecord({
        id: `of ${wanted.releaseId}`,
        releaseId: wanted.releaseId,
        decision: wanted.decision,
        reason: wanted.reason,
        conditions: (wanted.conditions ?? []).map((condition, index) => ({
          id: String(index),
          ...condition,
        })),
      });
      patch(wanted.releaseId, { decision });
      return decision;
    }),
    reopenDecision: jest.fn(async (_, id, { reason }) => {
      const item = review.items.find(({ decision }) => decision?.id === id)!;
      const decision: ReviewDecision = {
        ...item.decision!,
        reopened: {
          code: 'by_hand',
          sentence: reason,
          at: '2026-11-21T09:00:00Z',
          by: 'user:default/engineer',
        },
      };
      patch(item.release.id, { decision });
      return decision;
    }),
    saveAgendaNotes: jest.fn(async (reviewId, releaseId, { notes }) => {
      const saved = { notes: notes ?? undefined, notesRevision: 1 };
      patch(releaseId, saved);
      return { reviewId, releaseId, notes: saved.notes, revision: 1 };
    }),
  });
  return { api, patch };
}

function renderMeeting(api = heldReview().api) {
  return renderScreen(<ReviewMeetingPage />, {
    api,
    at: '/tuesday/meeting',
    route: ':id/meeting',
  });
}

const release = (name: string) => screen.findByRole('region', { name });

/** By its place in the list of releases. */
async function shown(name: string) {
  await release(name);
  const list = screen.getByRole('list', { name: 'Releases to decide' });
  expect(list.querySelector('[aria-current]')).toHaveTextContent(name);
}

describe('ReviewMeetingPage', () => {
  freezeTime();

  it('shows one release large, with what does not pass and what changed', async () => {
    renderMeeting();
    const part = await release('checkout 5.3.0');
    expect(part).toHaveTextContent('1 of 3');
    expect(part).toHaveTextContent('1 check is failing');
    await within(part).findByText(/The load test is 9 days old/);
    expect(part).toHaveTextContent('by Thu 26 Nov, 12:00');
    expect(part).toHaveTextContent('It was ready at the last review.');
    expect(part).toHaveTextContent('1 of 2 ready');
    expect(within(part).getByRole('link', { name: 'Risks' })).toHaveAttribute(
      'href',
      '/releases/release/checkout-5.3.0/overview#risks',
    );
    expect(screen.getAllByText('0 of 3 decided')[0]).toBeVisible();
  });

  it('moves by keys, and stays where it is in the address', async () => {
    const { user, address } = renderMeeting();
    await shown('checkout 5.3.0');
    await user.keyboard('j');
    await shown('payments-api 4.2.0');
    expect(address()).toBe('/tuesday/meeting?release=payments-api-4.2.0');
    expect(
      screen.getByText('payments-api 4.2.0. Not ready. Undecided. 2 of 3.'),
    ).toBeInTheDocument();
    await user.keyboard('{ArrowDown}');
    await shown('ledger 2.8.0');
    await user.keyboard('j');
    expect(screen.getByText('This is the last release.')).toBeInTheDocument();
    await user.keyboard('k{ArrowUp}');
    await shown('checkout 5.3.0');
  });

  it('decides go with two keys, and goes on to what is left', async () => {
    const { api } = heldReview();
    const { user } = renderMeeting(api);
    await shown('checkout 5.3.0');
    await user.keyboard('g');
    const dialog = await screen.findByRole('dialog', {
      name: 'Go for checkout 5.3.0?',
    });
    expect(dialog).toHaveTextContent('It is not ready');
    expect(
      within(dialog).getByRole('button', { name: 'Decide go' }),
    ).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(api.decideRelease).toHaveBeenCalledWith(
      'tuesday',
      { releaseId: 'checkout-5.3.0', revision: 14, decision: 'go' },
      { idempotencyKey: expect.any(String) },
    );
    expect(
      screen.getByText('Go recorded for checkout 5.3.0.'),
    ).toBeInTheDocument();
    expect(screen.getAllByText('1 of 3 decided')[0]).toBeVisible();
    await user.keyboard('j');
    await user.keyboard('n');
    await user.keyboard('Too many orders are lost');
    expect(screen.getByRole('textbox', { name: /Reason/ })).toHaveValue(
      'Too many orders are lost',
    );
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(api.decideRelease).toHaveBeenLastCalledWith(
        'tuesday',
        {
          releaseId: 'payments-api-4.2.0',
          revision: 14,
          decision: 'no_go',
          reason: 'Too many orders are lost',
        },
        expect.anything(),
      ),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await user.keyboard('o');
    await shown('ledger 2.8.0');
  });

  it('decides on conditions, with an owner and a time for each', async () => {
    const { api } = heldReview();
    const { user } = renderMeeting(api);
    await shown('checkout 5.3.0');
    await user.keyboard('c');
    const dialog = await screen.findByRole('dialog');
    const decide = within(dialog).getByRole('button', {
      name: 'Decide go on conditions',
    });
    expect(decide).toBeDisabled();
    await user.keyboard('Only with support on call');
    await user.type(
      within(dialog).getByRole('textbox', { name: /What has to be done/ }),
      'Support is on call',
    );
    expect(decide).toBeEnabled();
    await user.keyboard('{Meta>}{Enter}{/Meta}');
    await waitFor(() =>
      expect(api.decideRelease).toHaveBeenCalledWith(
        'tuesday',
        expect.objectContaining({
          decision: 'conditional',
          reason: 'Only with support on call',
          conditions: [
            {
              title: 'Support is on call',
              ownerRef: 'group:default/payments-team',
              dueAt: '2026-11-26T13:00:00Z',
            },
          ],
        }),
        expect.anything(),
      ),
    );
    const part = await release('checkout 5.3.0');
    expect(await within(part).findByText('Support is on call')).toBeVisible();
    expect(within(part).getByText('Conditional go')).toBeVisible();
  });

  it('reopens a decision with a reason, and can decide the same again', async () => {
    const { api } = heldReview();
    const { user } = renderMeeting(api);
    await shown('checkout 5.3.0');
    await user.keyboard('g');
    await screen.findByRole('dialog');
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await user.keyboard('u');
    await screen.findByRole('dialog', {
      name: 'Reopen the decision on checkout 5.3.0?',
    });
    await user.keyboard('The load test failed{Tab}{Tab}{Enter}');
    await waitFor(() =>
      expect(api.reopenDecision).toHaveBeenCalledWith(
        'tuesday',
        'of checkout-5.3.0',
        { reason: 'The load test failed' },
      ),
    );
    expect(
      await screen.findByText('The decision on checkout 5.3.0 is reopened.'),
    ).toBeInTheDocument();
    await user.keyboard('g');
    await screen.findByRole('dialog');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(api.decideRelease).toHaveBeenCalledTimes(2));
    const [first, second] = (api.decideRelease as jest.Mock).mock.calls.map(
      ([, , { idempotencyKey }]) => idempotencyKey,
    );
    expect(second).not.toBe(first);
  });

  it('says who decided first, and goes on', async () => {
    const { api, patch } = heldReview();
    const theirs = sampleDecision({ decision: 'no_go', reason: 'Not today' });
    (api.decideRelease as jest.Mock).mockImplementation(async () => {
      patch('checkout-5.3.0', { decision: theirs });
      throw await apiError(409, 'It is decided already.', {
        details: [
          {
            field: 'releaseId',
            code: 'already_decided',
            message: 'It is decided already.',
          },
        ],
      });
    });
    const { user } = renderMeeting(api);
    await shown('checkout 5.3.0');
    await user.keyboard('g');
    await screen.findByRole('dialog');
    await user.keyboard('{Enter}');
    const note = await screen.findByText('Somebody else decided first');
    const part = await release('checkout 5.3.0');
    expect(note).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await waitFor(() =>
      expect(part).toHaveTextContent(
        'release-manager decided No-go, Sat 21 Nov, 09:30 Europe/Paris.',
      ),
    );
    expect(within(part).getByText('Not today')).toBeVisible();
    await user.keyboard('j');
    await shown('payments-api 4.2.0');
    expect(
      screen.queryByText('Somebody else decided first'),
    ).not.toBeInTheDocument();
  });

  it('does nothing by keys while somebody types, or has turned them off', async () => {
    const { api } = heldReview();
    const { user } = renderMeeting(api);
    await shown('checkout 5.3.0');
    await user.keyboard('m');
    const notes = screen.getByRole('textbox', { name: 'Notes' });
    expect(notes).toHaveFocus();
    await user.keyboard('going, not now');
    expect(notes).toHaveValue('going, not now');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(api.saveAgendaNotes).toHaveBeenCalledWith(
        'tuesday',
        'checkout-5.3.0',
        { notes: 'going, not now' },
        { revision: 0 },
      ),
    );
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard' });
    await user.click(
      within(dialog).getByRole('switch', { name: 'Use single keys' }),
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await user.keyboard('j');
    await shown('checkout 5.3.0');
  });

  it('keeps both notes where somebody else saved first, until one is chosen', async () => {
    const { api, patch } = heldReview();
    const { user } = renderMeeting(api);
    const notes = await screen.findByRole('textbox', { name: 'Notes' });
    (api.saveAgendaNotes as jest.Mock).mockImplementationOnce(async () => {
      patch('checkout-5.3.0', { notes: 'Theirs first', notesRevision: 4 });
      throw await apiError(409, 'Somebody else saved first.');
    });
    await user.type(notes, 'Mine');
    await user.tab();
    expect(await screen.findByText('Theirs: Theirs first')).toBeVisible();
    expect(notes).toHaveValue('Mine');
    await user.click(screen.getByRole('button', { name: 'Save mine' }));
    await waitFor(() =>
      expect(api.saveAgendaNotes).toHaveBeenLastCalledWith(
        'tuesday',
        'checkout-5.3.0',
        { notes: 'Mine' },
        { revision: 4 },
      ),
    );
    await waitFor(() =>
      expect(screen.queryByText('Theirs: Theirs first')).toBeNull(),
    );
  });

  it('ticks who came, again on what somebody else has changed', async () => {
    const { api } = heldReview();
    api.updateReview = jest
      .fn()
      .mockRejectedValueOnce(await apiError(409, 'Changed meanwhile.'))
      .mockImplementation(async (_, { attendees }) => ({
        ...sampleReviewDetail({ state: 'open' }),
        attendees,
        revision: 5,
      }));
    const { user } = renderMeeting(api);
    await user.click(
      await screen.findByRole('checkbox', {
        name: 'release-manager is present',
      }),
    );
    await waitFor(() => expect(api.updateReview).toHaveBeenCalledTimes(2));
    expect(api.updateReview).toHaveBeenLastCalledWith(
      'tuesday',
      {
        attendees: [
          {
            ref: 'user:default/release-manager',
            role: 'chair',
            present: true,
          },
          { ref: 'group:default/payments-team' },
        ],
      },
      { revision: 3 },
    );
  });

  it('lets others look on, and says why they do not decide', async () => {
    const { api } = heldReview({ mayManage: false });
    const { user } = renderMeeting(api);
    const part = await release('checkout 5.3.0');
    expect(part).toHaveTextContent('You can follow the review.');
    expect(
      within(part).getByRole('button', { name: 'Go for checkout 5.3.0' }),
    ).toBeDisabled();
    await user.keyboard('g');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: 'Notes' })).toBeNull();
  });

  it('closes with what was not decided', async () => {
    const { api } = heldReview();
    api.closeReview = jest.fn(async () =>
      sampleReviewDetail({ state: 'closed' }),
    );
    const { user, address } = renderMeeting(api);
    await shown('checkout 5.3.0');
    await user.click(screen.getByRole('button', { name: 'Close the review' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('3 releases are not decided');
    expect(dialog).toHaveTextContent('payments-api 4.2.0');
    await user.click(
      within(dialog).getByRole('button', { name: 'Close the review' }),
    );
    await waitFor(() =>
      expect(address()).toBe('/releases/reviews/tuesday/minutes'),
    );
    expect(api.closeReview).toHaveBeenCalledWith('tuesday', { revision: 3 });
  });
});
