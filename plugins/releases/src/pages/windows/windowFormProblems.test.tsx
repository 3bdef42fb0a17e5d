import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { sampleWindow } from '../../__testUtils__/sampleWindows';
import { name, renderForm } from './__testUtils__/windowForm';

describe('what is wrong with the form of a window', () => {
  freezeTime();

  it('names what is missing in words of the fields', async () => {
    const create = jest.fn();
    const { user } = renderForm('new', { createWindow: create });

    await user.click(await screen.findByRole('radio', { name: 'Repeats' }));
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
