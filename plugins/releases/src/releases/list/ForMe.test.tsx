import { screen, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { ForMe } from './ForMe';

describe('ForMe', () => {
  freezeTime();

  const line = async () =>
    within(await screen.findByRole('region', { name: 'For you' }));

  function renderLine(
    answer: object,
    starred?: string[],
    getMyWork = fakeReleasesApi().getMyWork,
  ) {
    const api = fakeReleasesApi({
      getMyWork,
      getForMe: jest.fn(async () => ({
        votes: 0,
        waivers: 0,
        upcoming: { count: 0 },
        ...answer,
      })),
    });
    return { api, ...renderScreen(<ForMe />, { api, starred }) };
  }

  it('leads to what waits for the reader', async () => {
    renderLine(
      { votes: 2, waivers: 1 },
      undefined,
      jest.fn(async () => ({ items: [], totalItems: 6 })),
    );
    const { findByRole, getByRole } = await line();
    expect(
      await findByRole('link', { name: '2 releases wait for your vote' }),
    ).toHaveAttribute('href', '/releases/my-work?kind=vote');
    expect(
      getByRole('link', { name: '1 release has a waiver for you to answer' }),
    ).toHaveAttribute('href', '/releases/my-work?kind=waiver_request');
    expect(
      await findByRole('link', { name: 'Open my work (6)' }),
    ).toHaveAttribute('href', '/releases/my-work');
  });

  it('says to those for whom nothing waits what ships next', async () => {
    const { api } = renderLine({
      upcoming: { count: 3, next: sampleRelease() },
    });
    const { findByRole, getByText, queryByText } = await line();
    expect(
      await findByRole('link', { name: 'checkout 5.3.0' }),
    ).toHaveAttribute('href', '/releases/release/checkout-5.3.0');
    expect(getByText('Ships next:')).toBeVisible();
    expect(getByText(/Thu 26 Nov, 14:00/)).toBeVisible();
    expect(queryByText(/your vote|for you to answer/)).toBeNull();
    expect(api.getForMe).toHaveBeenCalledWith({}, expect.anything());
  });

  it('says it of the components that the reader starred', async () => {
    const { api } = renderLine(
      { upcoming: { count: 1, next: sampleRelease() } },
      ['system:default/payments', 'component:default/checkout'],
    );
    expect(
      await (await line()).findByText('Next of what you starred:'),
    ).toBeVisible();
    expect(api.getForMe).toHaveBeenCalledTimes(1);
    expect(api.getForMe).toHaveBeenCalledWith(
      { entityRef: ['component:default/checkout'] },
      expect.anything(),
    );
  });

  it('says where nothing of that is planned', async () => {
    renderLine({}, ['component:default/checkout']);
    expect(
      await (
        await line()
      ).findByText('No release is planned of what you starred.'),
    ).toBeVisible();
  });

  it('says where nothing is planned', async () => {
    renderLine({});
    expect(
      await (await line()).findByText('No release is planned.'),
    ).toBeVisible();
  });

  it('can be asked again where that failed', async () => {
    const failure = await apiError(400, 'Away');
    const api = fakeReleasesApi({
      getForMe: jest
        .fn()
        .mockRejectedValueOnce(failure)
        .mockResolvedValue({ votes: 1, waivers: 0, upcoming: { count: 0 } }),
    });
    const { user } = renderScreen(<ForMe />, { api });
    await user.click(await screen.findByRole('button', { name: /again/i }));
    expect(
      await screen.findByRole('link', {
        name: '1 release waits for your vote',
      }),
    ).toBeVisible();
  });
});
