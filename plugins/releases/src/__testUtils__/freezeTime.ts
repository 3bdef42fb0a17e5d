import { SAMPLE_NOW } from './sampleReleases';

/** Stops the clock at the moment of the samples; timers go on. */
export function freezeTime(now = SAMPLE_NOW) {
  beforeEach(() => {
    jest.useFakeTimers({
      now: Date.parse(now),
      doNotFake: [
        'cancelAnimationFrame',
        'cancelIdleCallback',
        'clearImmediate',
        'clearInterval',
        'clearTimeout',
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'requestAnimationFrame',
        'requestIdleCallback',
        'setImmediate',
        'setInterval',
        'setTimeout',
      ],
    });
  });

  afterEach(() => {
    jest.useRealTimers();
  });
}
