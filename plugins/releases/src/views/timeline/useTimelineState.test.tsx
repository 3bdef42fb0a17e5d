import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { useTimelineState } from './useTimelineState';

/** As the portal's own router will be. */
const FUTURE = { v7_startTransition: false, v7_relativeSplatPath: false };

function renderState(address: string) {
  return renderHook(
    () => ({ ...useTimelineState(), search: useLocation().search }),
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <MemoryRouter future={FUTURE} initialEntries={[address]}>
          {children}
        </MemoryRouter>
      ),
    },
  ).result;
}

describe('useTimelineState', () => {
  it('reads lanes, zoom, day and folded lanes from the address', () => {
    const address = '/?lanes=train&zoom=week&date=2026-11-26&folded=a&folded=b';
    expect(renderState(address).current.state).toEqual({
      groupBy: 'train',
      zoom: 'week',
      date: '2026-11-26',
      folded: new Set(['a', 'b']),
    });
  });

  it('takes what is usual for what it does not know', () => {
    expect(renderState('/?lanes=colour&zoom=century').current.state).toEqual({
      groupBy: 'system',
      zoom: 'month',
      date: undefined,
      folded: new Set(),
    });
  });

  it('writes one thing and leaves the others, filters among them', () => {
    const result = renderState('/?owner=me&zoom=week');
    act(() => result.current.change({ date: '2026-11-26' }));
    act(() => result.current.toggleLane('a'));
    expect(result.current.search).toBe(
      '?owner=me&zoom=week&date=2026-11-26&folded=a',
    );
    act(() => result.current.toggleLane('b'));
    act(() => result.current.toggleLane('a'));
    expect(result.current.search).toBe(
      '?owner=me&zoom=week&date=2026-11-26&folded=b',
    );
  });

  it('unfolds when lanes of another kind are chosen', () => {
    const result = renderState('/?folded=a');
    act(() => result.current.change({ groupBy: 'owner' }));
    expect(result.current.search).toBe('?lanes=owner');
  });

  it('changes with one and the same function, so that no row is drawn anew', () => {
    const result = renderState('/');
    const { change, toggleLane, state } = result.current;
    act(() => change({ zoom: 'week' }));
    act(() => change({ date: '2026-11-26' }));
    expect(result.current.change).toBe(change);
    expect(result.current.toggleLane).toBe(toggleLane);
    expect(result.current.state.folded).toBe(state.folded);
    expect(result.current.search).toBe('?zoom=week&date=2026-11-26');
  });
});
