import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { QueryClient } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { useReleaseSignals } from './useReleaseSignals';

describe('useReleaseSignals', () => {
  it('reads anew once for signals that come together, until it is left', async () => {
    const unsubscribe = jest.fn();
    const subscribe = jest.fn((_channel: string, _onMessage: () => void) => ({
      unsubscribe,
    }));
    const queryClient = new QueryClient();
    const invalidate = jest.spyOn(queryClient, 'invalidateQueries');
    const { unmount } = renderHook(() => useReleaseSignals(queryClient), {
      wrapper: ({ children }) => (
        <TestApiProvider apis={[[signalApiRef, { subscribe }]]}>
          {children}
        </TestApiProvider>
      ),
    });

    expect(subscribe).toHaveBeenCalledWith('releases', expect.any(Function));
    const [[, onMessage]] = subscribe.mock.calls;
    onMessage();
    onMessage();
    await waitFor(() => expect(invalidate).toHaveBeenCalledTimes(1));

    onMessage();
    unmount();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
    await new Promise(resolve => setTimeout(resolve, 400));
    expect(invalidate).toHaveBeenCalledTimes(1);
  });

  it('does without the signals plugin', () => {
    expect(() =>
      renderHook(() => useReleaseSignals(new QueryClient()), {
        wrapper: ({ children }) => (
          <TestApiProvider apis={[]}>{children}</TestApiProvider>
        ),
      }),
    ).not.toThrow();
  });
});
