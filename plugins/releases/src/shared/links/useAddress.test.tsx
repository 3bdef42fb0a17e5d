import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { useAddress } from './useAddress';

/** As the portal's own router will be. */
const FUTURE = { v7_startTransition: false, v7_relativeSplatPath: false };

describe('useAddress', () => {
  it('changes a part of the address, also through a function of before', () => {
    const { result } = renderHook(
      () => ({ address: useAddress(), search: useLocation().search }),
      {
        wrapper: ({ children }: { children: ReactNode }) => (
          <MemoryRouter future={FUTURE} initialEntries={['/?a=1&b=2']}>
            {children}
          </MemoryRouter>
        ),
      },
    );
    const [, change] = result.current.address;
    act(() => change(search => search.set('a', '3')));
    act(() => change(search => search.delete('b')));
    expect(result.current.search).toBe('?a=3');
    expect(result.current.address[1]).toBe(change);
    expect(result.current.address[0].get('a')).toBe('3');
  });
});
