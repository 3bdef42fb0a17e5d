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
    expect(await screen.findByText('Will be new')).toBeVisible();
    expect(screen.getByText(/^1 new, 0 to update/)).toBeVisible();
    const wanted = {
      ics: 'BEGIN:VCALENDAR',
      calendar: 'holidays',
      effect: 'deny',
      timeZone: 'Europe/Paris',
      inFlight: 'finish',
      edited: 'keep',
      scope: { environments: [], releaseKinds: [] },
    };
    expect(importing).toHaveBeenCalledWith(
      { ...wanted, dryRun: true },
      undefined,
    );

    await user.click(screen.getByRole('button', { name: 'Import 1 window' }));
    expect(
      await screen.findByRole('link', { name: 'Christmas Day' }),
    ).toHaveAttribute('href', '/releases/windows/window/w1');
    expect(importing).toHaveBeenLastCalledWith(
      { ...wanted, dryRun: false },
      { idempotencyKey: expect.any(String) },
    );
  });

  it('imports holidays where the events are to become that', async () => {
    const importHolidays = jest.fn(async () =>
      resultOf({
        items: [
          {
            ...event,
            sentence: undefined,
            next: [],
            days: ['2025-12-25', '2026-12-25', '2027-12-25'],
          },
        ],
      }),
    );
    const { user } = renderScreen(<WindowImportPage />, {
      api: fakeReleasesApi({ importHolidays }),
    });
    await user.click(
      await screen.findByRole('button', { name: /What the events become/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'Holidays' }));
    expect(screen.getByText(/releases may still happen/)).toBeVisible();
    expect(screen.queryByText('Environments')).not.toBeInTheDocument();

    await preview(user);
    expect(
      await screen.findByText('Fri, 25 Dec 2026 and 1 more day'),
    ).toBeVisible();
    const wanted = { ics: 'BEGIN:VCALENDAR', calendar: 'holidays' };
    expect(importHolidays).toHaveBeenCalledWith(
      { ...wanted, dryRun: true },
      undefined,
    );
    await user.click(screen.getByRole('button', { name: 'Import 1 holiday' }));
    expect(await screen.findByText(/^Imported: 1 new/)).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Christmas Day' }),
    ).not.toBeInTheDocument();
    expect(importHolidays).toHaveBeenLastCalledWith(
      { ...wanted, dryRun: false },
      { idempotencyKey: expect.any(String) },
    );
  });

  it('lists the holiday calendars, and removes one', async () => {
    const calendar = {
      id: 'fr',
      name: 'France',
      days: [
        { date: '2026-12-25', name: 'Christmas Day' },
        { date: '2027-01-01', name: 'New Year' },
      ],
      createdBy: 'user:default/manager',
      createdAt: '2026-11-01T00:00:00Z',
      updatedAt: '2026-11-01T00:00:00Z',
      revision: 3,
    };
    const archiveHolidays = jest.fn(async () => calendar);
    const { user } = renderScreen(<WindowImportPage />, {
      api: fakeReleasesApi({
        listHolidays: jest.fn(async () => ({
          configured: [],
          items: [calendar],
        })),
        archiveHolidays,
      }),
    });
    expect(
      await screen.findByText(/\(Christmas Day\) and 1 more day$/),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove France' }));
    expect(archiveHolidays).toHaveBeenCalledWith('fr', { revision: 3 });
  });

  it('says warnings in plain words', async () => {
    const { user } = renderImport(
      jest.fn(async () =>
        resultOf({
          items: [
            {
              ...event,
              warnings: [
                { code: 'duration_moves_end', message: 'Set endsBy to clock.' },
                { code: 'edits_kept', message: 'Edited in the portal.' },
              ],
            },
          ],
        }),
      ),
    );
    await preview(user);
    expect(await screen.findByText(/end it by the clock\.$/)).toBeVisible();
    expect(screen.getByText('Edited in the portal.')).toBeVisible();
    expect(screen.queryByText(/endsBy/)).not.toBeInTheDocument();
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
