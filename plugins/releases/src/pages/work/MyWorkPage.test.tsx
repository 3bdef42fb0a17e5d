import {
  MyWork,
  MyWorkQueryInput,
  VoteBatch,
  WorkItem,
} from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  sampleReadiness,
  sampleRelease,
} from '../../__testUtils__/sampleReleases';
import { ReleasesApi } from '../../shared/api';
import { MyWorkPage } from './MyWorkPage';

const SIGN_OFF = 'production:sign-off';

function anItem(
  kind: WorkItem['kind'],
  rest: Partial<WorkItem> = {},
): WorkItem {
  const { name = 'checkout 5.3.0' } = rest.release ?? {};
  return {
    id: `${kind} ${name}`,
    kind,
    sentence: `${kind} of ${name}.`,
    releaseId: name.replace(' ', '-'),
    release: { name, version: '5.3.0', revision: 7, timeZone: 'Europe/Paris' },
    gateId: SIGN_OFF,
    gateName: 'Sign-off',
    dueAt: '2026-11-26T13:00:00Z',
    url: 'https://portal.example.com',
    ...rest,
  };
}

const aVote = (name: string, rest: Partial<WorkItem> = {}) =>
  anItem('vote', {
    release: { name, version: '1', revision: 7 },
    message: {
      code: 'work.vote',
      params: { release: { release: name, name }, gate: 'Sign-off' },
    },
    ...rest,
  });

/** Answers what is left of some items, as the backend would. */
function show(
  items: readonly WorkItem[],
  changes: Partial<ReleasesApi> = {},
  at = '/',
) {
  const gone = new Set<string>();
  const getMyWork = jest.fn(
    async ({ kind }: MyWorkQueryInput = {}): Promise<MyWork> => {
      const left = items.filter(({ id }) => !gone.has(id));
      const countOf = (wanted: string) =>
        left.filter(item => item.kind === wanted).length;
      return {
        items: left.filter(item => kind?.includes(item.kind) ?? true),
        totalItems: left.length,
        counts: {
          vote: countOf('vote'),
          checklist: countOf('checklist'),
          evidence: countOf('evidence'),
          waiver_request: countOf('waiver_request'),
          blocker: countOf('blocker'),
          condition: countOf('condition'),
          review: countOf('review'),
        },
      };
    },
  );
  const api = fakeReleasesApi({ getMyWork, ...changes });
  return { api, gone, ...renderScreen(<MyWorkPage />, { api, at }) };
}

