import { screen, waitFor, within } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { samplePolicy } from '../../__testUtils__/samplePolicies';
import { PolicyRoutes } from './PolicyRoutes';

// Loaded beforehand, for the first test not to wait for them.
import './EditPolicyPage';

const TEXT = { type: 'string' };

const checklistType = {
  id: 'checklist',
  paramsSchema: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          properties: { id: TEXT, title: TEXT, note: TEXT },
          required: ['id', 'title'],
          additionalProperties: false,
        },
      },
    },
    required: ['items'],
    additionalProperties: false,
  },
};

describe('the items of a checklist in the form of a policy', () => {
  freezeTime();

  it('get their ids from their titles, and keep those they have', async () => {
    const policy = samplePolicy({
      gates: [
        {
          ...samplePolicy().gates[0],
          type: 'checklist',
          params: { items: [{ id: 'told', title: 'Support told' }] },
        },
      ],
    });
    const update = jest.fn(async () => policy);
    const { user } = renderScreen(<PolicyRoutes />, {
      api: fakeReleasesApi({
        getPolicy: jest.fn(async () => policy),
        listGateTypes: jest.fn(async () => ({ items: [checklistType] })),
        updatePolicy: update,
      }),
      at: '/policy/production/edit',
    });
    const item = async (place: number) =>
      within(await screen.findByRole('group', { name: `Items ${place}` }));
    const setTitle = async (place: number, title: string) => {
      const field = (await item(place)).getByRole('textbox', {
        name: /^Title/,
      });
      await user.clear(field);
      await user.click(field);
      await user.paste(title);
    };

    expect((await item(1)).queryByRole('textbox', { name: /^Id/ })).toBeNull();
    await setTitle(1, 'Customers told');
    await user.click(screen.getByRole('button', { name: 'Add to Items' }));
    await setTitle(2, 'Told');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(update).toHaveBeenCalled());
    const [[, { gates }]] = update.mock.calls as unknown as [
      [string, { gates: { params: object }[] }],
    ];
    expect(gates[0].params).toEqual({
      items: [
        { id: 'told', title: 'Customers told' },
        { id: 'told-2', title: 'Told' },
      ],
    });
  }, 60_000);
});
