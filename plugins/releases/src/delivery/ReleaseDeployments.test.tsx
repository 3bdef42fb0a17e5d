import { screen, within } from '@testing-library/react';
import { apiError } from '../__testUtils__/apiError';
import { fakeReleasesApi } from '../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderScreen } from '../__testUtils__/renderScreen';
import {
  sampleDeployment,
  sampleDeploymentList,
} from '../__testUtils__/sampleDelivery';
import { ReleaseDeployments } from './ReleaseDeployments';
import { useReleaseDeployments } from './useDeliveryQueries';

/** Is there as soon as what the section shows has been read. */
function Read(props: { releaseId: string }) {
  return useReleaseDeployments(props.releaseId).data ? (
    <p>It was read</p>
  ) : null;
}

describe('ReleaseDeployments', () => {
  freezeTime();

  it('says where the release went, when, and what is wrong about it', async () => {
    const listDeployments = jest
      .fn()
      .mockResolvedValueOnce({
        ...sampleDeploymentList(),
        nextCursor: 'next',
      })
      .mockResolvedValue(
        sampleDeploymentList([
          sampleDeployment({
            id: 'to-staging',
            environment: 'staging',
            state: 'queued',
            startedAt: undefined,
            finishedAt: undefined,
            flags: [],
            needsReview: false,
          }),
        ]),
      );
    const { user } = renderScreen(
      <ReleaseDeployments releaseId="checkout-5.2.1" />,
      { api: fakeReleasesApi({ listDeployments }) },
    );
    const part = await screen.findByRole('region', { name: 'Deployments' });
    const row = within(part).getByRole('row', { name: /production/ });
    expect(row).toHaveTextContent('Succeeded');
    expect(row).toHaveTextContent('Started Wed 18 Nov, 09:50 Europe/Paris');
    expect(row).toHaveTextContent('Finished Wed 18 Nov, 10:00 Europe/Paris');
    expect(row).toHaveTextContent('Needs review');
    expect(row).toHaveTextContent('during “Weekend freeze”.');
    expect(
      within(row).getByRole('link', { name: 'production' }),
    ).toHaveAttribute('href', '/releases/deployments/to-production');

    await user.click(within(part).getByRole('button', { name: 'Show more' }));
    expect(
      await within(part).findByRole('row', { name: /staging/ }),
    ).toHaveTextContent('Queued');
    expect(listDeployments).toHaveBeenLastCalledWith(
      { releaseId: 'checkout-5.2.1', limit: 10, cursor: 'next' },
      expect.anything(),
    );
  });

  it('takes no room where none is known', async () => {
    renderScreen(
      <>
        <ReleaseDeployments releaseId="another" />
        <Read releaseId="another" />
      </>,
    );
    expect(await screen.findByText('It was read')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Deployments' })).toBeNull();
  });

  it('says what could not be loaded', async () => {
    const listDeployments = jest
      .fn()
      .mockRejectedValue(await apiError(503, 'The database is away'));
    renderScreen(<ReleaseDeployments releaseId="checkout-5.2.1" />, {
      api: fakeReleasesApi({ listDeployments }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
  });
});
