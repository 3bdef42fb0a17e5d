import { ReadinessQuery } from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeReleasesApi } from '../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderScreen } from '../__testUtils__/renderScreen';
import { sampleSummary } from '../__testUtils__/sampleAnswers';
import {
  sampleReadiness,
  sampleRelease,
} from '../__testUtils__/sampleReleases';
import { ZoneSelect } from '../shared/time';
import { EntityReadinessContent } from './EntityReadinessContent';

describe('EntityReadinessContent', () => {
  freezeTime();

  it('gives the verdict in words, and the gates by stage', async () => {
    renderScreen(<EntityReadinessContent />);

    expect(
      await screen.findByRole('heading', {
        name: 'checkout 5.3.0: 1 check is failing and 1 provider is not ready.',
      }),
    ).toBeVisible();
    const approval = screen.getByRole('region', { name: 'Before approval' });
    expect(approval).toHaveTextContent('1 of 2');
    const row = within(approval).getByRole('row', { name: /Load test/ });
    expect(row).toHaveTextContent(
      'The load test is 9 days old; the policy asks for at most 7.',
    );
    expect(row).toHaveTextContent('Stale');
    expect(row).toHaveTextContent('9 days ago');
    expect(within(row).getByRole('link', { name: '#77' })).toHaveAttribute(
      'href',
      'https://ci.example.com/77',
    );
    expect(row).toHaveTextContent(
      'payments-teamby Thu 26 Nov, 12:00 Europe/Paris',
    );
    expect(
      screen.getByRole('region', { name: 'Before the start' }),
    ).toHaveTextContent('1 of 1');
  });

  it('waives a gate that does not pass, and offers no other', async () => {
    const requestWaiver = jest.fn(async () => sampleRelease());
    const { user } = renderScreen(<EntityReadinessContent />, {
      api: fakeReleasesApi({ requestWaiver }),
    });

    const waive = await screen.findByRole('button', {
      name: 'Waive Load test',
    });
    expect(screen.getAllByRole('button', { name: /^Waive/ })).toEqual([waive]);
    await user.click(waive);
    const dialog = await screen.findByRole('dialog');
    await user.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'Nothing has changed since',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Grant' }));
    await waitFor(() =>
      expect(requestWaiver).toHaveBeenCalledWith(
        'checkout-5.3.0',
        {
          target: { type: 'gate', id: 'load-test' },
          reason: 'Nothing has changed since',
          expiresAt: '2026-11-26T14:30:00Z',
        },
        { revision: 14 },
      ),
    );
  });

  it('says what to do first, and what is inherited from where', async () => {
    renderScreen(<EntityReadinessContent />);

    const first = await screen.findByRole('region', {
      name: 'What to do first',
    });
    expect(first).toHaveTextContent('payments-api 4.2.0 has no rollback plan.');
    expect(first).toHaveTextContent('Holds up 4 releases.');
    expect(
      within(first).getByRole('link', { name: 'Open the blocking release' }),
    ).toHaveAttribute('href', '/releases/release/payments-api-4.2.0/readiness');
    const inherited = screen.getByRole('region', {
      name: 'Inherited from providers',
    });
    expect(inherited).toHaveTextContent('1 of 2 providers ready');
    expect(inherited).toHaveTextContent(
      'payments-api 4.2.0 is not ready. Via payments.',
    );
    await waitFor(() =>
      expect(inherited).toHaveTextContent(
        'Dependencies come from the relations in the catalog, read 4 minutes ago.',
      ),
    );
  });

  it('judges another release when one is picked, and keeps that in the address', async () => {
    const api = fakeReleasesApi();
    const { user, address } = renderScreen(<EntityReadinessContent />, { api });

    await user.click(
      await screen.findByRole('button', { name: /checkout 5\.3\.0/ }),
    );
    await user.click(
      await screen.findByRole('option', { name: /checkout 5\.4\.0/ }),
    );

    expect(address()).toBe('/?release=checkout-5.4.0');
    await waitFor(() =>
      expect(api.getReadiness).toHaveBeenLastCalledWith(
        'checkout-5.4.0',
        {},
        expect.anything(),
      ),
    );
  });

  it('tells how the verdict came to be, the latest first', async () => {
    renderScreen(<EntityReadinessContent />);

    const history = await screen.findByRole('region', {
      name: 'Readiness history',
    });
    const instants = await within(history).findAllByRole('button', {
      name: /^Show how it stood since/,
    });
    expect(instants.map(button => button.textContent)).toEqual([
      expect.stringMatching(/^since .*20 Nov/),
      expect.stringMatching(/^since .*18 Nov/),
    ]);
    expect(history).toHaveTextContent('Rollback plan: Fails → Passes.');
    expect(history).toHaveTextContent(
      'payments-api 4.2.0, which is not ready, now has to come first.',
    );
    expect(history).toHaveTextContent(
      'Rollback plan: Fails. checkout 5.3.0 has no rollback plan.',
    );
    expect(history).not.toHaveTextContent('Owner known');
  });

  it('shows how it stood at an instant, offers nothing there, and goes back', async () => {
    const getReadiness = jest.fn(
      async (_id: string, query: ReadinessQuery = {}) =>
        query.knownAt === undefined
          ? sampleReadiness()
          : sampleReadiness({
              at: query.knownAt,
              stood: { since: query.knownAt, gatesRecorded: true },
              sentence: 'checkout 5.3.0: 1 check is failing.',
            }),
    );
    const { user, address } = renderScreen(<EntityReadinessContent />, {
      api: fakeReleasesApi({ getReadiness }),
    });
    const at18 = await screen.findByRole('button', {
      name: /^Show how it stood since .*18 Nov/,
    });
    expect(
      screen.getByRole('button', { name: 'Waive Load test' }),
    ).toBeVisible();

    await user.click(at18);
    expect(
      await screen.findByRole('heading', {
        name: 'checkout 5.3.0: 1 check is failing.',
      }),
    ).toBeVisible();
    expect(screen.getByText(/^As it stood on .*18 Nov/)).toBeVisible();
    expect(new URLSearchParams(address()!.split('?')[1]).get('knownAt')).toBe(
      '2026-11-18T09:00:00Z',
    );
    expect(
      screen.queryByRole('button', { name: /Waive/ }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('columnheader', { name: 'Evidence' }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /^Show how it stood since .*18 Nov/ }),
    ).toHaveAttribute('aria-pressed', 'true');

    await user.click(screen.getByRole('button', { name: 'Back to now' }));
    expect(
      await screen.findByRole('button', { name: 'Waive Load test' }),
    ).toBeVisible();
    expect(address()).not.toContain('knownAt');
  });

  it('says where no verdict was noted yet', async () => {
    const api = fakeReleasesApi({
      getVerdictHistory: jest.fn(async () => ({ items: [], truncated: false })),
    });
    renderScreen(<EntityReadinessContent />, { api });

    expect(
      await screen.findByText(/Nothing has been recorded yet/),
    ).toBeVisible();
  });

  it('says so where nothing holds a release up', async () => {
    const api = fakeReleasesApi({
      getReadiness: jest.fn(async () =>
        sampleReadiness({
          verdict: 'pass',
          sentence: 'checkout 5.3.0 may go.',
          rootBlockers: [],
          inherited: { verdict: 'not_applicable', from: [] },
        }),
      ),
    });
    renderScreen(<EntityReadinessContent />, { api });

    expect(
      await screen.findByText('Nothing is holding this release up.'),
    ).toBeVisible();
    expect(screen.getByText('No provider has to release first.')).toBeVisible();
  });

  it('says what would fill it where there is no release', async () => {
    const api = fakeReleasesApi({
      getEntitySummary: jest.fn(async () =>
        sampleSummary({ next: undefined, upcoming: [], history: [] }),
      ),
    });
    renderScreen(<EntityReadinessContent />, { api });

    expect(await screen.findByText('No upcoming release')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Plan a release' })).toBeVisible();
  });

  it('says until when the verdict holds by time alone, and where', async () => {
    const api = fakeReleasesApi({
      getReadiness: jest.fn(async () =>
        sampleReadiness({ validUntil: '2026-11-26T13:00:00Z' }),
      ),
    });
    const { user } = renderScreen(
      <>
        <ZoneSelect />
        <EntityReadinessContent />
      </>,
      { api },
    );

    expect(
      await screen.findByText(
        'Valid until Thu 26 Nov, 14:00 Europe/Paris if nothing changes.',
      ),
    ).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: /Time zone of the times shown/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'UTC' }));
    expect(
      await screen.findByText(
        'Valid until Thu 26 Nov, 13:00 UTC if nothing changes.',
      ),
    ).toBeVisible();
  });

  it('shows the final verdict by itself while it is being looked at', async () => {
    const validUntil = '2026-11-26T13:00:00Z';
    const getReadiness = jest
      .fn()
      .mockResolvedValueOnce(sampleReadiness({ updating: true, validUntil }))
      .mockResolvedValue(
        sampleReadiness({ verdict: 'pass', sentence: 'It may go.' }),
      );
    renderScreen(<EntityReadinessContent />, {
      api: fakeReleasesApi({ getReadiness }),
    });

    expect(await screen.findByText('Updating…')).toBeVisible();
    expect(screen.queryByText(/Valid until/)).toBeNull();
    const heading = await screen.findByRole('heading', { name: 'It may go.' });
    expect(heading.closest('[aria-live="polite"]')).not.toBeNull();
    expect(screen.queryByText('Updating…')).toBeNull();
    expect(getReadiness).toHaveBeenCalledTimes(2);
  });

  it('keeps the picker where the verdict cannot be loaded', async () => {
    const api = fakeReleasesApi({
      getReadiness: jest.fn().mockRejectedValue(new Error('The judge is away')),
    });
    renderScreen(<EntityReadinessContent />, { api });

    const alert = await screen.findByRole('alert', {}, { timeout: 5000 });
    expect(alert).toHaveTextContent('The judge is away');
    expect(
      screen.getByRole('button', { name: /checkout 5\.3\.0/ }),
    ).toBeVisible();
  });
});
