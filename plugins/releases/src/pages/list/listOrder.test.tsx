import { screen, waitFor } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { ListPage } from './ListPage';

describe('the order of the list', () => {
  freezeTime();

  function renderList(at: string, api = fakeReleasesApi()) {
    const expectAsked = (query: object) =>
      waitFor(() =>
        expect(api.listReleases).toHaveBeenLastCalledWith(
          expect.objectContaining(query),
          expect.anything(),
        ),
      );
    return { api, expectAsked, ...renderScreen(<ListPage />, { api, at }) };
  }

  it('begins with what needs attention, and says that it is what is open', async () => {
    const { expectAsked } = renderList('/');

    const list = await screen.findByRole('region', { name: 'Releases' });
    await expectAsked({ sort: 'attention', standing: true });
    expect(list).toHaveTextContent('Open releases only');
    expect(screen.getByRole('button', { name: /Order$/ })).toHaveTextContent(
      'Needs attention first',
    );
  });

  it('is that of a column once it is chosen, and attention again', async () => {
    const { user, address, expectAsked } = renderList('/?tag=x');

    await user.click(
      await screen.findByRole('columnheader', { name: /Window/ }),
    );
    await expectAsked({ sort: 'start' });
    expect(address()).toBe('/?tag=x&sort=start');
    expect(screen.queryByText('Open releases only')).toBeNull();

    await user.click(screen.getByRole('button', { name: /Order$/ }));
    await user.click(
      await screen.findByRole('option', { name: 'Needs attention first' }),
    );
    await waitFor(() => expect(address()).toBe('/?tag=x'));
    expect(screen.getByText('Open releases only')).toBeVisible();
  });

  it.each(['/?state=completed', '/?state=planned&state=failed&sort=attention'])(
    'has the latest first where states are over, and says why: %s',
    async at => {
      const { user, expectAsked } = renderList(at);

      await expectAsked({ sort: '-start' });
      expect(
        screen.getByText(
          'Latest start first: finished releases need no attention.',
        ),
      ).toBeVisible();
      await user.click(screen.getByRole('button', { name: /Order$/ }));
      expect(
        await screen.findByRole('option', { name: 'Needs attention first' }),
      ).toHaveAttribute('aria-disabled', 'true');
    },
  );

  it('starts at the first page', async () => {
    const listReleases = jest.fn(async () => ({
      items: [sampleRelease()],
      nextCursor: 'page-2',
      totalItems: 60,
    }));
    const { user, expectAsked } = renderList(
      '/',
      fakeReleasesApi({ listReleases }),
    );

    await screen.findByRole('row', { name: /checkout 5\.3\.0/ });
    await user.click(screen.getByRole('button', { name: /next/i }));
    await expectAsked({ sort: 'attention', cursor: 'page-2' });
    await user.click(screen.getByRole('columnheader', { name: /Release/ }));
    await expectAsked({ sort: 'name', cursor: undefined });
    expect(listReleases).not.toHaveBeenCalledWith(
      expect.objectContaining({ sort: 'name', cursor: 'page-2' }),
      expect.anything(),
    );
  });

  it('leads to what is over where nothing that is open matches', async () => {
    const { user, address, expectAsked } = renderList(
      '/?q=5.2',
      fakeReleasesApi({
        listReleases: jest.fn(async () => ({ items: [], totalItems: 0 })),
      }),
    );

    await user.click(
      await screen.findByRole('button', { name: 'Show finished releases too' }),
    );
    await expectAsked({ sort: '-start', q: '5.2' });
    expect(address()).toBe('/?q=5.2&sort=-start');
  });
});
