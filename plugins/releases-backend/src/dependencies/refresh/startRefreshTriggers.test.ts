import { mockServices } from '@backstage/backend-test-utils';
import { DefaultEventsService } from '@backstage/plugin-events-node';
import { RefreshResult } from '@slipway/backstage-plugin-releases-common';
import { JsonObject } from '@backstage/types';
import { CATALOG_ENTITIES_CHANGED_TOPIC } from './topic';
import { AFTER_CHANGES, startRefreshTriggers } from './startRefreshTriggers';

const done: RefreshResult = {
  status: 'unchanged',
  sentence: 'Nothing changed.',
  entities: 0,
  edges: 0,
  added: 0,
  removed: 0,
  catalogRequests: 2,
  durationMs: 1,
};

describe('startRefreshTriggers', () => {
  const refresh = jest.fn<
    Promise<RefreshResult | undefined>,
    [{ signal?: AbortSignal }?]
  >();
  const stop = jest.fn<Promise<void>, []>();

  beforeEach(() => {
    jest.useFakeTimers();
    refresh.mockReset().mockResolvedValue(done);
    stop.mockReset().mockResolvedValue(undefined);
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  async function start(data: JsonObject = {}) {
    const scheduler = mockServices.scheduler.mock();
    const lifecycle = mockServices.lifecycle.mock();
    const rootLifecycle = mockServices.rootLifecycle.mock();
    const logger = mockServices.logger.mock();
    const events = DefaultEventsService.create({
      logger,
      useEventBus: 'never',
    });
    await startRefreshTriggers({
      refresher: { refresh, stop },
      config: mockServices.rootConfig({ data }),
      scheduler,
      events,
      lifecycle,
      rootLifecycle,
      logger,
    });
    expect(scheduler.scheduleTask).not.toHaveBeenCalled();
    const [[startUp]] = rootLifecycle.addStartupHook.mock.calls;
    await startUp();
    const [[task]] = scheduler.scheduleTask.mock.calls;
    const [[shutDown]] = lifecycle.addShutdownHook.mock.calls;
    return {
      task,
      shutDown,
      logger,
      change: () =>
        events.publish({
          topic: CATALOG_ENTITIES_CHANGED_TOPIC,
          eventPayload: { entityRefs: ['component:default/web'] },
        }),
    };
  }

  it('refreshes on a schedule that all replicas share', async () => {
    const { task } = await start();
    expect(task).toMatchObject({
      id: 'releases-dependencies-refresh',
      scope: 'global',
      frequency: { minutes: 10 },
      initialDelay: { seconds: 5 },
    });
    const { signal } = new AbortController();
    await task.fn(signal);
    expect(refresh.mock.calls).toEqual([[{ signal }]]);
  });

  it('takes the schedule from configuration', async () => {
    const { task } = await start({
      releases: {
        dependencies: {
          refresh: { frequency: 'PT1H', timeout: { minutes: 5 } },
        },
      },
    });
    expect(task).toMatchObject({
      frequency: { hours: 1 },
      timeout: { minutes: 5 },
    });
  });

  it('says what is wrong with the configuration', async () => {
    await expect(
      start({ releases: { dependencies: { refresh: { frequency: 7 } } } }),
    ).rejects.toThrow('frequency');
  });

  it('lets the scheduler know of a failure', async () => {
    refresh.mockRejectedValue(new Error('no catalog'));
    const { task } = await start();
    await expect(task.fn(new AbortController().signal)).rejects.toThrow(
      'no catalog',
    );
  });

  it('refreshes once, some seconds after the last of many changes', async () => {
    const { change } = await start();
    await change();
    await jest.advanceTimersByTimeAsync(AFTER_CHANGES.quietMs - 1);
    await change();
    await jest.advanceTimersByTimeAsync(AFTER_CHANGES.quietMs - 1);
    expect(refresh).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(refresh).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(600_000);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('comes back where another refresh runs, for that may have read too early', async () => {
    refresh.mockResolvedValueOnce(undefined);
    const { change } = await start();
    await change();
    await jest.advanceTimersByTimeAsync(600_000);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('goes on until the catalog says the same twice', async () => {
    refresh
      .mockResolvedValueOnce({ ...done, status: 'applied' })
      .mockResolvedValueOnce({ ...done, status: 'applied' });
    const { change } = await start();
    await change();
    await jest.advanceTimersByTimeAsync(600_000);
    expect(refresh).toHaveBeenCalledTimes(3);
  });

  it('does not insist where a refresh is refused', async () => {
    refresh.mockResolvedValue({ ...done, status: 'refused' });
    const { change } = await start();
    await change();
    await jest.advanceTimersByTimeAsync(600_000);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('warns where a refresh after a change fails, and goes on', async () => {
    refresh.mockRejectedValueOnce(new Error('no catalog'));
    const { change, logger } = await start();
    await change();
    await jest.advanceTimersByTimeAsync(AFTER_CHANGES.quietMs);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('after a change of the catalog'),
      new Error('no catalog'),
    );
    await change();
    await jest.advanceTimersByTimeAsync(AFTER_CHANGES.quietMs);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('stops with the portal', async () => {
    const { change, shutDown } = await start();
    await change();
    await shutDown();
    expect(stop).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(600_000);
    expect(refresh).not.toHaveBeenCalled();
  });
});
