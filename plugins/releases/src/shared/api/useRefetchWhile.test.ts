import { act, renderHook } from '@testing-library/react';
import { useRefetchWhile } from './useRefetchWhile';

describe('useRefetchWhile', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function start(isUpdating: boolean) {
    const refetch = jest.fn();
    const rendered = renderHook(
      (props: { isUpdating: boolean; dataUpdatedAt: number }) =>
        useRefetchWhile(props.isUpdating, { ...props, refetch }),
      { initialProps: { isUpdating, dataUpdatedAt: 0 } },
    );
    const answer = (dataUpdatedAt: number, isStillUpdating = true) => {
      rendered.rerender({ isUpdating: isStillUpdating, dataUpdatedAt });
      act(() => jest.advanceTimersByTime(1000));
    };
    return { refetch, answer, unmount: rendered.unmount };
  }

  it('leaves alone what is not about to change', () => {
    const { refetch, answer } = start(false);
    answer(1, false);
    expect(refetch).not.toHaveBeenCalled();
  });

  it('asks again after each answer until one is final', () => {
    const { refetch, answer } = start(true);
    answer(1);
    answer(2);
    expect(refetch).toHaveBeenCalledTimes(2);
    answer(3, false);
    expect(refetch).toHaveBeenCalledTimes(2);
  });

  it('gives up at some point, and starts anew with the next change', () => {
    const { refetch, answer } = start(true);
    for (let at = 1; at <= 30; at += 1) {
      answer(at);
    }
    expect(refetch).toHaveBeenCalledTimes(20);
    answer(31, false);
    answer(32);
    expect(refetch).toHaveBeenCalledTimes(21);
  });

  it('stops when it is left', () => {
    const { refetch, unmount } = start(true);
    unmount();
    jest.advanceTimersByTime(5000);
    expect(refetch).not.toHaveBeenCalled();
  });
});
