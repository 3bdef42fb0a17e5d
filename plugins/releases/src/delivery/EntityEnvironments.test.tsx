import { screen, within } from '@testing-library/react';
import { fakeReleasesApi } from '../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderScreen } from '../__testUtils__/renderScreen';
import {
  sampleEnvironments,
  sampleMatrix,
  sampleMatrixRow,
} from '../__testUtils__/sampleDelivery';
import { EntityEnvironments } from './EntityEnvironments';
import { useEntityEnvironments } from './useDeliveryQueries';

const CHECKOUT = 'component:default/checkout';

/** Is there as soon as what the card shows has been read. */
function Read() {
  return useEntityEnvironments(CHECKOUT).data ? <p>It was read</p> : null;
}

describe('EntityEnvironments', () => {
  freezeTime();

  it('has a row for each environment that counts for the component', async () => {
    const api = fakeReleasesApi();
    renderScreen(<EntityEnvironments entityRef={CHECKOUT} />, { api });
    const part = await screen.findByRole('region', { name: 'What runs where' });
    const rows = within(part).getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Staging5\.3\.0yesterdayNone–$/),
      expect.stringMatching(
        /^production5\.2\.1.*5\.2\.2 was released.*in 5 days$/,
      ),
    ]);
    expect(rows[1]).toHaveTextContent('2 to review');
    expect(
      within(part).getByRole('link', { name: 'All environments' }),
    ).toHaveAttribute('href', '/releases/environments');
    expect(api.getEnvironmentMatrix).toHaveBeenCalledWith(
      { entityRef: [CHECKOUT] },
      expect.anything(),
    );
  });

  it('says that nothing is known where something could run', async () => {
    renderScreen(<EntityEnvironments entityRef={CHECKOUT} />, {
      api: fakeReleasesApi({
        getEnvironmentMatrix: jest.fn(async () => sampleMatrix([])),
      }),
    });
    const part = await screen.findByRole('region', { name: 'What runs where' });
    expect(part).toHaveTextContent(
      'No deployment of this component is known yet.',
    );
    expect(within(part).queryByRole('grid')).toBeNull();
  });

  it.each([
    sampleMatrix([], { environments: [] }),
    sampleMatrix([], { environments: sampleEnvironments().slice(2) }),
    sampleMatrix([sampleMatrixRow({ cells: [] })], { environments: [] }),
  ])('takes no room where nothing is known: %#', async matrix => {
    const api = fakeReleasesApi({
      getEnvironmentMatrix: jest.fn(async () => matrix),
    });
    renderScreen(
      <>
        <EntityEnvironments entityRef={CHECKOUT} />
        <Read />
      </>,
      { api },
    );
    expect(await screen.findByText('It was read')).toBeVisible();
    expect(
      screen.queryByRole('region', { name: 'What runs where' }),
    ).toBeNull();
  });
});
