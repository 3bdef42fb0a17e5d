import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { PlanReleasePage } from './PlanReleasePage';

const AT = '/releases/plan?component=component:default/checkout';

function renderForm(api = fakeReleasesApi()) {
  return renderScreen(<PlanReleasePage />, {
    api,
    at: AT,
    route: '/releases/plan',
  });
}

const version = () => screen.findByRole('textbox', { name: 'Version' });

describe('PlanReleasePage', () => {
  freezeTime();

  it('saves a draft of the component that it was opened for', async () => {
    const createRelease = jest.fn(async () => sampleRelease());
    const { user, address, toasts } = renderForm(
      fakeReleasesApi({ createRelease }),
    );

    await user.type(await version(), '5.3.0');
    await user.click(screen.getByRole('button', { name: 'Save as draft' }));

    await waitFor(() =>
      expect(createRelease).toHaveBeenCalledWith(
        expect.objectContaining({
          version: '5.3.0',
          state: 'draft',
          kind: 'normal',
          environment: 'production',
          components: [
            expect.objectContaining({
              entityRef: 'component:default/checkout',
            }),
          ],
        }),
        { idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) },
      ),
    );
    await waitFor(() =>
      expect(address()).toBe('/releases/release/checkout-5.3.0'),
    );
    expect(toasts.post).toHaveBeenCalledWith(
      expect.objectContaining({ title: 'checkout 5.3.0 was saved' }),
    );
  });

  it('picks a component from the catalog as one types', async () => {
    const createRelease = jest.fn(async () => sampleRelease());
    const { user } = renderForm(fakeReleasesApi({ createRelease }));

    await user.type(await version(), '1.0.0');
    await user.click(screen.getByRole('button', { name: 'Add a component' }));
    const second = screen.getByRole('group', { name: 'Component 2' });
    await user.type(
      within(second).getByRole('combobox', { name: /Component/ }),
      'web',
    );
    await user.click(await screen.findByRole('option', { name: 'webshop' }));
    await user.click(screen.getByRole('button', { name: 'Save as draft' }));

    await waitFor(() => expect(createRelease).toHaveBeenCalled());
    expect(createRelease.mock.calls).toEqual([
      [
        expect.objectContaining({
          components: [
            expect.objectContaining({
              entityRef: 'component:default/checkout',
            }),
            expect.objectContaining({ entityRef: 'component:default/webshop' }),
          ],
        }),
        expect.anything(),
      ],
    ]);
  });

  it('says what is missing, on the field and in a list, and sends nothing', async () => {
    const api = fakeReleasesApi();
    const { user } = renderForm(api);

    await screen.findByRole('form', { name: 'Plan a release' });
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Plan release' }));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Some fields need a change before this can be saved.',
    );
    expect(await version()).toBeInvalid();
    expect(await version()).toHaveAccessibleDescription(
      'Give this a value; it must not be empty.',
    );
    expect(
      screen.getByText(
        'A planned release needs a window. Give one, or start with a draft.',
        { selector: 'p, span' },
      ),
    ).toBeVisible();
    expect(api.createRelease).not.toHaveBeenCalled();
  });

  it('validates as one types', async () => {
    const { user } = renderForm();

    await user.click(await screen.findByRole('button', { name: 'Add a link' }));
    await user.type(
      screen.getByRole('textbox', { name: 'Address' }),
      'ftp://example.com',
    );

    expect(screen.getByRole('textbox', { name: 'Address' })).toBeInvalid();
    expect(
      screen.getByRole('textbox', { name: 'Address' }),
    ).toHaveAccessibleDescription(
      'Give a web address that starts with https:// or http://.',
    );
    await user.clear(screen.getByRole('textbox', { name: 'Address' }));
    await user.type(
      screen.getByRole('textbox', { name: 'Address' }),
      'https://example.com',
    );
    expect(screen.getByRole('textbox', { name: 'Address' })).toBeValid();
  });

  it("puts the server's messages on their fields, and loses nothing", async () => {
    const message =
      'The catalog has no component:default/checkout. Check the name.';
    const refusal = await apiError(400, 'The release was not saved.', {
      details: [
        { field: 'components.0.entityRef', code: 'unknown_entity', message },
      ],
    });
    const createRelease = jest
      .fn()
      .mockRejectedValueOnce(refusal)
      .mockRejectedValueOnce(new Error('The network is away'))
      .mockResolvedValue(sampleRelease());
    const { user } = renderForm(fakeReleasesApi({ createRelease }));

    await user.type(await version(), '5.3.0');
    await user.click(screen.getByRole('button', { name: 'Save as draft' }));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      `The release was not saved.Components: ${message}`,
    );
    expect(
      screen.getByRole('combobox', { name: /Component/ }),
    ).toHaveAccessibleDescription(message);
    expect(await version()).toHaveValue('5.3.0');

    await user.click(screen.getByRole('button', { name: 'Save as draft' }));
    expect(await screen.findByText('The network is away')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save as draft' }));
    await waitFor(() => expect(createRelease).toHaveBeenCalledTimes(3));
    const keys = createRelease.mock.calls.map(([, { idempotencyKey }]) =>
      String(idempotencyKey),
    );
    expect(new Set(keys).size).toBe(1);
  });

  it('explains a time that the clocks skip', async () => {
    const { user } = renderForm();

    const start = await screen.findByRole('group', { name: 'Start' });
    const part = (name: RegExp) =>
      within(start).getByRole('spinbutton', { name });
    await user.type(part(/day/), '29');
    await user.type(part(/month/), '03');
    await user.type(part(/year/), '2026');
    await user.type(part(/hour/), '02');
    await user.type(part(/minute/), '30');

    expect(
      await screen.findByText(
        'Clocks in Europe/Paris skip this time. 03:30 (UTC+02:00) is used.',
      ),
    ).toBeVisible();
  });

  it('asks before unsaved changes are left', async () => {
    const { user, address } = renderForm();

    await user.type(await version(), '5.3.0');
    await user.click(screen.getByRole('link', { name: 'Cancel' }));

    const dialog = await screen.findByRole('dialog', {
      name: 'Leave without saving?',
    });
    await user.click(within(dialog).getByRole('button', { name: 'Stay here' }));
    expect(address()).toBe(AT);
    expect(await version()).toHaveValue('5.3.0');

    await user.click(screen.getByRole('link', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Leave' }));
    expect(address()).toBe('/releases/list');
  });

  it('leaves at once where nothing was typed', async () => {
    const { user, address } = renderForm();

    await user.click(await screen.findByRole('link', { name: 'Cancel' }));

    expect(address()).toBe('/releases/list');
  });

  it('says at once that one may not plan any, in place of the form', async () => {
    renderScreen(<PlanReleasePage />, {
      api: fakeReleasesApi({
        getActions: jest.fn(async () => ({
          items: [
            {
              action: 'create' as const,
              allowed: false,
              sentence: "You don't have permission to plan releases.",
            },
          ],
        })),
      }),
    });

    expect(
      await screen.findByText("You don't have permission to plan releases."),
    ).toBeVisible();
    expect(
      screen.queryByRole('form', { name: 'Plan a release' }),
    ).not.toBeInTheDocument();
  });

  it('says above the form that one may not plan releases of a component', async () => {
    renderScreen(<PlanReleasePage />, {
      at: '/releases/plan?component=component:default/webshop',
      api: fakeReleasesApi({
        getActions: jest.fn(async ({ entityRef } = {}) => ({
          items: [
            {
              action: 'create' as const,
              allowed: entityRef === undefined,
              sentence: entityRef && 'Ask web-team.',
            },
          ],
        })),
      }),
    });

    expect(await screen.findByText('Ask web-team.')).toBeVisible();
    expect(screen.getByRole('form', { name: 'Plan a release' })).toBeVisible();
  });

  it('says so too as soon as such a component is chosen', async () => {
    const { user } = renderScreen(<PlanReleasePage />, {
      at: '/releases/plan',
      api: fakeReleasesApi({
        getActions: jest.fn(async ({ entityRef } = {}) => ({
          items: [
            {
              action: 'create' as const,
              allowed: entityRef === undefined,
              sentence: entityRef && 'Ask web-team.',
            },
          ],
        })),
      }),
    });

    await user.type(
      await screen.findByRole('combobox', { name: /^Component/ }),
      'web',
    );
    await user.click(await screen.findByRole('option', { name: 'webshop' }));

    expect(await screen.findByText('Ask web-team.')).toBeVisible();
  });
});
