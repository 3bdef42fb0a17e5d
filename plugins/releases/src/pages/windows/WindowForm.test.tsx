import { screen, waitFor, within } from '@testing-library/react';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { samplePreview, sampleWindow } from '../../__testUtils__/sampleWindows';
import { name, preview, renderForm } from './__testUtils__/windowForm';

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
    await user.click(screen.getByRole('radio', { name: 'Repeats' }));
    expect(
      await within(await preview()).findByText(
        'every Friday 16:00 to Monday 08:00, Europe/Paris',
      ),
    ).toBeVisible();
    expect(await preview()).toHaveTextContent('12 components are in its scope');
    expect(await preview()).toHaveTextContent(
      '2 open releases are affected within a year',
    );
    const touched = within(
      within(await preview()).getByRole('list', {
        name: 'Affected releases',
      }),
    );
    expect(
      touched.getByRole('link', { name: 'checkout 5.3.0' }),
    ).toHaveAttribute('href', '/releases/release/checkout-5.3.0');
    expect(touched.getByText('and 1 more')).toBeVisible();

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
      await screen.findByText(/The fields cannot express this rule/),
    ).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'Start over with fields' }),
    );
    expect(screen.getByRole('button', { name: 'Fri' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('says when it first occurs, where that is not the day it starts from', async () => {
    const { user } = renderForm('new');

    await user.click(await screen.findByRole('radio', { name: 'Repeats' }));
    expect(screen.queryByText(/First occurrence/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Fri' }));
    await user.click(screen.getByRole('button', { name: 'Tue' }));
    expect(await screen.findByText(/First occurrence: Tue/)).toBeVisible();
  });

  it('lets a night end on the next day when weeks become days', async () => {
    const create = jest.fn(async () => sampleWindow());
    const { user } = renderForm('new', { createWindow: create });

    await user.type(await name(), 'Night freeze');
    await user.click(screen.getByRole('radio', { name: 'Repeats' }));
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
});
