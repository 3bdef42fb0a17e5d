import { screen, within } from '@testing-library/react';
import { fakeReleasesApi } from '../../../__testUtils__/fakeReleasesApi';
import { renderScreen } from '../../../__testUtils__/renderScreen';
import { ReleasesApi } from '../../../shared/api';
import { PolicyRoutes } from '../PolicyRoutes';

// Loaded beforehand, for the first test not to wait for them.
import '../EditPolicyPage';
import '../NewPolicyPage';

/** @internal */
export const renderForm = (path: string, changes: Partial<ReleasesApi> = {}) =>
  renderScreen(<PolicyRoutes />, {
    api: fakeReleasesApi(changes),
    at: `/${path}`,
  });

/** @internal */
export const gate = (name: RegExp | string) =>
  screen.findByRole('group', { name });

/** @internal */
export const preview = () =>
  screen.findByRole('region', { name: 'What this means' });

/** @internal */
export const save = () => screen.getByRole('button', { name: 'Save' });

type User = ReturnType<typeof renderForm>['user'];

/** Puts a text in at once, which a form redraws for once. @internal */
export async function fill(user: User, field: HTMLElement, text: string) {
  await user.click(field);
  await user.paste(text);
}

/** @internal */
export async function chooseType(user: User, place: number, type: string) {
  const fields = within(await gate(new RegExp(`^Gate ${place}`)));
  await user.click(fields.getByRole('button', { name: /Gate type/ }));
  await user.click(await screen.findByRole('option', { name: type }));
}
