/**
 * Sets the clock for all tests of a file, without stopping any timers: what a
 * test tells of then stays in the future.
 */
export function stopClock(at: string): void {
  beforeAll(() => {
    jest.useFakeTimers({
      now: Date.parse(at),
      doNotFake: [
        ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
        ...(['setImmediate', 'clearImmediate'] as const),
        ...(['setInterval', 'clearInterval'] as const),
        ...(['setTimeout', 'clearTimeout'] as const),
      ],
    });
  });
  afterAll(() => {
    jest.useRealTimers();
  });
}
