import { EntitySummaryQueryInput } from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeReleasesApi } from '../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderScreen } from '../__testUtils__/renderScreen';
import {
  sampleCalendarItems,
  sampleSummary,
} from '../__testUtils__/sampleAnswers';
import { sampleCalendarByDay } from '../__testUtils__/sampleDays';
import { EntityReleasesContent } from './EntityReleasesContent';

describe('EntityReleasesContent', () => {
  freezeTime();

  it('says what ships next, when, whether it may, and who has to act', async () => {
    renderScreen(<EntityReleasesContent />);

    const next = await screen.findByRole('region', { name: 'Next release' });
    expect(
      within(next).getByRole('link', { name: 'checkout 5.3.0' }),
    ).toHaveAttribute('href', '/releases/release/checkout-5.3.0');
    expect(next).toHaveTextContent(
      'Thu 26 Nov, 14:00–15:30 Europe/Paris · in 5 days',
    );
    expect(next).toHaveTextContent('Not ready · 2 things to do');
    expect(next).toHaveTextContent('In readiness');
    expect(next).toHaveTextContent('2 of 3 gates pass');
    expect(next).toHaveTextContent('1 of 2 providers ready');
    const [first] = within(next).getAllByRole('listitem');
    expect(first).toHaveTextContent(
      'payments-api 4.2.0 has no rollback plan. payments-leads, by Tue 24 Nov, 12:00 Europe/Paris',
    );
    expect(first).toHaveTextContent('Holds up 4 releases.');
    expect(
      within(next).getByRole('link', { name: 'Open readiness' }),
    ).toHaveAttribute('href', '/releases/release/checkout-5.3.0/readiness');
    expect(within(next).getByRole('link', { name: 'Edit' })).toHaveAttribute(
      'href',
      '/releases/release/checkout-5.3.0/edit',
    );
  });

  it('hides a side with many neighbours until somebody asks for it', async () => {
    const getEntitySummary = jest.fn(async () => ({
      ...sampleSummary(),
      counts: { upcoming: 2, past: 3, upstream: 1 },
      manyNeighbours: ['downstream' as const],
    }));
    const { user, address } = renderScreen(<EntityReleasesContent />, {
      api: fakeReleasesApi({ getEntitySummary }),
    });
    const toggle = await screen.findByRole('button', {
      name: 'Downstream (many)',
    });
    expect(toggle).toHaveAttribute('aria-pressed', 'false');
    const hint = /More than 200 components depend on this one/;
    expect(screen.getByText(hint)).toBeVisible();

    await user.click(toggle);
    expect(address()).toContain('show=own%2Cupstream%2Cdownstream');
    expect(toggle).toHaveAttribute('aria-pressed', 'true');
    expect(screen.queryByText(hint)).not.toBeInTheDocument();
    await waitFor(() =>
      expect(getEntitySummary).toHaveBeenLastCalledWith(
        'component:default/checkout',
        expect.objectContaining({
          neighbours: ['upstream', 'downstream'],
          neighboursOnly: false,
        }),
        expect.anything(),
      ),
    );

    await user.click(toggle);
    expect(address()).not.toContain('show=');
    expect(toggle).toHaveAttribute('aria-pressed', 'false');
  });

  it('asks for all of it in one request, for the month on screen', async () => {
    const api = fakeReleasesApi();
    renderScreen(<EntityReleasesContent />, { api });

    await screen.findByRole('region', { name: 'Next release' });
    expect(api.getEntitySummary).toHaveBeenCalledTimes(1);
    expect(api.getEntitySummary).toHaveBeenCalledWith(
      'component:default/checkout',
      {
        from: '2026-10-25T23:00:00Z',
        to: '2026-12-06T23:00:00Z',
        timeZone: 'Europe/Paris',
      },
      expect.anything(),
    );
    expect(api.getCalendar).not.toHaveBeenCalled();
  });

  it('offers to plan a release where there is none', async () => {
    const api = fakeReleasesApi({
      getEntitySummary: jest.fn(async () =>
        sampleSummary({ next: undefined, upcoming: [], history: [] }),
      ),
    });
    renderScreen(<EntityReleasesContent />, { api });

    expect(await screen.findByText('No release is planned')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Plan a release' }),
    ).toHaveAttribute(
      'href',
      '/releases/plan?component=component%3Adefault%2Fcheckout',
    );
    expect(screen.getByText('Nothing has been released yet')).toBeVisible();
  });

  it('hides and shows the neighbours, and keeps that in the address', async () => {
    const getEntitySummary = jest.fn(
      async (_: string, { neighbours }: EntitySummaryQueryInput = {}) =>
        sampleSummary(
          neighbours && {
            calendar: {
              ...sampleSummary().calendar,
              ...sampleCalendarByDay(
                sampleCalendarItems().filter(
                  ({ relation }) => relation !== 'upstream',
                ),
              ),
            },
          },
        ),
    );
    const { user, address } = renderScreen(<EntityReleasesContent />, {
      api: fakeReleasesApi({ getEntitySummary }),
    });

    const calendar = await screen.findByRole('region', { name: 'Calendar' });
    expect(
      await within(calendar).findByText('payments-api 4.2.0'),
    ).toBeInTheDocument();
    const toggle = within(calendar).getByRole('button', { name: 'Upstream 1' });
    expect(toggle).toHaveAttribute('aria-pressed', 'true');
    await user.click(toggle);

    expect(address()).toContain('show=own%2Cdownstream');
    expect(toggle).toHaveAttribute('aria-pressed', 'false');
    await waitFor(() =>
      expect(
        within(calendar).queryByText('payments-api 4.2.0'),
      ).not.toBeInTheDocument(),
    );
    expect(getEntitySummary).toHaveBeenLastCalledWith(
      'component:default/checkout',
      expect.objectContaining({
        neighbours: ['downstream'],
        neighboursOnly: false,
      }),
      expect.anything(),
    );
    expect(within(calendar).getByText('webshop 11.4.0')).toBeInTheDocument();
  });

  it('opens the essentials of an entry of the calendar', async () => {
    const { user } = renderScreen(<EntityReleasesContent />);

    const calendar = await screen.findByRole('region', { name: 'Calendar' });
    await user.click(await within(calendar).findByText('webshop 11.4.0'));

    const popover = await screen.findByRole('dialog', {
      name: 'webshop 11.4.0',
    });
    expect(popover).toHaveTextContent('Fri 27 Nov, 10:00–11:00 Europe/Paris');
    expect(popover).toHaveTextContent('Draft');
    expect(popover).toHaveTextContent('On hold');
    expect(
      within(popover).getByRole('link', { name: 'Open the release' }),
    ).toHaveAttribute('href', '/releases/release/webshop-11.4.0');
  });

  it('turns the page of the calendar and asks for that month', async () => {
    const api = fakeReleasesApi();
    const { user, address } = renderScreen(<EntityReleasesContent />, { api });

    await screen.findByRole('heading', { name: 'November 2026' });
    await user.click(screen.getByRole('button', { name: 'Next month' }));

    expect(
      await screen.findByRole('heading', { name: 'December 2026' }),
    ).toBeVisible();
    expect(address()).toContain('date=2026-12-21');
    await waitFor(() =>
      expect(api.getEntitySummary).toHaveBeenLastCalledWith(
        'component:default/checkout',
        {
          from: '2026-11-29T23:00:00Z',
          to: '2027-01-03T23:00:00Z',
          timeZone: 'Europe/Paris',
        },
        expect.anything(),
      ),
    );
  });

  it('lists what comes as an agenda', async () => {
    const { user, address } = renderScreen(<EntityReleasesContent />);

    await screen.findByRole('heading', { name: 'November 2026' });
    await user.click(screen.getByRole('radio', { name: 'Agenda' }));

    expect(address()).toContain('view=agenda');
    expect(
      await screen.findByText(/^Thursday,? 26 November$/),
    ).toBeInTheDocument();
  });

  it('tells the times in another zone when asked to', async () => {
    const { user, address } = renderScreen(<EntityReleasesContent />);

    const next = await screen.findByRole('region', { name: 'Next release' });
    await user.click(
      screen.getByRole('button', { name: /Time zone of the times shown/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'UTC' }));

    await waitFor(() =>
      expect(next).toHaveTextContent('Thu 26 Nov, 13:00–14:30 UTC'),
    );
    expect(address()).toContain('zone=utc');
  });

  it('tells how past releases came out', async () => {
    renderScreen(<EntityReleasesContent />);

    const history = await screen.findByRole('region', { name: 'History' });
    const row = within(history).getByRole('row', { name: /checkout 5\.2\.2/ });
    expect(row).toHaveTextContent('Completed');
    expect(row).toHaveTextContent('Tue 17 Nov, 10:00–12:00 Europe/Paris');
    expect(row).toHaveTextContent('30 minutes late');
    expect(
      within(history).getByRole('img', {
        name: '1 of 3 completed, 1 failed or rolled back. Median: 30 minutes late.',
      }),
    ).toBeInTheDocument();
  });

  it('says what could not be loaded and tries again', async () => {
    const getEntitySummary = jest
      .fn()
      .mockRejectedValueOnce(new Error('no'))
      .mockRejectedValueOnce(new Error('no'))
      .mockRejectedValueOnce(new Error('The portal is away'))
      .mockResolvedValue(sampleSummary());
    const { user } = renderScreen(<EntityReleasesContent />, {
      api: fakeReleasesApi({ getEntitySummary }),
    });

    const alert = await screen.findByRole('alert', {}, { timeout: 5000 });
    expect(alert).toHaveTextContent('Releases could not be loaded');
    expect(alert).toHaveTextContent('The portal is away');
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByRole('region', { name: 'Next release' }),
    ).toBeVisible();
  });
});
