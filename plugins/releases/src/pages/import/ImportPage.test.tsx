import { screen, waitFor, within } from '@testing-library/react';
import {
  BatchResult,
  ImportedReleaseInput,
} from '@slipway/backstage-plugin-releases-common';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { ImportPage } from './ImportPage';

function line(version: string) {
  return JSON.stringify({
    component: 'component:default/nova',
    version,
    releasedAt: '2022-10-05T14:20:11Z',
    deliverable: 'nova',
    team: 'nova',
    type: 'service',
  });
}

function answer(
  items: ImportedReleaseInput[],
  statusOf: (version: string) => 'created' | 'unchanged' | 'invalid',
): BatchResult {
  const rows = items.map(({ version }, index) => {
    const status = statusOf(String(version));
    return {
      index,
      status,
      id: status === 'invalid' ? undefined : `nova-${version}`,
      details:
        status === 'invalid'
          ? [
              {
                field: 'components.0.entityRef',
                code: 'unknown_entity',
                message: 'The catalog has no component:default/nova.',
              },
            ]
          : [],
    };
  });
  const count = (status: string) =>
    rows.filter(row => row.status === status).length;
  return {
    items: rows,
    created: count('created'),
    updated: 0,
    unchanged: count('unchanged'),
    invalid: count('invalid'),
  };
}

function renderImport(api = fakeReleasesApi()) {
  return renderScreen(<ImportPage />, {
    api,
    at: '/releases/import',
    route: '/releases/import',
  });
}

async function give(
  user: ReturnType<typeof renderImport>['user'],
  text: string,
  provider = 'openstack',
) {
  await user.upload(
    await screen.findByLabelText('CSV or NDJSON file'),
    new File([text], 'releases.ndjson', { type: 'text/plain' }),
  );
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Preview' })).toBeEnabled(),
  );
  if (provider) {
    await user.type(
      screen.getByRole('textbox', { name: 'Provider' }),
      provider,
    );
  }
  await user.click(screen.getByRole('button', { name: 'Preview' }));
}

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
        '1 new, 0 to update, 1 without change, 1 left out.',
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
    expect(screen.getByText('passed over: type')).toBeVisible();
    expect(
      screen.getByRole('row', { name: /nova 26\.0\.0/ }),
    ).toHaveTextContent('Will be new');
    expect(screen.getByRole('row', { name: /Not read/ })).toHaveTextContent(
      'This line is not JSON',
    );

    await user.click(screen.getByRole('button', { name: 'Import 2 releases' }));

    expect(
      await screen.findByText(
        'Imported: 1 new, 0 updated, 1 without change, 1 left out.',
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
      await screen.findByRole('switch', { name: 'Only rows with problems' }),
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

  it('asks which field is which where the file has its own names', async () => {
    const importReleases = jest.fn(
      async ({ items }: { items: ImportedReleaseInput[] }) =>
        answer(items, () => 'created'),
    );
    const { user } = renderImport(fakeReleasesApi({ importReleases }));

    await give(user, 'tag,service\n5.3.0,checkout');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The fields of this file (tag, service) are not those of a release.',
    );
    const mapping = screen.getByRole('group', {
      name: 'Which field of the file is which',
    });
    await user.click(within(mapping).getByRole('button', { name: /version/ }));
    await user.click(await screen.findByRole('option', { name: 'tag' }));
    await user.click(
      within(mapping).getByRole('button', { name: /components/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'service' }));
    await user.click(screen.getByRole('button', { name: 'Preview' }));

    await waitFor(() =>
      expect(importReleases).toHaveBeenCalledWith(
        expect.objectContaining({
          items: [
            expect.objectContaining({
              version: '5.3.0',
              source: { provider: 'openstack', externalId: 'checkout/5.3.0' },
            }),
          ],
        }),
        expect.anything(),
      ),
    );
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
        'Imported: 450 new, 0 updated, 0 without change, 0 left out.',
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
