import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { sampleTemplate } from '../../__testUtils__/sampleTemplates';
import { PlanReleasePage } from './PlanReleasePage';

function renderForm(query: string, api = fakeReleasesApi()) {
  return renderScreen(<PlanReleasePage />, {
    api,
    at: `/releases/plan?${query}`,
    route: '/releases/plan',
  });
}

describe('What helps to plan a release', () => {
  freezeTime();

  it('dates the milestones by a template, for the window that was set', async () => {
    const getMilestoneDates = jest.fn(async () => ({
      items: [
        {
          name: 'Code freeze',
          kind: 'code_freeze' as const,
          dueAt: '2026-11-30T16:00:00Z',
        },
      ],
    }));
    const template = sampleTemplate();
    const { user } = renderForm(
      'start=2026-12-03',
      fakeReleasesApi({
        getMilestoneDates,
        listMilestoneTemplates: jest.fn(async () => ({ items: [template] })),
      }),
    );

    await user.click(
      await screen.findByRole('button', { name: /Set milestone dates from/ }),
    );
    await user.click(
      await screen.findByRole('option', { name: template.name }),
    );
    await user.click(screen.getByRole('button', { name: 'Set dates' }));

    await waitFor(() =>
      expect(getMilestoneDates).toHaveBeenCalledWith({
        start: '2026-12-03T09:00:00Z',
        timeZone: 'Europe/Paris',
        templateId: template.id,
      }),
    );
    const milestone = await screen.findByRole('group', { name: 'Milestone 1' });
    expect(
      within(milestone).getByRole('textbox', { name: 'Name' }),
    ).toHaveValue('Code freeze');
  });

  it('copies a release, and dates milestones as it has them', async () => {
    const like = sampleRelease();
    const getMilestoneDates = jest.fn(async () => ({ items: [] }));
    const { user } = renderForm(
      `like=${like.id}`,
      fakeReleasesApi({
        getRelease: jest.fn(async () => like),
        getMilestoneDates,
      }),
    );

    expect(
      await screen.findByRole('button', {
        name: /checkout 5.3.0 Set milestone dates from/,
      }),
    ).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Version' })).toHaveValue('');
    expect(screen.getByRole('textbox', { name: 'From version' })).toHaveValue(
      '5.3.0',
    );
    expect(screen.getByRole('button', { name: 'Set dates' })).toBeDisabled();
    expect(
      screen.getByText('Set the start of the window first.'),
    ).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Version' }), '5.4.0');
    expect(getMilestoneDates).not.toHaveBeenCalled();
  });

  it('finds a time for what is filled in, and fills in the window', async () => {
    const findDraftSlots = jest.fn(async () => ({
      items: [
        {
          window: {
            start: '2026-12-07T09:00:00Z',
            end: '2026-12-07T11:00:00Z',
            timeZone: 'Europe/Paris',
          },
          sentence: 'It is free then.',
          conflicts: [],
        },
      ],
      sentence: 'Looked for 2 hours.',
      passedOver: [],
    }));
    const { user, address } = renderForm(
      'component=component:default/checkout',
      fakeReleasesApi({ findDraftSlots }),
    );
    await user.click(
      await screen.findByRole('button', { name: 'Find a time' }),
    );
    const dialog = await screen.findByRole('dialog');
    const length = within(dialog).getByRole('textbox', {
      name: 'How long it takes (h:mm)',
    });
    await user.clear(length);
    expect(
      within(dialog).getByText('Give hours and minutes, for example 1:30.'),
    ).toBeVisible();
    await waitFor(() =>
      expect(within(dialog).queryByRole('list')).not.toBeInTheDocument(),
    );
    await user.type(length, '2:00');
    await waitFor(() =>
      expect(findDraftSlots).toHaveBeenLastCalledWith(
        expect.objectContaining({
          release: expect.objectContaining({
            environment: 'production',
            kind: 'normal',
            components: [
              { entityRef: 'component:default/checkout', requires: [] },
            ],
            milestones: [],
          }),
          duration: 'PT2H',
          timeZone: 'Europe/Paris',
        }),
        expect.anything(),
      ),
    );
    await user.click(
      await within(dialog).findByRole('button', { name: /^Choose Mon 7 Dec/ }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const clockOf = (name: string) =>
      within(screen.getByRole('group', { name }))
        .getAllByRole('spinbutton')
        .map(part => part.textContent)
        .join(' ');
    expect(clockOf('Start')).toBe('12 07 2026 10 00 AM');
    expect(clockOf('End')).toBe('12 07 2026 12 00 PM');
    expect(address()).toBe(
      '/releases/plan?component=component%3Adefault%2Fcheckout',
    );
  });

  it('asks for a component before it finds a time', async () => {
    renderForm('find=time');
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Choose a component to find a time for.');
    expect(
      screen.getByRole('button', { name: 'Find a time', hidden: true }),
    ).toBeDisabled();
  });

  it('says what stands in the way of looking', async () => {
    const refused = await apiError(400, 'No changes were made.', {
      details: [
        {
          field: 'release.components.0.entityRef',
          code: 'unknown_entity',
          message: 'component:default/nowhere is not in the catalog.',
        },
      ],
    });
    renderForm(
      'component=component:default/nowhere&find=time',
      fakeReleasesApi({
        findDraftSlots: jest.fn(async () => {
          throw refused;
        }),
      }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByText('Cannot look for a time'),
    ).toBeVisible();
    expect(dialog).toHaveTextContent(
      'component:default/nowhere is not in the catalog.',
    );
    expect(
      within(dialog).queryByRole('button', { name: 'Try again' }),
    ).toBeNull();
  });
});
