import { screen, waitFor } from '@testing-library/react';
import {
  BatchResult,
  ImportedReleaseInput,
} from '@slipway/backstage-plugin-releases-common';
import { fakeReleasesApi } from '../../../__testUtils__/fakeReleasesApi';
import { renderScreen } from '../../../__testUtils__/renderScreen';
import { ImportPage } from '../ImportPage';

export function line(version: string) {
  return JSON.stringify({
    component: 'component:default/nova',
    version,
    releasedAt: '2022-10-05T14:20:11Z',
    deliverable: 'nova',
    team: 'nova',
    type: 'service',
  });
}

export function answer(
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

export function renderImport(api = fakeReleasesApi()) {
  return renderScreen(<ImportPage />, {
    api,
    at: '/releases/import',
    route: '/releases/import',
  });
}

export type User = ReturnType<typeof renderImport>['user'];

export async function open(user: User, file: File) {
  await user.upload(
    await screen.findByLabelText('Excel, CSV or NDJSON file'),
    file,
  );
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Continue' })).toBeEnabled(),
  );
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await screen.findByRole('grid', { name: 'Columns of the file' });
}

export const check = (user: User) =>
  user.click(screen.getByRole('button', { name: 'Check rows' }));

export async function give(user: User, text: string) {
  await open(user, new File([text], 'releases.ndjson', { type: 'text/plain' }));
  await check(user);
}

export const latin = (text: string) =>
  new File(
    [Uint8Array.from(text, character => character.charCodeAt(0))],
    'plan.csv',
  );

/** What is imported of a file is created. */
export function taking() {
  return jest.fn(async ({ items }: { items: ImportedReleaseInput[] }) =>
    answer(items, () => 'created'),
  );
}

export const fieldOf = (column: string) =>
  screen.getByRole('button', {
    name: new RegExp(`What ${column} is imported as`),
  });

export async function choose(user: User, button: HTMLElement, option: string) {
  await user.click(button);
  await user.click(await screen.findByRole('option', { name: option }));
}
