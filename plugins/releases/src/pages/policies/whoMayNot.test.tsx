import { screen } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { samplePolicy } from '../../__testUtils__/samplePolicies';
import { ReleasesApi } from '../../shared/api';
import { PolicyRoutes } from './PolicyRoutes';

// Loaded beforehand, for the first test not to wait for them.
import './EditPolicyPage';
import './NewPolicyPage';
import './PoliciesPage';
import './PolicyPage';

function renderAt(
  at: string,
  options: { mayAll?: boolean; changes?: Partial<ReleasesApi> } = {},
) {
  const { mayAll = false, changes } = options;
  const preview = jest.fn(fakeReleasesApi().previewPolicy);
  renderScreen(<PolicyRoutes />, {
    api: fakeReleasesApi({ previewPolicy: preview, ...changes }),
    at,
    mayAll,
  });
  return { preview };
}

describe('who may not manage policies', () => {
  freezeTime();

  it.each(['/', '/policy/production'])(
    'looks at them at %s, and is offered no change',
    async at => {
      renderAt(at);

      expect(
        await screen.findByText(
          /requires the permission releases\.policy\.manage/,
        ),
      ).toBeVisible();
      expect(
        (await screen.findAllByText('Production releases')).length,
      ).toBeGreaterThan(0);
      expect(screen.queryByRole('link', { name: 'New policy' })).toBeNull();
      expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
      expect(screen.queryByRole('button', { name: 'Archive' })).toBeNull();
    },
  );

  it.each(['/new', '/policy/production/edit'])(
    'is told so at %s, and no preview is asked for',
    async at => {
      const { preview } = renderAt(at);

      expect(
        await screen.findByText(
          /requires the permission releases\.policy\.manage/,
        ),
      ).toBeVisible();
      expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
      expect(preview).not.toHaveBeenCalled();
    },
  );

  it('is told at the form of a policy of the configuration where it is changed', async () => {
    renderAt('/policy/production/edit', {
      mayAll: true,
      changes: {
        getPolicy: jest.fn(async () => samplePolicy({ source: 'config' })),
      },
    });

    expect(
      await screen.findByText(/Change it there, under releases\.policies/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  });
});
