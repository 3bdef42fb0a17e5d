import { screen, waitFor } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { PolicyProgressBar } from './PolicyProgressBar';

const renderBar = (...remaining: number[]) => {
  const getPolicyProgress = jest.fn(async () => ({
    total: 12_000,
    remaining: remaining.length > 1 ? remaining.shift()! : remaining[0],
  }));
  renderScreen(<PolicyProgressBar id="production" />, {
    api: fakeReleasesApi({ getPolicyProgress }),
  });
  return getPolicyProgress;
};

describe('PolicyProgressBar', () => {
  beforeEach(() => {
    jest.useFakeTimers({ advanceTimers: 100 });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('says how many are left until there are none', async () => {
    renderBar(9_000, 3_000, 0);
    const bar = await screen.findByRole('progressbar', {
      name: 'Releases judged again',
    });
    expect(
      screen
        .getByText(/Releases are being judged again/)
        .closest('[role=status]'),
    ).toBeVisible();
    expect(bar).toHaveAttribute('aria-valuenow', '25');
    expect(bar).toHaveAttribute(
      'aria-valuetext',
      '3000 of 12000 releases judged',
    );

    await screen.findByText('9000 of 12000 releases judged');
    expect(
      await screen.findByText('All releases have been judged again.'),
    ).toBeVisible();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('says nothing to who comes after all were judged', async () => {
    const asked = renderBar(0);
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(screen.queryByText(/judged/)).toBeNull();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});
