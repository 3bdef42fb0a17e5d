import { screen } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleTemplate } from '../../__testUtils__/sampleTemplates';
import { TrainRoutes } from './TrainRoutes';

// Loaded beforehand, for the first test not to wait for them.
import '../milestoneTemplates/EditTemplatePage';
import '../milestoneTemplates/NewTemplatePage';
import '../milestoneTemplates/TemplatesPage';

function renderAt(at: string) {
  const api = fakeReleasesApi();
  return renderScreen(<TrainRoutes />, {
    api: {
      ...api,
      listMilestoneTemplates: jest.fn(async () => ({
        items: [sampleTemplate()],
      })),
      getMilestoneTemplate: jest.fn(async () => sampleTemplate()),
    },
    at,
    mayAll: false,
  });
}

describe('who may not change trains', () => {
  it('looks at templates, and is offered no change', async () => {
    renderAt('/templates');

    expect(
      await screen.findByRole('region', { name: 'Ordinary' }),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: /^(Edit|New)/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Archive/ })).toBeNull();
  });

  it.each(['/templates/new', '/templates/template/ordinary/edit'])(
    'is told so at %s',
    async at => {
      renderAt(at);

      expect(
        await screen.findByText(/To create or edit one, ask a portal admin/),
      ).toBeVisible();
      expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    },
  );

  it('boards no release that is not theirs', async () => {
    renderAt('/train/weekly');

    expect(await screen.findByRole('region', { name: 'Plan' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Board releases' })).toBeNull();
  });
});
