import { LedgerEntry, Window } from '@slipway/backstage-plugin-releases-common';
import { screen } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { samplePreview, sampleWindow } from '../../__testUtils__/sampleWindows';
import { WindowRoutes } from './WindowRoutes';

// Loaded beforehand, for the first test not to wait for them.
import './WindowPage';

function renderPage(window: Window, ledger: LedgerEntry[] = []) {
  const preview = jest.fn(async () => samplePreview());
  renderScreen(<WindowRoutes />, {
    api: fakeReleasesApi({
      getWindow: jest.fn(async () => window),
      getWindowLedger: jest.fn(async () => ({ items: ledger })),
      previewWindow: preview,
    }),
    at: '/releases/windows/window/weekend',
    route: '/releases/windows/*',
  });
  return { preview };
}

function entry(changes: Partial<LedgerEntry>): LedgerEntry {
  return {
    seq: 1,
    subject: 'window:weekend',
    at: '2026-11-20T09:00:00Z',
    actor: 'user:default/release-manager',
    action: 'created',
    change: { fields: {} },
    prevHash: '',
    hash: '',
    ...changes,
  };
}

describe('the page of a window', () => {
  freezeTime();

  it('says when it comes next', async () => {
    renderPage(sampleWindow());

    expect(await screen.findByText(/The next times/)).toBeVisible();
  });

  it('lists no times of one that is archived, which decides nothing', async () => {
    const { preview } = renderPage(
      sampleWindow({ archivedAt: '2026-11-20T16:00:00Z', next: [] }),
    );

    expect(await screen.findByText(/has no effect/)).toBeVisible();
    expect(screen.queryByText(/The next times/)).toBeNull();
    expect(preview).not.toHaveBeenCalled();
  });

  it('says what the configuration did as what people did', async () => {
    renderPage(sampleWindow({ source: 'config' }), [
      entry({ seq: 3, action: 'archived', actor: 'config' }),
      entry({ seq: 2, action: 'changed', actor: 'config' }),
      entry({ seq: 1, actor: 'config' }),
      entry({ seq: 0 }),
    ]);

    expect(
      await screen.findByText('It came with the configuration of the portal'),
    ).toBeVisible();
    expect(
      screen.getByText('The configuration of the portal changed it'),
    ).toBeVisible();
    expect(
      screen.getByText(/It left the configuration of the portal/),
    ).toBeVisible();
    expect(screen.getByText(/release-manager/)).toBeVisible();
    expect(screen.getByText(/created this window/)).toBeVisible();
  });
});
