import { act, renderHook } from '@testing-library/react';
import { frameOf } from './TimelineFrame';
import { useMiddle } from './useMiddle';

const NOON = Date.parse('2026-11-26T11:00:00Z');
const DAY_MS = 86_400_000;
const ZONE = 'Europe/Paris';

const frameAt = (middle: number) =>
  frameOf({ zoom: 'month', zone: ZONE, middle, screen: 1000 });

function renderMiddle(date: string | undefined = '2026-11-26') {
  const change = jest.fn();
  const { result, rerender } = renderHook(
    (at: string | undefined) => useMiddle(at, ZONE, change),
    { initialProps: date },
  );
  return { result, rerender, change };
}

describe('useMiddle', () => {
  it('starts at noon of the day in the address, or now', () => {
    expect(renderMiddle().result.current.middle).toBe(NOON);
    const before = Date.now();
    for (const none of ['next week', '9999-12-31', '0001-01-01']) {
      const now = renderMiddle(none).result.current.middle;
      expect(now).toBeGreaterThanOrEqual(before);
      expect(now).toBeLessThanOrEqual(Date.now());
    }
  });

  it('jumps, and puts the day and the zoom into the address', () => {
    const { result, change } = renderMiddle();
    const at = Date.parse('2027-01-31T23:30:00Z');
    act(() => result.current.goTo(at, { zoom: 'week' }));
    expect(result.current.middle).toBe(at);
    expect(change).toHaveBeenCalledWith({ zoom: 'week', date: '2027-02-01' });
  });

  it('follows scrolling in the address, and stays where it is', () => {
    const { result, change } = renderMiddle();
    act(() => result.current.onSettle(NOON + 3 * DAY_MS, frameAt(NOON)));
    expect(change).toHaveBeenCalledTimes(1);
    expect(change).toHaveBeenCalledWith({ date: '2026-11-29' });
    expect(result.current.middle).toBe(NOON);
  });

  it('says nothing while the day stays the same', () => {
    const { result, change } = renderMiddle();
    act(() => result.current.onSettle(NOON + 3_600_000, frameAt(NOON)));
    expect(change).not.toHaveBeenCalled();
  });

  it('puts more where scrolling comes near an end of what is there', () => {
    const { result, change } = renderMiddle();
    const frame = frameAt(NOON);
    const at = frame.stretch.to - 10 * DAY_MS;
    act(() => result.current.onSettle(at, frame));
    expect(result.current.middle).toBe(at);
    expect(change).toHaveBeenCalledTimes(1);
  });

  it('follows an address that another hand changes, and not its own', () => {
    const { result, rerender, change } = renderMiddle();
    act(() => result.current.onSettle(NOON + 3 * DAY_MS, frameAt(NOON)));
    rerender('2026-11-29');
    expect(result.current.middle).toBe(NOON);
    rerender('2027-03-01');
    expect(result.current.middle).toBe(Date.parse('2027-03-01T11:00:00Z'));
    expect(change).toHaveBeenCalledTimes(1);
  });

  it('is not led back by a day of its own that arrives late', () => {
    const { result, rerender } = renderMiddle();
    const last = NOON + 60 * DAY_MS;
    act(() => result.current.goTo(NOON + 30 * DAY_MS));
    act(() => result.current.goTo(last));
    rerender('2026-12-26');
    expect(result.current.middle).toBe(last);
    rerender('2027-01-25');
    expect(result.current.middle).toBe(last);
    rerender('2026-12-26');
    expect(result.current.middle).toBe(NOON + 30 * DAY_MS);
  });
});
