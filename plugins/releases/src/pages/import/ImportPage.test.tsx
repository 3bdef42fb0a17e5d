import { screen, within } from '@testing-library/react';
import { ImportedReleaseInput } from '@slipway/backstage-plugin-releases-common';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { answer, give, line, renderImport } from './__testUtils__/importPage';

/** Some go through all of its steps twice. */
jest.setTimeout(90_000);

describe('ImportPage', () => {
  freezeTime();

  it('shows what would happen, then does it and shows what happened', async () => {
    const importReleases = jest.fn(
      async ({ items }: { items: ImportedReleaseInput[] }) =>
        answer(items, version =>
          version === '26.0.0' ? 'created' : 'unchanged',
        ),
    );
    const { user } = renderImport(fakeReleasesApi({ importReleases }));

    await give(user, [line('26.0.0'), line('25.0.0'), '{oops'].join('\n'));

    expect(
      await screen.findByText(
        '1 new, 0 to update, 1 without change, 1 skipped.',
      ),
    ).toBeVisible();
    expect(importReleases).toHaveBeenCalledWith(
      {
        items: [
          expect.objectContaining({ name: 'nova 26.0.0' }),
          expect.objectContaining({ name: 'nova 25.0.0' }),
        ],
        partial: true,
        dryRun: true,
      },
      expect.anything(),
    );
    expect(screen.getByText('not imported: type')).toBeVisible();
    expect(
      screen.getByRole('row', { name: /nova 26\.0\.0/ }),
    ).toHaveTextContent('Will be new');
    expect(screen.getByRole('row', { name: /Not read/ })).toHaveTextContent(
      'This line is not JSON',
    );

    await user.click(screen.getByRole('button', { name: 'Import 2 releases' }));

    expect(
      await screen.findByText(
        'Imported: 1 new, 0 updated, 1 without change, 1 skipped.',
      ),
    ).toBeVisible();
    expect(importReleases).toHaveBeenLastCalledWith(
      expect.objectContaining({ partial: true, dryRun: false }),
      expect.anything(),
    );
    expect(
      within(screen.getByRole('row', { name: /nova 26\.0\.0/ })).getByRole(
        'link',
      ),
    ).toHaveAttribute('href', '/releases/release/nova-26.0.0');
  });

  it('shows the problems of rows that the portal refuses, alone if wanted', async () => {
    const importReleases = jest.fn(
      async ({ items }: { items: ImportedReleaseInput[] }) =>
        answer(items, version =>
          version === '26.0.0' ? 'created' : 'invalid',
        ),
    );
    const { user } = renderImport(fakeReleasesApi({ importReleases }));

    await give(user, [line('26.0.0'), line('25.0.0')].join('\n'));
    await user.click(
      await screen.findByRole('switch', { name: /^Only rows with problems/ }),
    );

    expect(
      await screen.findByRole('row', { name: /nova 25\.0\.0/ }),
    ).toHaveTextContent(
      'components.0.entityRef: The catalog has no component:default/nova.',
    );
    expect(
      screen.queryByRole('row', { name: /nova 26\.0\.0/ }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Import 1 release' }),
    ).toBeVisible();
  });

  it('goes on while one is away, in calls that the API takes', async () => {
    const versions = Array.from({ length: 450 }, (_, index) => `26.0.${index}`);
    const importReleases = jest.fn(
      async ({ items }: { items: ImportedReleaseInput[] }) =>
        answer(items, () => 'created'),
    );
    const api = fakeReleasesApi({ importReleases });
    const { user, unmount } = renderImport(api);

    await give(user, versions.map(line).join('\n'));
    await user.click(
      await screen.findByRole('button', { name: 'Import 450 releases' }),
    );
    unmount();
    renderImport(api);

    expect(
      await screen.findByText(
        'Imported: 450 new, 0 updated, 0 without change, 0 skipped.',
      ),
    ).toBeVisible();
    expect(
      importReleases.mock.calls.map(([{ items }]) => items.length),
    ).toEqual([200, 200, 50, 200, 200, 50]);
  });

  it('says where it stopped, and can be started again', async () => {
    const importReleases = jest
      .fn()
      .mockImplementationOnce(async ({ items }) =>
        answer(items, () => 'created'),
      )
      .mockRejectedValueOnce(new Error('The portal is away'))
      .mockImplementation(async ({ items }) => answer(items, () => 'created'));
    const { user } = renderImport(fakeReleasesApi({ importReleases }));

    await give(user, line('26.0.0'));
    await user.click(
      await screen.findByRole('button', { name: 'Import 1 release' }),
    );

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Stopped after 0 of 1');
    expect(alert).toHaveTextContent('The portal is away');
    await user.click(screen.getByRole('button', { name: 'Import 1 release' }));
    expect(await screen.findByText(/^Imported: 1 new/)).toBeVisible();
  });
});
