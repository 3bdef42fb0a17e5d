import { screen, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { samplePolicy } from '../../__testUtils__/samplePolicies';
import { ReleasesApi } from '../../shared/api';
import { PolicyPage } from './PolicyPage';

const renderPage = (changes: Partial<ReleasesApi> = {}) =>
  renderScreen(<PolicyPage />, {
    api: fakeReleasesApi(changes),
    route: '/policies/policy/:id',
    at: '/policies/policy/production',
  });

const region = (name: string) => screen.findByRole('region', { name });

describe('PolicyPage', () => {
  freezeTime();

  it('tells what it selects and asks for, by stage, in words', async () => {
    renderPage();

    const selects = await region('Applies to');
    expect(selects).toHaveTextContent('What goes to customers.');
    expect(selects).toHaveTextContent('Environment: production');
    expect(selects).toHaveTextContent(
      'An emergency release need not pass: Unit tests.',
    );
    const approval = within(await region('Before approval'));
    const gate = approval.getByRole('row', { name: /Unit tests/ });
    expect(gate).toHaveTextContent('Evidence');
    expect(gate).toHaveTextContent('The latest test.unit passes');
    expect(gate).toHaveTextContent('It is at most 7 days old');
    expect(gate).toHaveTextContent('With passRate ≥ 0.98');
    expect(gate).toHaveTextContent('Blocking');
    expect(gate).toHaveTextContent('qa');
    const start = within(await region('Before the start'));
    expect(start.getByRole('row', { name: /Window set/ })).toHaveTextContent(
      'Passes when the release has a window.AdvisoryOwner of the release',
    );
  });

  it('says of approvals and checklists what people say', async () => {
    const gate = (type: string, params: object) => ({
      ...samplePolicy().gates[0],
      id: type,
      name: `A ${type}`,
      type,
      params: params as {},
    });
    renderPage({
      getPolicy: jest.fn(async () =>
        samplePolicy({
          gates: [
            gate('approval', {
              rules: [
                { from: ['group:default/payments-leads'] },
                { from: ['owner', 'group:default/qa'], required: 2 },
              ],
              excludeAuthors: true,
              expiresAfter: 'P14D',
              after: ['unit-tests'],
            }),
            gate('checklist', {
              items: [
                { id: 'told', title: 'Support told' },
                {
                  id: 'read',
                  title: 'Runbook read',
                  ownerRef: 'group:default/support',
                  due: { offsetDays: -2, from: 'window_start' },
                },
              ],
              perContent: true,
            }),
            gate('evidence', {
              type: 'test.load',
              name: 'nightly',
              streak: 3,
              subject: 'release',
              sources: ['github', 'jenkins'],
              manual: false,
              soon: 'P1D',
            }),
            gate('approval-of-mine', { rules: [{ from: ['ann'] }] }),
          ],
        }),
      ),
    });

    const row = async (name: string) => {
      const { findByRole } = within(await region('Before approval'));
      return findByRole('row', { name: new RegExp(name) });
    };
    const linesOf = async (name: string) =>
      within(await row(name))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(await linesOf('A approval ')).toEqual([
      '1 approval from payments-leads',
      '2 approvals from the owner of the release or qa',
      'Authors may not approve it',
      'An approval counts for 14 days',
      'Asked once the gate unit-tests passes',
    ]);
    expect(await linesOf('A checklist')).toEqual([
      'Support told',
      'Runbook read, ticked by support, due 2 working days before the start of the window',
      'It is ticked again when the content changes',
    ]);
    expect(await linesOf('A evidence')).toEqual([
      'The latest test.load called nightly passes',
      'It passed the last 3 times',
      'For the release as a whole',
      'From github or jenkins',
      'Results entered by hand do not count',
      'Soon: 1 day',
    ]);
    expect(await linesOf('A approval-of-mine')).toEqual(['Rules: From: ann']);
  });

  it('tells who made which version, and what changed', async () => {
    renderPage();

    const versions = within(await region('Versions'));
    const [second, first] = await versions
      .findAllByRole('listitem', {
        name: '',
      })
      .then(items => items.filter(item => /Version/.test(item.textContent!)));
    expect(second).toHaveTextContent(/Version 2 release-manager/);
    expect(second).toHaveTextContent(
      'Renamed from Production to Production releases',
    );
    expect(second).toHaveTextContent('Gate added: Window set');
    expect(first).toHaveTextContent('The first version');
    const activity = await region('Activity');
    expect(
      await within(activity).findByText(/changed this policy/),
    ).toHaveTextContent('release-manager changed this policy: Name, Gates');
  });

  it('says where one of the configuration is changed', async () => {
    renderPage({
      getPolicy: jest.fn(async () =>
        samplePolicy({
          source: 'config',
          changedBy: 'config',
          createdBy: 'config',
        }),
      ),
    });

    expect(
      await screen.findByText(/Change it there, under releases\.policies/),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
    expect(await region('About')).toHaveTextContent(
      'Configuration, 1 Nov 2026',
    );
  });

  it('offers to restore one that is archived', async () => {
    renderPage({
      getPolicy: jest.fn(async () =>
        samplePolicy({ archivedAt: '2026-11-21T09:00:00Z' }),
      ),
    });

    expect(
      await screen.findByRole('button', { name: 'Restore' }),
    ).toBeVisible();
    expect(screen.getByText(/This policy is archived/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
  });

  it('says so where there is none', async () => {
    const refusal = await apiError(404, 'No such policy');
    renderPage({ getPolicy: jest.fn(async () => Promise.reject(refusal)) });

    expect(
      await screen.findByRole('region', { name: 'Policy not found' }),
    ).toBeVisible();
  });
});
