import { WindowImportResult } from '@slipway/backstage-plugin-releases-common';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { ReleasesApi } from '../../shared/api';
import { WindowImportPage } from './WindowImportPage';

const file = new File(['BEGIN:VCALENDAR'], 'holidays.ics');

const event = {
  index: 0,
  uid: 'christmas',
  name: 'Christmas Day',
  status: 'created' as const,
  id: 'w1',
  sentence: 'every year on 25 December, Europe/Paris',
  next: [{ start: '2026-12-24T23:00:00Z', end: '2026-12-25T23:00:00Z' }],
  details: [],
  warnings: [],
};

function resultOf(
  changes: Partial<WindowImportResult> = {},
): WindowImportResult {
  return {
    items: [event],
    created: 1,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    invalid: 0,
    ...changes,
  };
}

function renderImport(importing: ReleasesApi['importWindows']) {
  return renderScreen(<WindowImportPage />, {
    api: fakeReleasesApi({ importWindows: importing }),
  });
}

async function preview(user: ReturnType<typeof renderImport>['user']) {
  await user.upload(await screen.findByLabelText('Calendar file (.ics)'), file);
  await screen.findByText('holidays.ics, 1 kB');
  await user.click(screen.getByRole('button', { name: 'Preview' }));
}

describe('WindowImportPage', () => {
  freezeTime();

  it('previews a calendar, then imports it as previewed', async () => {
    const importing = jest.fn(async () => resultOf());
    const { user } = renderImport(importing);

    await preview(user);
    expect(await screen.findByText('Will be made')).toBeVisible();
    expect(screen.getByText(/^1 would be made/)).toBeVisible();
    const wanted = {
      ics: 'BEGIN:VCALENDAR',
      calendar: 'holidays',
      effect: 'deny',
      timeZone: 'Europe/Paris',
      inFlight: 'finish',
      scope: { environments: [], releaseKinds: [] },
    };
    expect(importing).toHaveBeenCalledWith({ ...wanted, dryRun: true });

    await user.click(screen.getByRole('button', { name: 'Import 1 window' }));
    expect(
      await screen.findByRole('link', { name: 'Christmas Day' }),
    ).toHaveAttribute('href', '/releases/windows/window/w1');
    expect(importing).toHaveBeenLastCalledWith(
      { ...wanted, dryRun: false },
      { idempotencyKey: expect.any(String) },
    );
  });

  it('takes a file that is dropped', async () => {
    renderImport(jest.fn());

    fireEvent.drop(await screen.findByTestId('file-drop'), {
      dataTransfer: { files: [file] },
    });

    expect(await screen.findByText('holidays.ics, 1 kB')).toBeVisible();
  });

  it('imports nothing while an event cannot be', async () => {
    const { user } = renderImport(
      jest.fn(async () =>
        resultOf({
          items: [
            event,
            {
              ...event,
              index: 1,
              name: 'Moved',
              status: 'invalid',
              sentence: undefined,
              details: [
                {
                  field: 'DTSTART',
                  code: 'unknown_time_zone',
                  message: '"Customized Time Zone" is not a time zone.',
                },
              ],
            },
          ],
          invalid: 1,
        }),
      ),
    );

    await preview(user);

    expect(await screen.findByText(/Customized Time Zone/)).toBeVisible();
    expect(screen.getByText(/Nothing is imported while/)).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Import 1 window' }),
    ).toBeDisabled();
  });

  it('says what is wrong with a file, and keeps the settings', async () => {
    const { user } = renderImport(
      jest.fn<Promise<never>, []>().mockRejectedValue(
        await apiError(400, 'Nothing was done', {
          details: [
            {
              field: 'ics',
              code: 'no_events',
              message: 'This calendar has no events.',
            },
          ],
        }),
      ),
    );

    await preview(user);

    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent(
        'This calendar has no events.',
      ),
    );
    expect(
      screen.getByRole('textbox', { name: 'Name of the calendar' }),
    ).toHaveValue('holidays');
  });
});
