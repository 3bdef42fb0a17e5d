import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { samplePreview, sampleWindow } from '../../__testUtils__/sampleWindows';
import { ReleasesApi } from '../../shared/api';
import { WindowRoutes } from './WindowRoutes';

// Loaded beforehand, for the first test not to wait for them.
import './EditWindowPage';
import './NewWindowPage';

function renderForm(path: string, windows: Partial<ReleasesApi> = {}) {
  return renderScreen(<WindowRoutes />, {
    api: fakeReleasesApi({
      getWindow: jest.fn(async () => sampleWindow()),
      getWindowLedger: jest.fn(async () => ({ items: [] })),
      previewWindow: jest.fn(async () => samplePreview()),
      ...windows,
    }),
    at: `/releases/windows/${path}`,
    route: '/releases/windows/*',
  });
}

const name = () => screen.findByRole('textbox', { name: /^Name/ });

const preview = () => screen.findByRole('region', { name: 'What this means' });

describe('the form of a window', () => {
  freezeTime();

  it('makes a weekly freeze whose end does not shift, previewed while typing', async () => {
    const create = jest.fn(async () => sampleWindow());
    const ask = jest.fn(async () => samplePreview());
    const { user, address } = renderForm('new', {
      createWindow: create,
      previewWindow: ask,
    });

    await user.type(await name(), 'Weekend freeze');
    await user.click(screen.getByRole('radio', { name: 'Again and again' }));
    expect(
      await within(await preview()).findByText(
        'every Friday 16:00 to Monday 08:00, Europe/Paris',
      ),
    ).toBeVisible();
    expect(await preview()).toHaveTextContent('12 components are in its scope');
    expect(await preview()).toHaveTextContent(
      '2 open releases are touched within a year',
    );

    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        {
          name: 'Weekend freeze',
          effect: 'deny',
          reason: '',
          timeZone: 'Europe/Paris',
          recurrence: {
            dtstart: '2026-11-27T16:00:00',
            duration: 'P2DT16H',
            endsBy: 'clock',
            rrule: 'FREQ=WEEKLY;BYDAY=FR',
            exdates: [],
          },
          scope: { environments: ['production'], releaseKinds: [] },
          inFlight: 'finish',
        },
        { idempotencyKey: expect.any(String) },
      ),
    );
    await waitFor(() =>
      expect(address()).toBe('/releases/windows/window/weekend'),
    );
  });

  it('keeps the rule and the fields in step', async () => {
    const { user } = renderForm('window/weekend/edit');

    await user.click(await screen.findByRole('radio', { name: 'A rule' }));
    const rule = screen.getByRole('textbox', { name: /^Rule/ });
    expect(rule).toHaveValue('FREQ=WEEKLY;BYDAY=FR');
    await user.clear(rule);
    await user.type(rule, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR,SA');
    const [fields] = screen.getAllByRole('radio', { name: 'Fields' });
    await user.click(fields);

    expect(screen.getByRole('textbox', { name: /^Every/ })).toHaveValue('2');
    expect(screen.getByRole('button', { name: 'Sat' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('says so where the fields cannot say the rule', async () => {
    const { user } = renderForm('window/weekend/edit', {
      getWindow: jest.fn(async () =>
        sampleWindow({
          recurrence: {
            dtstart: '2026-01-30T16:00:00',
            duration: 'PT2H',
            rrule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
            exdates: [],
          },
        }),
      ),
    });

    expect(
      await screen.findByText(/The fields cannot say this rule/),
    ).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'Start over with fields' }),
    );
    expect(screen.getByRole('button', { name: 'Fri' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('names what is missing in words of the fields', async () => {
    const create = jest.fn();
    const { user } = renderForm('new', { createWindow: create });

    await user.click(
      await screen.findByRole('radio', { name: 'Again and again' }),
    );
    await user.click(screen.getByRole('button', { name: 'Fri' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(
      await screen.findAllByText(/Choose at least one day of the week/),
    ).not.toHaveLength(0);
    expect(await name()).toBeInvalid();
    expect(create).not.toHaveBeenCalled();
  });

  it("puts the server's findings on their fields while one types", async () => {
    const message = 'BYDAY=XX is not a day.';
    const { user } = renderForm('window/weekend/edit', {
      previewWindow: jest.fn<Promise<never>, []>().mockRejectedValue(
        await apiError(400, 'Nothing was done', {
          details: [
            { field: 'recurrence.rrule', code: 'invalid_rule_value', message },
          ],
        }),
      ),
    });

    await user.click(await screen.findByRole('radio', { name: 'A rule' }));
    const rule = screen.getByRole('textbox', { name: /^Rule/ });
    await user.clear(rule);
    await user.type(rule, 'FREQ=WEEKLY;BYDAY=XX');

    await waitFor(() => expect(rule).toHaveAccessibleDescription(/XX is not/));
  });

  it('lets a night end on the next day when weeks become days', async () => {
    const create = jest.fn(async () => sampleWindow());
    const { user } = renderForm('new', { createWindow: create });

    await user.type(await name(), 'Night freeze');
    await user.click(screen.getByRole('radio', { name: 'Again and again' }));
    await user.click(screen.getByRole('button', { name: /Unit/ }));
    await user.click(await screen.findByRole('option', { name: 'Days' }));

    expect(
      screen.getByRole('textbox', { name: /^Ends how many days later/ }),
    ).toHaveValue('1');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        expect.objectContaining({
          recurrence: expect.objectContaining({
            duration: 'PT16H',
            endsBy: 'clock',
            rrule: 'FREQ=DAILY',
          }),
        }),
        expect.anything(),
      ),
    );
  });

  it("shows the server's findings at the fields that people fill", async () => {
    const message = 'It has not ended when it begins again.';
    const { user } = renderForm('window/weekend/edit', {
      previewWindow: jest.fn<Promise<never>, []>().mockRejectedValue(
        await apiError(400, 'Nothing was done', {
          details: [
            {
              field: 'recurrence.duration',
              code: 'window_over_itself',
              message,
            },
          ],
        }),
      ),
    });

    await user.click(await screen.findByRole('button', { name: 'Sat' }));

    const days = screen.getByRole('textbox', {
      name: /^Ends how many days later/,
    });
    await waitFor(() => expect(days).toHaveAccessibleDescription(message));
    expect(screen.getByRole('alert')).toHaveTextContent(
      `Ends how many days later: ${message}`,
    );
  });

  it('keeps exact hours until somebody lets the clock end them', async () => {
    const update = jest.fn(async () => sampleWindow({ revision: 4 }));
    const { user } = renderForm('window/weekend/edit', {
      updateWindow: update,
      getWindow: jest.fn(async () =>
        sampleWindow({
          recurrence: {
            dtstart: '2026-10-23T22:00:00',
            duration: 'PT10H',
            rrule: 'FREQ=DAILY',
            exdates: [],
          },
        }),
      ),
    });

    expect(
      await screen.findByText(/Its hours are counted exactly/),
    ).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'Always end at 08:00' }),
    );
    expect(screen.queryByText(/Its hours are counted exactly/)).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'A rule' }));
    expect(screen.getByRole('button', { name: /Ends by/ })).toHaveTextContent(
      'The clock',
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(update).toHaveBeenCalledWith(
        'weekend',
        {
          recurrence: {
            dtstart: '2026-10-23T22:00:00',
            duration: 'PT10H',
            endsBy: 'clock',
            rrule: 'FREQ=DAILY',
            exdates: [],
          },
        },
        { revision: 3 },
      ),
    );
  });

  it('takes a filter predicate from who knows them', async () => {
    const update = jest.fn(async () => sampleWindow({ revision: 4 }));
    const { user } = renderForm('window/weekend/edit', {
      updateWindow: update,
    });

    await user.click(await screen.findByRole('radio', { name: 'A filter' }));
    const filter = screen.getByRole('textbox', { name: /^Filter/ });
    await user.clear(filter);
    await user.click(filter);
    await user.paste('{"$not": {"spec.type": "library"}}');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(update).toHaveBeenCalledWith(
        'weekend',
        {
          scope: {
            entityFilter: { $not: { 'spec.type': 'library' } },
            environments: ['production'],
            releaseKinds: [],
          },
        },
        { revision: 3 },
      ),
    );
  });

  it('shows both versions when somebody saved first, and saves what is chosen', async () => {
    const theirs = sampleWindow({
      name: 'Their name',
      reason: 'Their reason',
      revision: 4,
      updatedAt: '2026-11-21T08:58:00Z',
    });
    const update = jest
      .fn()
      .mockRejectedValueOnce(
        await apiError(409, 'Somebody saved first.', {
          changes: [
            {
              seq: 4,
              at: '2026-11-21T08:58:00Z',
              actor: 'user:default/portal-admin',
              action: 'changed',
              subject: 'window:weekend',
              change: { fields: {} },
              prevHash: '',
              hash: '',
            },
          ],
        }),
      )
      .mockResolvedValue(sampleWindow({ revision: 5 }));
    const get = jest
      .fn()
      .mockResolvedValueOnce(sampleWindow())
      .mockResolvedValue(theirs);
    const { user, address } = renderForm('window/weekend/edit', {
      updateWindow: update,
      getWindow: get,
    });

    await user.clear(await name());
    await user.type(await name(), 'My name');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'portal-admin saved this window while you were editing it (2 minutes ago)',
    );
    const both = screen.getByRole('radiogroup', { name: /Name/ });
    expect(both).toHaveTextContent('Changed by both');
    expect(
      within(screen.getByRole('radiogroup', { name: 'Reason' })).getByRole(
        'radio',
        { name: 'Theirs' },
      ),
    ).toBeChecked();
    await user.click(within(both).getByRole('radio', { name: 'Mine' }));
    await user.click(
      screen.getByRole('button', { name: 'Save the chosen version' }),
    );

    await waitFor(() =>
      expect(update).toHaveBeenLastCalledWith(
        'weekend',
        { name: 'My name' },
        { revision: 4 },
      ),
    );
    await waitFor(() =>
      expect(address()).toBe('/releases/windows/window/weekend'),
    );
  });

  it('does not offer to save a window of the configuration', async () => {
    renderForm('window/weekend/edit', {
      getWindow: jest.fn(async () => sampleWindow({ source: 'config' })),
    });

    expect(
      await screen.findByText(/comes from the configuration of the portal/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  });
});
