import { Tick } from '@slipway/backstage-plugin-releases-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { item, showChecklist } from './__testUtils__/showChecklist';

const made: Tick = {
  releaseId: 'checkout-5.3.0',
  gateId: 'production:go-live',
  itemId: 'runbook',
  done: true,
  by: 'user:default/ann',
  at: '2026-11-21T09:00:00Z',
};

const ticked = {
  ...item,
  done: true,
  by: 'user:default/ann',
  at: '2026-11-20T09:00:00Z',
  note: 'Page 3 too',
};

async function theItem() {
  const list = await screen.findByRole('list', { name: 'Items of Go-live' });
  return within(list).getAllByRole('listitem')[0];
}

describe('a checklist', () => {
  freezeTime();

  it('tells who ticked what, when and what they noted', async () => {
    showChecklist([
      { ...ticked, isOtherContent: true },
      {
        ...item,
        id: 'support',
        title: 'Support told',
        ownerRef: 'group:default/support',
        hint: 'In their channel',
        link: 'https://chat.example.com/',
        mayTick: false,
        whyNot: { code: 'not_eligible', sentence: 'Only support may.' },
      },
    ]);
    const list = await screen.findByRole('list', { name: 'Items of Go-live' });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(
      within(first).getByRole('checkbox', { name: 'Runbook read' }),
    ).toBeChecked();
    expect(first).toHaveTextContent(/ann, .*Page 3 too/);
    expect(first).toHaveTextContent('The content has changed since.');
    expect(
      within(second).getByRole('checkbox', { name: 'Support told' }),
    ).toBeDisabled();
    expect(second).toHaveTextContent('In their channel');
    expect(second).toHaveTextContent(/support, was due /);
    expect(second).toHaveTextContent('Only support may.');
    expect(
      within(second).getByRole('link', { name: /Open link/ }),
    ).toBeVisible();
    expect(within(second).queryByRole('button')).toBeNull();
    expect(screen.getByText('1 of 2 ticked')).toBeVisible();
    expect(
      screen.getByRole('region', { name: 'After deployment: verification' }),
    ).toBeVisible();
  });

  it('is ticked by keyboard', async () => {
    const tickItem = jest.fn(async () => made);
    const { user } = showChecklist([item], { tickItem });
    const checkbox = within(await theItem()).getByRole('checkbox');
    act(() => checkbox.focus());
    for (let step = 0; document.activeElement !== checkbox; step += 1) {
      expect(step).toBeLessThan(10);
      await user.keyboard('{ArrowRight}');
    }
    await user.keyboard(' ');
    await waitFor(() =>
      expect(tickItem).toHaveBeenCalledWith(
        'checkout-5.3.0',
        'production:go-live',
        'runbook',
        { done: true },
        { revision: expect.any(Number) },
      ),
    );
  });

  it('takes a tick back', async () => {
    const tickItem = jest.fn(async () => ({ ...made, done: false }));
    const { user } = showChecklist([ticked], { tickItem });
    await user.click(within(await theItem()).getByRole('checkbox'));
    await waitFor(() =>
      expect(tickItem).toHaveBeenCalledWith(
        expect.anything(),
        expect.anything(),
        'runbook',
        { done: false },
        expect.anything(),
      ),
    );
  });

  it('is ticked with a note', async () => {
    const tickItem = jest.fn(async () => made);
    const { user } = showChecklist([item], { tickItem });
    await user.click(
      await screen.findByRole('button', {
        name: 'Tick Runbook read with a note',
      }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Runbook read' });
    await user.type(within(dialog).getByRole('textbox'), 'All of it');
    await user.click(within(dialog).getByRole('button', { name: 'Tick' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(tickItem).toHaveBeenCalledWith(
      expect.anything(),
      expect.anything(),
      'runbook',
      { done: true, note: 'All of it' },
      expect.anything(),
    );
  });

  it('confirms what was ticked for other content', async () => {
    const tickItem = jest.fn(async () => made);
    const { user } = showChecklist([{ ...ticked, isOtherContent: true }], {
      tickItem,
    });
    await user.click(
      await screen.findByRole('button', {
        name: 'Confirm Runbook read for the current content',
      }),
    );
    await waitFor(() => expect(tickItem).toHaveBeenCalledTimes(1));
  });

  it('says why it could not be ticked', async () => {
    const tickItem = jest.fn(async () => {
      throw new Error('The release has changed since it was read.');
    });
    const { user } = showChecklist([item], { tickItem });
    await user.click(within(await theItem()).getByRole('checkbox'));
    expect(await screen.findByText('Could not save')).toBeVisible();
  });

  it('says once why nothing of it can be ticked', async () => {
    const whyNot = { code: 'gate_not_open', sentence: 'It has not started.' };
    showChecklist([
      { ...item, mayTick: false, whyNot },
      { ...item, id: 'other', title: 'Other', mayTick: false, whyNot },
    ]);
    await theItem();
    expect(screen.getAllByText('It has not started.')).toHaveLength(1);
  });
});
