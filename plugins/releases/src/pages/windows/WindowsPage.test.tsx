import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  sampleDecision,
  sampleWindow,
} from '../../__testUtils__/sampleWindows';
import { ReleasesApi } from '../../shared/api';
import { WindowsPage } from './WindowsPage';

function apiWith(windows: Partial<ReleasesApi>) {
  return fakeReleasesApi({
    listWindows: jest.fn(async () => ({
      items: [sampleWindow()],
      totalItems: 1,
    })),
    ...windows,
  });
}

const row = () => screen.findByRole('row', { name: /Weekend freeze/ });

describe('WindowsPage', () => {
  freezeTime();

  it('tells what each window is, when in words, and when next', async () => {
    renderScreen(<WindowsPage />, { api: apiWith({}) });

    const cells = await row();
    expect(cells).toHaveTextContent('Freeze');
    expect(cells).toHaveTextContent('In force now');
    expect(cells).toHaveTextContent(
      'every Friday 16:00 to Monday 08:00, Europe/Paris',
    );
    expect(cells).toHaveTextContent('production components in production');
    const next = within(cells).getByRole('list', {
      name: 'Next, Europe/Paris',
    });
    expect(next).toHaveTextContent('on now, ends in 2 days');
    expect(next).toHaveTextContent('in 6 days');
  });

  it('names the zone of each where they are told in their own', async () => {
    const items = [sampleWindow({ timeZone: 'America/New_York' })];
    const list = jest.fn(async () => ({ items, totalItems: 1 }));
    renderScreen(<WindowsPage />, {
      api: apiWith({ listWindows: list }),
      at: '/?zone=release',
    });

    expect(
      within(await row()).getByText('Next, America/New_York'),
    ).toBeVisible();
    expect(
      screen.getByRole('columnheader', { name: 'Next, each in its own zone' }),
    ).toBeVisible();
  });

  it('narrows by effect, text and archive, all in the address', async () => {
    const list = jest.fn(async () => ({ items: [], totalItems: 0 }));
    renderScreen(<WindowsPage />, {
      api: apiWith({ listWindows: list }),
      at: '/?effect=deny&q=week&archived=true',
    });

    expect(await screen.findByText('No matching windows')).toBeVisible();
    expect(list).toHaveBeenCalledWith(
      {
        effect: ['deny'],
        q: 'week',
        archived: true,
        limit: 25,
        cursor: undefined,
        totalItems: true,
      },
      expect.anything(),
    );
  });

  it('archives a window, and takes that back', async () => {
    const archived = sampleWindow({
      archivedAt: '2026-11-21T09:00:00Z',
      revision: 4,
    });
    const archive = jest.fn(async () => archived);
    const restore = jest.fn(async () => sampleWindow({ revision: 5 }));
    const { user, toasts } = renderScreen(<WindowsPage />, {
      api: apiWith({ archiveWindow: archive, restoreWindow: restore }),
    });

    await user.click(
      within(await row()).getByRole('button', { name: 'Archive' }),
    );
    await waitFor(() =>
      expect(archive).toHaveBeenCalledWith('weekend', { revision: 3 }),
    );
    const [notice] = toasts.post.mock.calls[0];
    expect(notice.title).toBe('Weekend freeze was archived');
    notice.description.props.onPress();
    await waitFor(() =>
      expect(restore).toHaveBeenCalledWith('weekend', { revision: 4 }),
    );
  });

  it('leaves windows of the configuration as they are', async () => {
    renderScreen(<WindowsPage />, {
      api: apiWith({
        listWindows: jest.fn(async () => ({
          items: [sampleWindow({ source: 'config' })],
          totalItems: 1,
        })),
      }),
    });

    const cells = await row();
    expect(cells).toHaveTextContent('Configuration, read-only');
    expect(within(cells).queryByRole('button')).toBeNull();
  });

  it('answers whether it is open, as the address asks', async () => {
    const decide = jest.fn(async () => sampleDecision());
    renderScreen(<WindowsPage />, {
      api: apiWith({ decideWindow: decide }),
      at: '/?entity=component:default/checkout&at=2026-11-28T12:00:00Z',
    });

    const answer = await screen.findByRole('status', { name: 'The answer' });
    expect(await within(answer).findByText('Closed')).toBeVisible();
    expect(answer).toHaveTextContent(
      'Closed until Mon 30 Nov 2026 08:00 (Europe/Paris): Weekend freeze.',
    );
    expect(answer).toHaveTextContent('Opens nextMon 30 Nov, 08:00');
    expect(
      within(answer).getByRole('link', { name: 'Open the window' }),
    ).toHaveAttribute('href', '/releases/windows/window/weekend');
    expect(decide).toHaveBeenCalledWith(
      {
        entityRef: 'component:default/checkout',
        environment: 'production',
        releaseKind: 'normal',
        at: '2026-11-28T12:00:00Z',
      },
      expect.anything(),
    );
  });

  it('says that it depends where the question leaves something out', async () => {
    const sentence =
      'It depends: Weekend freeze may apply here. Say which component.';
    renderScreen(<WindowsPage />, {
      api: apiWith({
        decideWindow: jest.fn(async () =>
          sampleDecision({
            sentence,
            reasons: [
              {
                windowId: 'weekend',
                name: 'Weekend freeze',
                effect: 'deny',
                code: 'scope_unknown',
                sentence: 'Weekend freeze may apply here.',
              },
            ],
            known: undefined,
          }),
        ),
      }),
      at: '/?at=2026-11-28T12:00:00Z',
    });

    const answer = await screen.findByRole('status', { name: 'The answer' });
    expect(await within(answer).findByText('It depends')).toBeVisible();
    expect(answer).toHaveTextContent(sentence);
    expect(within(answer).queryByText('Open')).toBeNull();
    expect(within(answer).queryByText('Closed')).toBeNull();
  });

  it('asks nothing before there is a question, then keeps it in the address', async () => {
    const decide = jest.fn(async () =>
      sampleDecision({ allowed: true, sentence: 'Open.', reasons: [] }),
    );
    const { user, address } = renderScreen(<WindowsPage />, {
      api: apiWith({ decideWindow: decide }),
    });

    await screen.findByText(/Choose a component/);
    expect(decide).not.toHaveBeenCalled();
    await user.type(
      screen.getByRole('combobox', { name: /Component/ }),
      'checkout',
    );
    await user.click(await screen.findByRole('option', { name: /checkout/ }));

    await waitFor(() =>
      expect(address()).toBe('/?entity=component%3Adefault%2Fcheckout'),
    );
    expect(
      await screen.findByText('No window applies at this time.'),
    ).toBeVisible();
  });

  it('says what could not be loaded, and tries again', async () => {
    const list = jest
      .fn()
      .mockRejectedValueOnce(await apiError(400, 'Not like this'))
      .mockResolvedValue({ items: [sampleWindow()], totalItems: 1 });
    const { user } = renderScreen(<WindowsPage />, {
      api: apiWith({ listWindows: list }),
    });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The windows could not be loadedNot like this',
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await row()).toBeVisible();
  });
});
