import { screen } from '@testing-library/react';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { showVotes } from './__testUtils__/showVotes';

describe('votes on a gate', () => {
  freezeTime();

  it('are not offered to who lacks the permission', async () => {
    showVotes({ mayVote: true }, {}, false);
    expect(await screen.findByText('1 of 2 approvals')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Approve/ })).toBeNull();
  });
});
