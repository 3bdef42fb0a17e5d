import { screen, waitFor, within } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { ListPage } from './ListPage';

describe('what narrows the list', () => {
  freezeTime();

  function renderList(at = '/') {
    const api = fakeReleasesApi();
    const expectAsked = (query: object) =>
      waitFor(() =>
        expect(api.listReleases).toHaveBeenLastCalledWith(
          expect.objectContaining(query),
          expect.anything(),
        ),
      );
    return { api, expectAsked, ...renderScreen(<ListPage />, { api, at }) };
  }

  it.each([
    ['Readiness', 'Not ready', 'readiness=fail', { readiness: ['fail'] }],
    ['Conflict', 'Blocking', 'conflict=high', { conflict: ['high'] }],
    ['Overdue', 'Yes', 'overdue=true', { overdue: true }],
  ])('%s, as a chip and in the address', async (label, word, at, query) => {
    const { user, address, expectAsked } = renderList();

    const filters = await screen.findByRole('group', { name: 'Filters' });
    await user.click(
      within(filters).getByRole('button', { name: new RegExp(label) }),
    );
    await user.click(await screen.findByRole('option', { name: word }));
    await expectAsked(query);
    expect(address()).toBe(`/?${at}`);

    await user.keyboard('{Escape}');
    const chip = await screen.findByRole('row', { name: `${label}: ${word}` });
    await user.click(within(chip).getByRole('button'));
    await waitFor(() => expect(address()).toBe('/'));
  });

  it('leaves out what nobody knows', async () => {
    const { expectAsked } = renderList('/?readiness=fine&overdue=perhaps');

    await expectAsked({ readiness: undefined, overdue: undefined });
    expect(await screen.findByText('Readiness: fine')).toBeVisible();
  });

  it('to what I or my groups own, in place of other owners', async () => {
    const { user, address, expectAsked } = renderList(
      '/?owner=group:default/platform&tag=x',
    );

    await user.click(await screen.findByRole('button', { name: 'Mine' }));
    await expectAsked({
      ownerRef: ['user:default/engineer', 'group:default/payments-team'],
    });
    expect(address()).toBe('/?tag=x&mine=true');
    expect(screen.getByRole('button', { name: 'Mine' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );

    const filters = screen.getByRole('group', { name: 'Filters' });
    await user.click(within(filters).getByRole('button', { name: /Owner/ }));
    await user.click((await screen.findAllByRole('option'))[0]);
    await waitFor(() => expect(address()).toMatch(/^\/\?tag=x&owner=[^&]+$/));
    expect(
      screen.getByRole('button', { name: 'Mine', hidden: true }),
    ).toHaveAttribute('aria-pressed', 'false');
  });

  it('to what waits for me, and says so where nothing does', async () => {
    const { api, user, address, expectAsked } = renderList('/?tag=x');
    jest
      .mocked(api.listReleases)
      .mockResolvedValue({ items: [], totalItems: 0 });

    const votes = await screen.findByRole('button', {
      name: 'Waits for my vote',
    });
    await user.click(votes);
    await expectAsked({ waitsForMe: ['vote'], tag: ['x'] });
    expect(address()).toBe('/?tag=x&waits=vote');
    expect(votes).toHaveAttribute('aria-pressed', 'true');
    expect(await screen.findByText('No matching releases')).toBeVisible();

    await user.click(screen.getByRole('button', { name: /Clear all/ }));
    expect(
      await screen.findByText('No release waits for your vote'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Waivers to answer' }));
    await expectAsked({ waitsForMe: ['vote', 'waiver'] });
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Show all releases' }));
    await expectAsked({ waitsForMe: undefined });
    expect(address()).toBe('/');
  });
});
