import { screen, within } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { renderReleasePage } from './__testUtils__/renderReleasePage';

describe('The page of an archived release', () => {
  freezeTime();

  it('archives, and takes that back', async () => {
    const archived = sampleRelease({
      archivedAt: '2026-11-21T09:00:00Z',
      revision: 15,
    });
    const getRelease = jest.fn(async () => sampleRelease());
    const archiveRelease = jest.fn(async () => {
      getRelease.mockResolvedValue(archived);
      return archived;
    });
    const restoreRelease = jest.fn(async () => {
      getRelease.mockResolvedValue(sampleRelease({ revision: 16 }));
      return sampleRelease({ revision: 16 });
    });
    const { user, toasts } = renderReleasePage(
      fakeReleasesApi({ getRelease, archiveRelease, restoreRelease }),
    );

    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Archive' }));
    const dialog = await screen.findByRole('dialog', { name: 'Archive' });
    expect(dialog).toHaveTextContent('It is still open: In readiness.');
    await user.click(within(dialog).getByRole('button', { name: 'Archive' }));

    expect(
      await screen.findByText(
        'This release is archived. It only appears in the list of archived releases.',
      ),
    ).toBeVisible();
    expect(
      screen.queryByRole('region', { name: 'Actions' }),
    ).not.toBeInTheDocument();
    expect(toasts.post).toHaveBeenCalledWith(
      expect.objectContaining({
        title: 'checkout 5.3.0 was archived',
        description: expect.anything(),
      }),
    );

    await user.click(screen.getByRole('button', { name: 'Restore' }));
    expect(restoreRelease).toHaveBeenCalledWith('checkout-5.3.0', {
      revision: 15,
    });
    expect(
      await screen.findByRole('region', { name: 'Actions' }),
    ).toBeVisible();
  });

  it('asks nothing of what is archived that is told of open ones only', async () => {
    const api = fakeReleasesApi({
      getRelease: jest.fn(async () =>
        sampleRelease({ archivedAt: '2026-11-21T09:00:00Z' }),
      ),
    });
    renderReleasePage(api);

    expect(
      await screen.findByText(/^This release is archived\./),
    ).toBeVisible();
    expect(api.getReadiness).not.toHaveBeenCalled();
    expect(api.getReleaseConflicts).not.toHaveBeenCalled();
    expect(api.getReleaseActions).not.toHaveBeenCalled();
  });
});
