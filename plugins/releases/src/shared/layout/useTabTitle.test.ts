import { renderHook } from '@testing-library/react';
import { useTabTitle } from './useTabTitle';

describe('useTabTitle', () => {
  const page = (title: string) => renderHook(() => useTabTitle(title));

  beforeEach(() => {
    document.title = 'The portal';
  });

  it('names the tab as long as the page is drawn', () => {
    const { unmount } = page('Trains');
    expect(document.title).toBe('Trains');
    unmount();
    expect(document.title).toBe('The portal');
  });

  it('keeps the title of the next page when the last one goes after it', () => {
    const trains = page('Trains');
    const train = page('Shop train');
    trains.unmount();
    expect(document.title).toBe('Shop train');
    train.unmount();
    expect(document.title).toBe('The portal');
  });

  it('stands where the portal writes back the title before, but for its count', () => {
    jest.useFakeTimers();
    const { unmount } = page('Shop train');
    document.title = 'The portal';
    jest.advanceTimersByTime(1_000);
    expect(document.title).toBe('Shop train');
    document.title = '(3) Shop train';
    jest.advanceTimersByTime(1_000);
    expect(document.title).toBe('(3) Shop train');
    unmount();
    expect(document.title).toBe('The portal');
    jest.useRealTimers();
  });

  it('follows a page that is renamed', () => {
    const { rerender, unmount } = renderHook(
      ({ title }) => useTabTitle(title),
      { initialProps: { title: 'search 3.1.0' } },
    );
    rerender({ title: 'search renamed' });
    expect(document.title).toBe('search renamed');
    unmount();
  });
});
