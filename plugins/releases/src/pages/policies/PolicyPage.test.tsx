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
    expect(gate).toHaveTextContent('Type: test.unit');
    expect(gate).toHaveTextContent('Maximum age: 7 days');
    expect(gate).toHaveTextContent('Thresholds: passRate ≥ 0.98');
    expect(gate).toHaveTextContent('Blocking');
    expect(gate).toHaveTextContent('qa');
    const start = within(await region('Before the start'));
    expect(start.getByRole('row', { name: /Window set/ })).toHaveTextContent(
      'Passes when the release has a window.AdvisoryOwner of the release',
    );
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
