import { screen, waitFor } from '@testing-library/react';
import { freezeTime } from '../../__testUtils__/freezeTime';
import {
  sameComponent,
  showConflict,
  waiver,
  withWaiver,
} from './__testUtils__/showConflict';

describe('the waiver of a conflict, for those who may not waive', () => {
  freezeTime();

  it('is not offered where they may not change the release either', async () => {
    showConflict(sameComponent, { mayAll: false });
    expect(await screen.findByText(/has to be out before/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Waiver/ })).toBeNull();
  });

  it('that was asked for is shown, and taken back by who asked', async () => {
    const { user, api } = showConflict(withWaiver(waiver), { mayAll: false });
    expect(await screen.findByText('Waiting for an answer')).toBeVisible();
    expect(screen.getByText('Both teams sit together')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Take back' }));
    await waitFor(() =>
      expect(api.revokeWaiver).toHaveBeenCalledWith('checkout-5.3.0', 'w1', {
        revision: undefined,
      }),
    );
  });
});
