import { Feed } from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { SubscribeButton } from './SubscribeButton';

const URL = 'http://localhost/api/releases/v1/calendar.ics?token=secret';

function aFeed(given: Partial<Feed> = {}): Feed {
  return {
    id: 'feed-1',
    name: 'Payments',
    filter: { milestones: true, windows: true, trains: true },
    createdAt: '2026-11-20T09:00:00Z',
    ...given,
  };
}

function apiWith(feeds: Feed[], changes = {}) {
  const api = fakeReleasesApi();
  return {
    ...api,
    listFeeds: jest.fn(async () => ({ items: feeds })),
    ...changes,
  };
}

async function opened(api: ReturnType<typeof apiWith>) {
  const rendered = renderScreen(
    <SubscribeButton filter={{ ownerRef: ['group:default/payments-team'] }} />,
    { api },
  );
  await rendered.user.click(
    await screen.findByRole('button', { name: 'Subscribe' }),
  );
  return { ...rendered, dialog: within(await screen.findByRole('dialog')) };
}

describe('SubscribeButton', () => {
  freezeTime();

  it('makes an address of what is shown, and says how to use it', async () => {
    const createFeed = jest.fn(async () => aFeed({ url: URL }));
    const { user, dialog } = await opened(apiWith([], { createFeed }));
    expect(await dialog.findByText(/no subscriptions yet/)).toBeVisible();

    const name = dialog.getByRole('textbox', { name: /Name/ });
    await user.clear(name);
    expect(dialog.getByRole('button', { name: 'Create link' })).toBeDisabled();
    await user.type(name, 'Payments{Tab}');
    await user.click(
      dialog.getByRole('checkbox', { name: /Freezes and allow windows/ }),
    );
    await user.click(dialog.getByRole('button', { name: 'Create link' }));

    expect(
      await dialog.findByRole('textbox', { name: /Your link/ }),
    ).toHaveValue(URL);
    expect(createFeed).toHaveBeenCalledWith({
      name: 'Payments',
      filter: {
        ownerRef: ['group:default/payments-team'],
        milestones: true,
        windows: false,
        trains: true,
        reviews: true,
        bookings: false,
      },
    });
    const writeText = jest.spyOn(window.navigator.clipboard, 'writeText');
    await user.click(dialog.getByRole('button', { name: 'Copy link' }));
    expect(await dialog.findByRole('button', { name: 'Copied' })).toBeVisible();
    expect(writeText).toHaveBeenCalledWith(URL);
    expect(
      dialog.getByRole('link', { name: /Open in the calendar program/ }),
    ).toHaveAttribute('href', URL.replace('http:', 'webcal:'));
    expect(dialog.getByText('Thunderbird')).toBeVisible();
  });

  it('says why no address was made, and keeps what was typed', async () => {
    const createFeed = jest
      .fn()
      .mockRejectedValue(new Error('Calendar feeds are not enabled'));
    const { user, dialog } = await opened(apiWith([], { createFeed }));
    await user.click(dialog.getByRole('button', { name: 'Create link' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Could not create the linkCalendar feeds are not enabled',
    );
    expect(dialog.getByRole('textbox', { name: /Name/ })).toHaveValue(
      'Releases',
    );
  });

  it('lists subscriptions and closes one after asking', async () => {
    const revokeFeed = jest.fn(async () =>
      aFeed({ revokedAt: '2026-11-21T09:00:00Z' }),
    );
    const { user, dialog, toasts } = await opened(
      apiWith(
        [
          aFeed(),
          aFeed({
            id: 'feed-2',
            name: 'Old',
            revokedAt: '2026-11-19T09:00:00Z',
          }),
        ],
        {
          revokeFeed,
        },
      ),
    );
    expect(await dialog.findByText(/not read yet/)).toBeVisible();
    expect(dialog.queryByRole('button', { name: 'Revoke Old' })).toBeNull();

    await user.click(dialog.getByRole('button', { name: 'Revoke Payments' }));
    expect(revokeFeed).not.toHaveBeenCalled();
    await user.click(dialog.getByRole('button', { name: 'Keep it' }));
    await user.click(dialog.getByRole('button', { name: 'Revoke Payments' }));
    await user.click(dialog.getByRole('button', { name: 'Revoke Payments' }));
    await waitFor(() => expect(revokeFeed).toHaveBeenCalledWith('feed-1'));
    await waitFor(() =>
      expect(toasts.post).toHaveBeenCalledWith(
        expect.objectContaining({ title: 'Revoked Payments' }),
      ),
    );
  });
});
