import { screen } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import {
  sampleDecision,
  sampleWindow,
} from '../../__testUtils__/sampleWindows';
import { ReleaseWindowsSection } from '../../schedule/waivers';
import { WindowsPage } from './WindowsPage';

const api = fakeReleasesApi({
  listWindows: jest.fn(async () => ({
    items: [sampleWindow()],
    totalItems: 1,
  })),
  decideWindows: jest.fn(async () => ({ items: [sampleDecision()] })),
});

describe('who may not manage windows', () => {
  freezeTime();

  it('sees them all the same, and what it takes to make them', async () => {
    renderScreen(<WindowsPage />, { api, mayAll: false });

    expect(
      await screen.findByText(/To create or edit one, ask a portal admin/),
    ).toBeVisible();
    expect(
      await screen.findByRole('row', { name: /Weekend freeze/ }),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: 'New window' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Archive' })).toBeNull();
  });

  it('is told that a waiver is what a release needs', async () => {
    renderScreen(<ReleaseWindowsSection release={sampleRelease()} />, {
      api,
      mayAll: false,
    });

    expect(
      await screen.findByText(
        /Ask a release manager or a portal admin to grant one/,
      ),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /waiver/ })).toBeNull();
  });
});
