import { Debouncer } from './Debouncer';

describe('Debouncer', () => {
  const run = jest.fn<Promise<void>, []>();
  let debouncer: Debouncer;

  beforeEach(() => {
    jest.useFakeTimers();
    run.mockReset().mockResolvedValue(undefined);
    debouncer = new Debouncer({ quietMs: 100, maxWaitMs: 250 }, run);
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('runs once when things have gone quiet', async () => {
    debouncer.trigger();
    await jest.advanceTimersByTimeAsync(60);
    debouncer.trigger();
    await jest.advanceTimersByTimeAsync(99);
    expect(run).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(run).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('does not wait for ever', async () => {
    for (let waited = 0; waited < 500; waited += 50) {
      debouncer.trigger();
      await jest.advanceTimersByTimeAsync(50);
    }
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('runs once more for what came during a run', async () => {
    let finish = () => {};
    run.mockImplementationOnce(
      () =>
        new Promise<void>(resolve => {
          finish = resolve;
        }),
    );
    debouncer.trigger();
    await jest.advanceTimersByTimeAsync(100);
    debouncer.trigger();
    debouncer.trigger();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(run).toHaveBeenCalledTimes(1);

    finish();
    await jest.advanceTimersByTimeAsync(100);
    expect(run).toHaveBeenCalledTimes(2);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('may be triggered by its own run', async () => {
    run.mockImplementationOnce(async () => debouncer.trigger());
    debouncer.trigger();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('starts nothing once it is stopped', async () => {
    debouncer.trigger();
    await debouncer.stop();
    debouncer.trigger();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(run).not.toHaveBeenCalled();
  });

  it('waits for a run when it is stopped', async () => {
    let finish = () => {};
    run.mockImplementationOnce(
      () =>
        new Promise<void>(resolve => {
          finish = resolve;
        }),
    );
    debouncer.trigger();
    await jest.advanceTimersByTimeAsync(100);
    debouncer.trigger();
    const stopped = jest.fn();
    const stopping = debouncer.stop().then(stopped);
    await jest.advanceTimersByTimeAsync(0);
    expect(stopped).not.toHaveBeenCalled();

    finish();
    await stopping;
    await jest.advanceTimersByTimeAsync(1_000);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
