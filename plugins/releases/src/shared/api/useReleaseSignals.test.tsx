import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { QueryClient } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { queryKeys } from './queryKeys';
import { useReleaseSignals } from './useReleaseSignals';

function listen() {
  const unsubscribe = jest.fn();
  const subscribe = jest.fn();
  subscribe.mockReturnValue({ unsubscribe });
  const queryClient = new QueryClient();
  const invalidate = jest.spyOn(queryClient, 'invalidateQueries');
  const { unmount } = renderHook(() => useReleaseSignals(queryClient), {
    wrapper: ({ children }) => (
      <TestApiProvider apis={[[signalApiRef, { subscribe }]]}>
        {children}
      </TestApiProvider>
    ),
  });
  const [[channel, onMessage]] = subscribe.mock.calls;
  return { queryClient, invalidate, unsubscribe, unmount, channel, onMessage };
}

describe('useReleaseSignals', () => {
  it('reads anew once for signals that come together, until it is left', async () => {
    const { channel, onMessage, invalidate, unmount, unsubscribe } = listen();
    expect(channel).toBe('releases');

    onMessage({ kind: 'windows' });
    onMessage({ kind: 'trains' });
    await waitFor(() => expect(invalidate).toHaveBeenCalledTimes(1));

    onMessage({ kind: 'windows' });
    unmount();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
    await new Promise(resolve => setTimeout(resolve, 400));
    expect(invalidate).toHaveBeenCalledTimes(1);
  });

  it('reads anew what one of them is about, and leaves the rest', async () => {
    const { queryClient, onMessage } = listen();
    const keys = [
      queryKeys.window('w1'),
      queryKeys.release('r1'),
      queryKeys.release('r2'),
      queryKeys.bookings(undefined),
      queryKeys.train('t1'),
    ];
    keys.forEach(key => queryClient.setQueryData(key, {}));

    onMessage({ kind: 'windows' });
    onMessage({ kind: 'releases', releaseIds: ['r2'] });
    const stale = () =>
      keys.filter(key => queryClient.getQueryState(key)?.isInvalidated);
    await waitFor(() =>
      expect(stale()).toEqual([
        queryKeys.window('w1'),
        queryKeys.release('r2'),
        queryKeys.bookings(undefined),
      ]),
    );

    onMessage({ kind: 'trains' });
    await waitFor(() => expect(stale()).toContainEqual(queryKeys.train('t1')));
    expect(stale()).not.toContainEqual(queryKeys.release('r1'));
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
