import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router-dom';
import { useNavigateAfterSave } from './useNavigateAfterSave';

/** As the portal's own router will be. */
const FUTURE = { v7_startTransition: false, v7_relativeSplatPath: false };

describe('useNavigateAfterSave', () => {
  it('goes on so that the way back leads to before the form', () => {
    const { result } = renderHook(
      () => ({
        navigateAfterSave: useNavigateAfterSave(),
        navigate: useNavigate(),
        path: useLocation().pathname,
      }),
      {
        wrapper: ({ children }: { children: ReactNode }) => (
          <MemoryRouter future={FUTURE} initialEntries={['/list', '/edit']}>
            {children}
          </MemoryRouter>
        ),
      },
    );

    expect(result.current.path).toBe('/edit');
    act(() => result.current.navigateAfterSave('/saved'));
    expect(result.current.path).toBe('/saved');
    act(() => result.current.navigate(-1));
    expect(result.current.path).toBe('/list');
  });
});
