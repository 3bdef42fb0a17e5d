import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { samplePolicy } from '../../__testUtils__/samplePolicies';
import { renderForm, save } from './__testUtils__/policyForm';

describe('the form of a policy that there is', () => {
  freezeTime();

  it('changes only what differs, on the revision that was read', async () => {
    const update = jest.fn(async () => samplePolicy({ revision: 4 }));
    const { user } = renderForm('policy/production/edit', {
      updatePolicy: update,
    });

    const [name] = await screen.findAllByRole('textbox', { name: /^Name/ });
    expect(screen.queryAllByRole('textbox', { name: /^Id/ })).toHaveLength(2);
    expect(save()).toBeDisabled();
    await user.clear(name);
    await user.type(name, 'Customers');
    await user.click(save());
    await waitFor(() =>
      expect(update).toHaveBeenCalledWith(
        'production',
        { name: 'Customers' },
        { revision: 3 },
      ),
    );
  });

  it('lets one choose where somebody else saved first', async () => {
    const refusal = await apiError(409, 'Somebody else was first.', {
      changes: [
        {
          seq: 3,
          at: '2026-11-21T08:58:00Z',
          actor: 'user:default/portal-admin',
          action: 'changed',
          subject: 'policy:production',
          change: { fields: {} },
          prevHash: '',
          hash: '',
        },
      ],
    });
    const theirs = samplePolicy({
      revision: 4,
      name: 'Theirs',
      updatedAt: '2026-11-21T08:58:00Z',
    });
    const get = jest
      .fn()
      .mockResolvedValueOnce(samplePolicy())
      .mockResolvedValue(theirs);
    const update = jest
      .fn()
      .mockRejectedValueOnce(refusal)
      .mockResolvedValue(samplePolicy({ revision: 5 }));
    const { user } = renderForm('policy/production/edit', {
      getPolicy: get,
      updatePolicy: update,
    });
    const [name] = await screen.findAllByRole('textbox', { name: /^Name/ });
    await user.clear(name);
    await user.type(name, 'Mine too');
    await user.click(save());

    expect(
      await screen.findByText(
        'portal-admin saved this policy while you were editing it (2 minutes ago)',
      ),
    ).toBeVisible();
    const choice = await screen.findByRole('radiogroup', { name: 'Name' });
    await user.click(within(choice).getByRole('radio', { name: 'Mine' }));
    await user.click(
      screen.getByRole('button', { name: 'Save the chosen version' }),
    );
    await waitFor(() =>
      expect(update).toHaveBeenLastCalledWith(
        'production',
        { name: 'Mine too' },
        { revision: 4 },
      ),
    );
  });

  it('shows a policy whose type nobody provides, and keeps its parameters', async () => {
    const [evidence] = samplePolicy().gates;
    const update = jest.fn(async () => samplePolicy());
    const { user } = renderForm('policy/production/edit', {
      updatePolicy: update,
      getPolicy: jest.fn(async () =>
        samplePolicy({
          gates: [{ ...evidence, type: 'gone', params: { odd: [1, {}] } }],
        }),
      ),
    });

    expect(
      await screen.findByText(/No installed module provides this type/),
    ).toBeVisible();
    expect(
      screen.getByRole('textbox', { name: /^What it asks for|^Parameters/ }),
    ).toHaveValue(JSON.stringify({ odd: [1, {}] }, undefined, 2));
    const severity = screen.getByRole('button', { name: /Severity/ });
    await user.click(severity);
    await user.click(await screen.findByRole('option', { name: 'Advisory' }));
    await user.click(save());
    await waitFor(() =>
      expect(update).toHaveBeenCalledWith(
        'production',
        {
          gates: [
            expect.objectContaining({
              type: 'gone',
              severity: 'advisory',
              params: { odd: [1, {}] },
            }),
          ],
        },
        { revision: 3 },
      ),
    );
  });
});