describe('MyWorkPage', () => {
  freezeTime();

  it('shows what waits by how urgent it is, narrowed by the address', async () => {
    const { user, address } = show([
      anItem('blocker', { dueAt: '2026-11-19T09:00:00Z' }),
      aVote('checkout 5.3.0'),
      anItem('evidence', { dueAt: '2027-02-01T09:00:00Z' }),
      anItem('checklist', { dueAt: undefined }),
    ]);
    const overdue = within(
      await screen.findByRole('region', { name: 'Overdue' }),
    );
    expect(
      screen.getAllByRole('heading').map(({ textContent }) => textContent),
    ).toEqual(['Overdue', 'Due within 7 days', 'Later', 'Without a date']);
    expect(overdue.getByRole('listitem')).toHaveTextContent(
      /^Blocker: blocker of checkout 5\.3\.0\..*checkout 5\.3\.0 · Sign-off · was due /,
    );
    expect(
      overdue.getByRole('link', {
        name: 'Open the readiness of checkout 5.3.0',
      }),
    ).toHaveAttribute('href', '/releases/release/checkout-5.3.0/readiness');
    await user.click(screen.getByRole('button', { name: 'Votes (1)' }));
    expect(address()).toBe('/?kind=vote');
    await waitFor(() =>
      expect(screen.getAllByRole('listitem')).toHaveLength(1),
    );
    expect(screen.getByRole('listitem')).toHaveTextContent(
      'Vote: Vote on checkout 5.3.0: Sign-off.',
    );
  });

  it('votes in place, on the release as it was read', async () => {
    const castVote = jest.fn(async () => ({} as never));
    const { user } = show([aVote('checkout 5.3.0')], { castVote });
    await user.click(
      await screen.findByRole('button', {
        name: 'Approve checkout 5.3.0 for Sign-off',
      }),
    );
    await user.click(
      within(screen.getByRole('dialog')).getByRole('button', {
        name: 'Approve',
      }),
    );
    expect(castVote).toHaveBeenCalledWith(
      'checkout-5.3.0',
      { gateId: SIGN_OFF, decision: 'approve', comment: undefined },
      { revision: 7 },
    );
    // The verdict still asks for it.
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
  });

  it('ticks in place, and says why it could not', async () => {
    const tickItem = jest
      .fn()
      .mockImplementationOnce(async () => {
        throw await apiError(409, 'It was changed meanwhile.');
      })
      .mockResolvedValue({ done: true });
    const { user } = show(
      [
        anItem('checklist', {
          itemId: 'support',
          message: {
            code: 'work.tick',
            params: {
              item: 'Support told',
              release: { release: 'checkout-5.3.0', name: 'checkout 5.3.0' },
            },
          },
        }),
      ],
      { tickItem },
    );
    const tick = await screen.findByRole('button', {
      name: 'Tick Support told for checkout 5.3.0',
    });
    await user.click(tick);
    expect(await screen.findByText('Could not tick the item')).toBeVisible();
    await user.click(tick);
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
    expect(tickItem).toHaveBeenLastCalledWith(
      'checkout-5.3.0',
      SIGN_OFF,
      'support',
      { done: true },
      { revision: 7 },
    );
  });

  it('answers waivers, and records evidence that may be recorded by hand', async () => {
    const declineWaiver = jest.fn(async () => sampleRelease());
    const recordEvidence = jest.fn(async () => ({} as never));
    const readiness = sampleReadiness();
    const { user } = show(
      [
        anItem('waiver_request', { waiverId: 'w1' }),
        anItem('evidence', { byHand: true }),
      ],
      {
        declineWaiver,
        recordEvidence,
        getReadiness: jest.fn(async () => ({
          ...readiness,
          own: {
            ...readiness.own,
            gates: [
              {
                ...readiness.own.gates[0],
                id: SIGN_OFF,
                byHand: { type: 'test.unit', subjects: [{}] },
              },
            ],
          },
        })),
      },
    );
    await user.click(
      await screen.findByRole('button', {
        name: 'Decline the waiver for checkout 5.3.0',
      }),
    );
    expect(declineWaiver).toHaveBeenCalledWith(
      'checkout-5.3.0',
      'w1',
      {},
      { revision: 7 },
    );
    await user.click(
      await screen.findByRole('button', {
        name: 'Record evidence of Sign-off for checkout 5.3.0',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: /Outcome/ }));
    await user.click(await screen.findByRole('option', { name: 'Passed' }));
    await user.type(
      within(dialog).getByRole('textbox', { name: /Note/ }),
      'Ran it',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Record' }));
    await waitFor(() => expect(recordEvidence).toHaveBeenCalled());
  });

  it('rejects several at once, says of each what became of it, and tries again', async () => {
    let tries = 0;
    const castVotes = jest.fn(async ({ items }: VoteBatch) => {
      tries += 1;
      const answers = items.map(({ releaseId }, index) =>
        releaseId === 'cart-1' && tries === 1
          ? {
              index,
              status: 'refused' as const,
              error: { statusCode: 503, code: 'away', message: 'Wait.' },
            }
          : { index, status: 'voted' as const },
      );
      return { items: answers, voted: 1, refused: 1 };
    });
    const { user } = show(
      [aVote('cart 1'), aVote('web 2'), aVote('search 3')],
      { castVotes },
    );
    await user.click(
      await screen.findByRole('checkbox', { name: 'Select all votes' }),
    );
    await user.click(
      screen.getByRole('checkbox', { name: /Select: .*search 3/ }),
    );
    expect(screen.getByText('2 votes selected')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Reject…' }));
    const dialog = screen.getByRole('dialog', { name: 'Reject 2 releases' });
    const reject = within(dialog).getByRole('button', { name: 'Reject 2' });
    expect(reject).toBeDisabled();
    await user.type(
      within(dialog).getByRole('textbox', { name: /Reason for all/ }),
      'Not tested',
    );
    await user.click(reject);
    const results = await within(dialog).findByRole('list', {
      name: 'Results of your votes',
    });
    expect(
      within(results)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'cart 1Sign-off: Vote not saved: Wait.',
      'web 2Sign-off: Vote saved',
    ]);
    expect(castVotes.mock.calls[0][0].items).toMatchObject([
      { releaseId: 'cart-1', revision: 7, decision: 'reject' },
      { releaseId: 'web-2', revision: 7, decision: 'reject' },
    ]);
    await user.click(
      within(dialog).getByRole('button', { name: 'Try 1 again' }),
    );
    await waitFor(() =>
      expect(castVotes.mock.calls[1][0].items).toMatchObject([
        { releaseId: 'cart-1', comment: 'Not tested' },
      ]),
    );
    await user.click(
      within(dialog).getAllByRole('button', { name: 'Close' })[1],
    );
    await waitFor(() =>
      expect(screen.getAllByRole('listitem')).toHaveLength(1),
    );
  });

  it('says what will appear, and leads back from a kind', async () => {
    const { user, address } = show([], {}, '/?kind=blocker');
    expect(
      await screen.findByText('Nothing of this kind waits for you'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all kinds' }));
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
    expect(address()).toBe('/');
  });

  it('says why it could not be loaded, and tries again', async () => {
    let isAway = true;
    const getMyWork = jest.fn(async () => {
      if (isAway) {
        throw await apiError(503, 'The database is away.');
      }
      return { items: [] };
    });
    const { user } = show([], { getMyWork });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away.',
    );
    isAway = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
  });
});
