import { LedgerEntry } from '@slipway/backstage-plugin-releases-common';
import { screen, within } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleLedger } from '../../__testUtils__/sampleAnswers';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { ReleaseActivity } from './ReleaseActivity';

describe('ReleaseActivity', () => {
  freezeTime();

  it('tells the ledger in words', async () => {
    renderScreen(<ReleaseActivity release={sampleRelease()} />);

    const [moved] = await screen.findAllByText(/moved this release/);
    expect(moved).toHaveTextContent(
      'engineer moved this release from Planned to In readiness',
    );
    expect(screen.getByText('Reason: All tickets are merged')).toBeVisible();
    expect(screen.getByText(/^18 hours ago/)).toHaveTextContent(
      '18 hours ago · Fri 20 Nov, 16:00 Europe/Paris',
    );

    const changed = screen
      .getByText(/release-manager/)
      .closest<HTMLElement>('li');
    const changes = within(changed ?? document.body)
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(changes).toEqual([
      'Window: Wed 25 Nov, 14:00–15:30 → Thu 26 Nov, 14:00–15:30',
      'Components: added checkout; removed cart',
      'Rollback plan: rewritten',
      'Owner: payments-team',
    ]);
  });

  it('tells in short how a release was imported', async () => {
    const [, , first] = sampleLedger();
    const entry: LedgerEntry = {
      ...first,
      actor: 'service:plugin:releases',
      action: 'imported',
      change: {
        fields: {
          id: { to: '0198' },
          version: { to: '5.3.0' },
          actual: { to: {} },
          source: { to: { provider: 'demo', externalId: 'checkout/5.3.0' } },
          createdBy: { to: 'service:plugin:releases' },
        },
      },
    };
    renderScreen(<ReleaseActivity release={sampleRelease()} />, {
      api: fakeReleasesApi({
        getReleaseLedger: jest.fn(async () => ({
          items: [{ ...entry, seq: 2 }, entry],
        })),
      }),
    });

    const [again, once] = await screen.findAllByText('Imported by Slipway');
    const changesIn = (sentence: HTMLElement) =>
      within(sentence.closest<HTMLElement>('li') ?? document.body)
        .getAllByRole('listitem')
        .map(item => item.textContent);
    expect(changesIn(again)).toEqual([
      'Version: 5.3.0',
      'Source: demo checkout/5.3.0',
    ]);
    expect(changesIn(once)).toEqual(['Version: 5.3.0']);
  });

  it('has words for every field, whatever it holds', async () => {
    const [, , first] = sampleLedger();
    const milestone = { id: 'qa', name: 'QA complete', dueAt: '2026-11-20' };
    const entry: LedgerEntry = {
      ...first,
      seq: 2,
      actor: 'service:external:ci',
      action: 'imported',
      change: {
        fields: {
          state: { from: 'in_progress', to: 'rolled_back' },
          kind: { from: 'normal', to: 'emergency' },
          impact: { from: 'fix', to: 'breaking' },
          versionScheme: { from: 'any', to: 'semver' },
          milestones: {
            from: [milestone],
            to: [{ ...milestone, doneAt: '2026-11-19' }],
          },
          waivers: { to: [{ id: 'w1', windowId: 'freeze' }] },
          ending: { to: { by: 'user:default/engineer', passed: [] } },
        },
      },
    };
    renderScreen(<ReleaseActivity release={sampleRelease()} />, {
      api: fakeReleasesApi({
        getReleaseLedger: jest.fn(async () => ({ items: [entry] })),
      }),
    });

    const sentence = await screen.findByText('Imported by ci (service)');
    expect(
      within(sentence.closest<HTMLElement>('li') ?? document.body)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'State: In progress → Rolled back',
      'Kind: Normal → Emergency',
      'Impact: Fix → Breaking',
      'Version scheme: Any text → Semantic versions',
      'Milestones: changed QA complete',
    ]);
  });

  it('says that the chain is as it was written', async () => {
    renderScreen(<ReleaseActivity release={sampleRelease()} />);

    expect(await screen.findByText('Verified')).toBeVisible();
    expect(screen.getByText('All 3 entries are unaltered.')).toBeVisible();
  });

  it('names the first broken link of the chain', async () => {
    const api = fakeReleasesApi({
      verifyReleaseLedger: jest.fn(async () => ({
        intact: false,
        chains: 1,
        entries: 3,
        sentence: 'The chain is broken.',
        firstBroken: {
          subject: 'release:checkout-5.3.0',
          seq: 2,
          code: 'hash_mismatch' as const,
          sentence: 'Entry 2 was changed after it was written.',
        },
      })),
    });
    renderScreen(<ReleaseActivity release={sampleRelease()} />, { api });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Entry 2 was changed after it was written.',
    );
  });

  it('goes further back page by page', async () => {
    const [latest, ...earlier] = sampleLedger();
    const getReleaseLedger = jest.fn(
      async (_id: string, { cursor }: { cursor?: string } = {}) =>
        cursor ? { items: earlier } : { items: [latest], nextCursor: 'older' },
    );
    const { user } = renderScreen(
      <ReleaseActivity release={sampleRelease()} />,
      { api: fakeReleasesApi({ getReleaseLedger }) },
    );

    await user.click(
      await screen.findByRole('button', { name: 'Earlier activity' }),
    );

    expect(await screen.findByText(/planned this release/)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Earlier activity' }),
    ).not.toBeInTheDocument();
  });
});
