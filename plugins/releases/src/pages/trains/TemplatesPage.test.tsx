import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { sampleTemplate } from '../../__testUtils__/sampleTemplates';
import { MilestoneTemplateActions } from '../../schedule/milestoneTemplates';
import { ReleasesApi } from '../../shared/api';
import { TrainRoutes } from './TrainRoutes';

// Loaded beforehand, for the first test not to wait for them.
import '../milestoneTemplates/EditTemplatePage';
import '../milestoneTemplates/NewTemplatePage';
import '../milestoneTemplates/TemplatesPage';

function withTemplates(changes: Partial<ReleasesApi>) {
  const api = fakeReleasesApi();
  return {
    ...api,
    listMilestoneTemplates: jest.fn(async () => ({
      items: [sampleTemplate()],
    })),
    getMilestoneTemplate: jest.fn(async () => sampleTemplate()),
    ...changes,
  };
}

const EDIT = '/templates/template/ordinary/edit';

const nameField = async () =>
  within(await screen.findByRole('region', { name: 'Template' })).getByRole(
    'textbox',
    { name: /^Name/ },
  );

describe('milestone templates', () => {
  freezeTime();

  it('tell each milestone by working days', async () => {
    renderScreen(<TrainRoutes />, { api: withTemplates({}), at: '/templates' });

    const card = await screen.findByRole('region', { name: 'Ordinary' });
    expect(
      within(card)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Code freeze 3 working days before, 17:00',
      'Go/no-go on the day, 09:00',
      'Retrospective 1 working day after, 10:00',
    ]);
    expect(
      within(card).getByRole('link', { name: 'Edit Ordinary' }),
    ).toHaveAttribute('href', `/releases/trains${EDIT}`);
    expect(screen.getByRole('link', { name: 'New template' })).toHaveAttribute(
      'href',
      '/releases/trains/templates/new',
    );
  });

  it('are made, once they say what they have to', async () => {
    const create = jest.fn(async () => sampleTemplate());
    const { user, address } = renderScreen(<TrainRoutes />, {
      api: withTemplates({ createMilestoneTemplate: create }),
      at: '/templates/new',
    });

    const save = await screen.findByRole('button', { name: 'Save' });
    await user.click(save);
    expect(create).not.toHaveBeenCalled();
    expect(await nameField()).toHaveAccessibleDescription(/must not be empty/);

    await user.type(await nameField(), 'Hotfix');
    const row = screen.getByRole('group', { name: 'Milestone 1' });
    await user.type(
      within(row).getByRole('textbox', { name: /^Name/ }),
      'Retrospective',
    );
    const days = within(row).getByRole('textbox', { name: 'Working days' });
    await user.clear(days);
    await user.type(days, '0');
    await user.click(save);

    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        {
          name: 'Hotfix',
          milestones: [
            { name: 'Retrospective', offsetDays: 0, timeOfDay: '17:00' },
          ],
        },
        expect.anything(),
      ),
    );
    await waitFor(() => expect(address()).toBe('/releases/trains/templates'));
  });

  it('are changed in what differs alone', async () => {
    const update = jest.fn(async () => sampleTemplate({ revision: 3 }));
    const { user } = renderScreen(<TrainRoutes />, {
      api: withTemplates({ updateMilestoneTemplate: update }),
      at: EDIT,
    });

    await user.type(await nameField(), ' release');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(update).toHaveBeenCalledWith(
        'ordinary',
        { name: 'Ordinary release' },
        { revision: 2 },
      ),
    );
  });

  it('show both versions when somebody else saved first', async () => {
    const update = jest
      .fn()
      .mockRejectedValueOnce(
        await apiError(409, 'Somebody saved first.', { changes: [] }),
      )
      .mockResolvedValue(sampleTemplate());
    const get = jest
      .fn()
      .mockResolvedValueOnce(sampleTemplate())
      .mockResolvedValue(
        sampleTemplate({
          revision: 3,
          milestones: [{ name: 'Tag', offsetDays: -1, timeOfDay: '12:00' }],
        }),
      );
    const { user } = renderScreen(<TrainRoutes />, {
      api: withTemplates({
        updateMilestoneTemplate: update,
        getMilestoneTemplate: get,
      }),
      at: EDIT,
    });

    await user.type(await nameField(), ' release');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByRole('radiogroup', { name: /^Milestones/ }),
    ).toHaveTextContent('Tag 1 working day before, 12:00');
    await user.click(
      screen.getByRole('button', { name: 'Save the chosen version' }),
    );

    await waitFor(() =>
      expect(update).toHaveBeenLastCalledWith(
        'ordinary',
        { name: 'Ordinary release' },
        { revision: 3 },
      ),
    );
  });

  it('tell where none is', async () => {
    renderScreen(<TrainRoutes />, {
      api: withTemplates({
        getMilestoneTemplate: jest
          .fn()
          .mockRejectedValue(await apiError(404, 'Not there')),
      }),
      at: EDIT,
    });

    expect(
      await screen.findByRole('region', { name: 'Template not found' }),
    ).toBeVisible();
  });

  it('date the milestones of a release', async () => {
    const apply = jest.fn(async () => sampleRelease());
    const release = sampleRelease();
    const { user } = renderScreen(
      <MilestoneTemplateActions release={release} />,
      { api: withTemplates({ applyMilestoneTemplate: apply }) },
    );

    await user.click(
      await screen.findByRole('button', { name: 'Apply a template' }),
    );
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', {
      name: 'Apply a template',
    });
    expect(confirm).toBeDisabled();
    await user.click(
      await within(dialog).findByRole('button', { name: /Template/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'Ordinary' }));
    expect(dialog).toHaveTextContent('Go/no-go on the day, 09:00');
    await user.click(confirm);

    await waitFor(() =>
      expect(apply).toHaveBeenCalledWith(
        release.id,
        { templateId: 'ordinary' },
        { revision: release.revision },
      ),
    );
  });
});
