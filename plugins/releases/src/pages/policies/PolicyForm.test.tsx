import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { samplePolicy } from '../../__testUtils__/samplePolicies';
import {
  chooseType,
  fill,
  gate,
  preview,
  renderForm,
  save,
} from './__testUtils__/policyForm';

describe('the form of a policy', () => {
  freezeTime();

  it('makes one, with ids made of the names and its preview beside it', async () => {
    const create = jest.fn(async () => samplePolicy());
    const ask = jest.fn(fakeReleasesApi().previewPolicy);
    const { user, address } = renderForm('new', {
      createPolicy: create,
      previewPolicy: ask,
    });

    expect(
      await within(await preview()).findByText(/Complete the fields/),
    ).toBeVisible();
    await chooseType(user, 1, 'Rollback plan');
    expect(
      await within(await preview()).findByText(
        'Selects 12 releases that are not approved yet',
      ),
    ).toBeVisible();
    const changes = within(await preview()).getByRole('list', {
      name: 'Releases that would change',
    });
    expect(
      within(await preview()).getByText(
        '1 of the next 3 would become not ready',
      ),
    ).toBeVisible();
    expect(
      within(changes).getByRole('link', { name: 'checkout 5.3.0' }),
    ).toHaveAttribute('href', '/releases/release/checkout-5.3.0/readiness');
    expect(changes).toHaveTextContent('Now Ready, then Not ready');
    expect(changes).toHaveTextContent('checkout 5.3.0 has no rollback plan.');

    const [name] = screen.getAllByRole('textbox', { name: /^Name/ });
    await fill(user, name, 'PCI releases');
    await fill(
      user,
      screen.getByRole('textbox', { name: /^Environments/ }),
      'production ',
    );
    await user.click(
      screen.getByRole('checkbox', {
        name: 'Emergency releases need not pass it',
      }),
    );
    await user.click(save());
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        {
          id: 'pci-releases',
          name: 'PCI releases',
          selector: {
            environments: ['production'],
            kinds: [],
            impacts: [],
            trainIds: [],
            ownerRefs: [],
            tags: [],
          },
          gates: [
            {
              id: 'rollback-plan',
              name: 'Rollback plan',
              type: 'rollback_plan',
              stage: 'approval',
              params: {},
              severity: 'blocking',
            },
          ],
          emergency: { skip: ['rollback-plan'] },
        },
        { idempotencyKey: expect.any(String) },
      ),
    );
    await waitFor(() =>
      expect(address()).toBe('/releases/policies/policy/production'),
    );
  });

  it('asks for parameters by the schema of the type, and puts errors at them', async () => {
    const refusal = await apiError(400, 'Some fields are wrong.', {
      details: [
        {
          field: 'gates.0.params.maxAge',
          code: 'invalid_duration',
          message: 'Give a duration, for example P7D.',
        },
        {
          field: 'gates.0.params.thresholds.0.value',
          code: 'too_big',
          message: 'Give at most 1.',
        },
      ],
    });
    const create = jest.fn(async () => Promise.reject(refusal));
    const { user } = renderForm('new', { createPolicy: create });
    await chooseType(user, 1, 'Evidence');
    await fill(
      user,
      (
        await screen.findAllByRole('textbox', { name: /^Name/ })
      )[0],
      'Tests',
    );
    const fields = within(await gate('Gate 1: Evidence'));
    await user.click(save());
    expect(create).not.toHaveBeenCalled();
    expect(await fields.findByText('Give a value.')).toBeVisible();

    await fill(
      user,
      fields.getByRole('textbox', { name: /^Type/ }),
      'test.unit',
    );
    await fill(
      user,
      fields.getByRole('textbox', { name: /^Maximum age/ }),
      'soon',
    );
    await fill(
      user,
      fields.getByRole('textbox', { name: /^Sources/ }),
      'jenkins ',
    );
    await user.click(fields.getByRole('button', { name: 'Add to Thresholds' }));
    const row = within(await gate('Thresholds 1'));
    await fill(user, row.getByRole('textbox', { name: /^Metric/ }), 'passRate');
    await user.click(row.getByRole('button', { name: /Comparison/ }));
    await user.click(await screen.findByRole('option', { name: '>=' }));
    await fill(user, row.getByRole('textbox', { name: /^Value/ }), '0.98');
    await user.click(save());

    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        expect.objectContaining({
          gates: [
            expect.objectContaining({
              params: {
                type: 'test.unit',
                subject: 'component',
                maxAge: 'soon',
                streak: 1,
                sources: ['jenkins'],
                thresholds: [{ metric: 'passRate', op: '>=', value: 0.98 }],
              },
            }),
          ],
        }),
        expect.anything(),
      ),
    );
    expect(
      await fields.findByText('Give a duration, for example P7D.'),
    ).toBeVisible();
    expect(row.getByText('Give at most 1.')).toBeVisible();
    expect(
      screen.getByText(
        'Gate 1: Evidence, Maximum age: Give a duration, for example P7D.',
      ),
    ).toBeVisible();
  });

  it('takes JSON for what it has no fields for, and says what is none', async () => {
    const create = jest.fn(async () => samplePolicy());
    const { user } = renderForm('new', { createPolicy: create });
    await chooseType(user, 1, 'Load test');
    await fill(
      user,
      (
        await screen.findAllByRole('textbox', { name: /^Name/ })
      )[0],
      'Load',
    );
    const fields = within(await gate('Gate 1: Load test'));
    const limits = fields.getByRole('textbox', { name: /^Limits/ });
    await user.click(limits);
    await user.paste('{"p95": ');
    await user.click(save());
    expect(await fields.findByText(/This is not JSON/)).toBeVisible();
    expect(create).not.toHaveBeenCalled();

    await user.click(limits);
    await user.paste('200}');
    expect(fields.getByRole('checkbox', { name: 'Is strict' })).toBeChecked();
    await fill(
      user,
      within(await gate('Where')).getByRole('textbox', { name: /^Region/ }),
      'eu',
    );
    await user.click(save());
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        expect.objectContaining({
          gates: [
            expect.objectContaining({
              params: {
                limits: { p95: 200 },
                isStrict: true,
                where: { region: 'eu' },
              },
            }),
          ],
        }),
        expect.anything(),
      ),
    );
  });

  it('says at a gate that it has no type, once saving is tried', async () => {
    const { user } = renderForm('policy/production/edit');

    await user.click(await screen.findByRole('button', { name: 'Add a gate' }));
    const fields = within(await gate('Gate 3'));
    expect(fields.queryByText('Choose a type.')).toBeNull();
    await user.click(save());
    expect(await fields.findByText('Choose a type.')).toBeVisible();
    expect(
      fields.getByRole('button', { name: /Select an option/ }),
    ).toBeVisible();
  });
});
