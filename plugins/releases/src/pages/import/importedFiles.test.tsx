import { screen, waitFor } from '@testing-library/react';
import writeXlsx, { Sheet } from 'write-excel-file/universal';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import {
  check,
  choose,
  fieldOf,
  latin,
  open,
  renderImport,
  taking,
} from './__testUtils__/importPage';

/** Some go through all of its steps twice. */
jest.setTimeout(90_000);

describe('files that people import', () => {
  freezeTime();

  it('recognises columns, and lets one change them, also from the rows', async () => {
    const importReleases = taking();
    const { user } = renderImport(fakeReleasesApi({ importReleases }));

    await open(
      user,
      new File(['Build;Service;Kind\n5.3.0;checkout;normal'], 'plan.csv'),
    );
    expect(fieldOf('Service')).toHaveTextContent('Components');
    expect(fieldOf('Build')).toHaveTextContent('Not imported');
    expect(screen.getByRole('row', { name: /^Build/ })).toHaveTextContent(
      '5.3.0',
    );
    await check(user);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The fields of this file (Build, Service, Kind) are not those of a release.',
    );

    await choose(user, fieldOf('Build'), 'Version');
    await check(user);
    expect(await screen.findByText(/^1 new, 0 to update/)).toBeVisible();
    expect(importReleases).toHaveBeenLastCalledWith(
      expect.objectContaining({
        items: [
          expect.objectContaining({
            version: '5.3.0',
            kind: 'normal',
            source: {
              provider: 'spreadsheet',
              externalId: 'checkout/5.3.0/production',
            },
          }),
        ],
      }),
      expect.anything(),
    );

    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(fieldOf('Build')).toHaveTextContent('Version');
    await choose(user, fieldOf('Kind'), 'Not imported');
    await check(user);
    expect(await screen.findByText('not imported: Kind')).toBeVisible();
    expect(importReleases.mock.lastCall?.[0].items[0]).not.toHaveProperty(
      'kind',
      'normal',
    );
  });

  it('remembers the columns, the zone and the order for the next file', async () => {
    const importReleases = taking();
    const text =
      'Build,Service,Start,End\n5.3.0,checkout,3/4/2027 9:00,3/4/2027 10:00';
    const { user } = renderImport(fakeReleasesApi({ importReleases }));

    await open(user, new File([text], 'plan.csv'));
    await choose(user, fieldOf('Build'), 'Version');
    await check(user);
    expect(
      await screen.findByText(/^Choose how the dates of this file are written/),
    ).toBeVisible();
    await choose(
      user,
      screen.getByRole('button', { name: /Order of dates/ }),
      'Month, day, year',
    );
    await check(user);
    expect(
      await screen.findByText(
        'Dates are read as month, day, year; times without a zone are in Europe/Paris.',
      ),
    ).toBeVisible();
    expect(importReleases.mock.lastCall?.[0].items[0].window).toMatchObject({
      start: '2027-03-04T08:00:00Z',
    });

    await user.click(
      screen.getByRole('button', { name: 'Choose another file' }),
    );
    await open(user, new File([text], 'next.csv'));
    expect(fieldOf('Build')).toHaveTextContent('Version');
    await check(user);
    expect(await screen.findByText(/^1 new/)).toBeVisible();
  });

  it('says which encoding it guessed, and takes another', async () => {
    const { user } = renderImport();

    await open(user, latin('Version;Component;Notes\n1;checkout;\xcf\xf0\xe8'));
    expect(
      screen.getByText(
        'This file is not UTF-8. It was read as Windows-1252 (Western Europe).',
      ),
    ).toBeVisible();
    expect(screen.getByRole('row', { name: /^Notes/ })).toHaveTextContent(
      'Ïðè',
    );
    await choose(
      user,
      screen.getByRole('button', { name: /Encoding/ }),
      'Windows-1251 (Cyrillic)',
    );
    expect(await screen.findByText('При')).toBeVisible();
  });

  it('reads the sheet of a workbook that one chooses', async () => {
    const importReleases = taking();
    const { user } = renderImport(fakeReleasesApi({ importReleases }));
    const sheet = (name: string, version: string): Sheet<Blob> => ({
      sheet: name,
      data: [
        [
          { value: 'Version' },
          { value: 'Component' },
          { value: 'Start' },
          { value: 'End' },
        ],
        [
          { value: version },
          { value: 'checkout' },
          {
            value: new Date('2027-03-04T09:00:00Z'),
            type: Date,
            format: 'dd/mm/yyyy',
          },
          {
            value: new Date('2027-03-04T10:00:00Z'),
            type: Date,
            format: 'dd/mm/yyyy',
          },
        ],
      ],
    });
    const blob = await writeXlsx([sheet('Q1', '1'), sheet('Q2', '2')]).toBlob();

    await open(
      user,
      new File([new Uint8Array(await blob.arrayBuffer())], 'plan.xlsx'),
    );
    await choose(user, screen.getByRole('button', { name: /Sheet/ }), 'Q2');
    await screen.findByRole('row', { name: /^Version/ });
    await check(user);
    await screen.findByText(/^1 new/);
    expect(importReleases.mock.lastCall?.[0].items[0]).toMatchObject({
      version: '2',
      window: {
        start: '2027-03-04T08:00:00Z',
        end: '2027-03-04T09:00:00Z',
        timeZone: 'Europe/Paris',
      },
    });
  });

  it('says that there is nothing to import in a file without rows', async () => {
    const { user } = renderImport();
    for (const text of ['', 'component,version']) {
      await user.upload(
        await screen.findByLabelText('Excel, CSV or NDJSON file'),
        new File([text], 'releases.csv', { type: 'text/csv' }),
      );
      await waitFor(() =>
        expect(screen.getByRole('button', { name: 'Continue' })).toBeEnabled(),
      );
      await user.click(screen.getByRole('button', { name: 'Continue' }));
      expect(await screen.findByRole('alert')).toHaveTextContent(
        'There are no releases in this file',
      );
      expect(screen.getByRole('button', { name: 'Check rows' })).toBeDisabled();
      await user.click(screen.getByRole('button', { name: 'Back' }));
    }
  });

  it('tells what was taken for what is written, beside the row', async () => {
    const { user } = renderImport(
      fakeReleasesApi({ importReleases: taking() }),
    );

    await open(
      user,
      new File(
        [
          'Version,Component,Start,End\n1,checkout,2027-03-28 02:30,2027-03-28 05:00\n2,checkout',
        ],
        'plan.csv',
      ),
    );
    await check(user);
    expect(
      await screen.findByText(/The clocks skip 2027-03-28 02:30/),
    ).toBeVisible();
    expect(screen.getByText(/This row ends early/)).toBeVisible();
  });
});
