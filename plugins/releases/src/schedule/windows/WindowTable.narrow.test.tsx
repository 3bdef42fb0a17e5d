import { screen, within } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { narrowScreen } from '../../__testUtils__/narrowScreen';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleWindow } from '../../__testUtils__/sampleWindows';
import { WindowTable } from './WindowTable';

describe('windows on a narrow screen', () => {
  freezeTime();
  narrowScreen();

  it.each([
    ['mine', 'Europe/Paris'],
    ['utc', 'UTC'],
    ['release', 'America/New_York'],
  ])('come next in %s time, with the zone in their row', async (zone, name) => {
    const items = [sampleWindow({ timeZone: 'America/New_York' })];
    const list = jest.fn(async () => ({ items, totalItems: 1 }));
    renderScreen(
      <WindowTable query={{}} isNarrowed={false} mayManage={false} />,
      {
        api: fakeReleasesApi({ listWindows: list }),
        at: `/?zone=${zone}`,
      },
    );

    const row = await screen.findByRole('row', { name: /Weekend freeze/ });
    expect(within(row).getByText(`Next, ${name}`)).toBeVisible();
  });
});
