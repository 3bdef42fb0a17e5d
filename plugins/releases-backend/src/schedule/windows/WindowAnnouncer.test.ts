import { Knex } from 'knex';
import { databaseIds, migratedDatabase } from '../../__testUtils__/databases';
import { journalOn } from '../../__testUtils__/journalOn';
import { atOnce } from '../../platform/time/steps';
import { CurrentWindows } from './record/CurrentWindows';
import { StoredWindow } from './record/StoredWindow';
import { edgesBetween, WindowAnnouncer, WINDOW_TOPIC } from './WindowAnnouncer';
import { WindowsStore } from './record/WindowsStore';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-11-21T12:00:00Z');

function aWindow(given: Partial<StoredWindow>): StoredWindow {
  return {
    id: 'launch',
    name: 'Launch',
    effect: 'deny',
    reason: '',
    timeZone: 'UTC',
    start: new Date(NOON).toISOString(),
    end: new Date(NOON + HOUR).toISOString(),
    scope: { environments: [], releaseKinds: [] },
    inFlight: 'finish',
    source: 'portal',
    createdBy: 'user:default/manager',
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
    revision: 0,
    ...given,
  };
}

describe('edgesBetween', () => {
  it.each([
    ['before it', -2 * HOUR, -HOUR, []],
    ['up to its start', -HOUR, 0, ['opened']],
    ['from its start on', 0, HOUR - 1, []],
    ['over all of it', -HOUR, 2 * HOUR, ['opened', 'closed']],
    ['up to its end', 1, HOUR, ['closed']],
    ['from its end on', HOUR, 2 * HOUR, []],
  ])('of a window %s', (_, from, to, edges) => {
    expect(
      atOnce(edgesBetween([aWindow({})], NOON + from, NOON + to)).map(
        ({ edge }) => edge,
      ),
    ).toEqual(edges);
  });

  it('tells an end before a beginning at the same instant', () => {
    const next = aWindow({
      id: 'next',
      start: new Date(NOON + HOUR).toISOString(),
      end: new Date(NOON + 2 * HOUR).toISOString(),
    });
    expect(
      atOnce(edgesBetween([next, aWindow({})], NOON, NOON + HOUR)).map(
        ({ window, edge }) => [window.id, edge],
      ),
    ).toEqual([
      ['launch', 'closed'],
      ['next', 'opened'],
    ]);
  });
});

describe.each(databaseIds)('WindowAnnouncer on %s', id => {
  let db: Knex;
  let store: WindowsStore;
  const publish = jest.fn(async () => undefined);
  const onChanged = jest.fn();

  const announcer = () =>
    new WindowAnnouncer({
      store,
      windows: new CurrentWindows(store),
      events: { publish, subscribe: jest.fn() },
      onChanged,
    });

  beforeEach(async () => {
    jest.clearAllMocks();
    db = await migratedDatabase(id);
    store = new WindowsStore(db);
    await journalOn(db).insert(store, [aWindow({})]);
  });

  it('tells each edge once, across restarts', async () => {
    expect(await announcer().announce(new Date(NOON - 1))).toEqual([]);

    expect(await announcer().announce(new Date(NOON + 1))).toMatchObject([
      { edge: 'opened' },
    ]);
    expect(publish.mock.calls).toEqual([
      [
        {
          topic: WINDOW_TOPIC,
          eventPayload: expect.objectContaining({
            id: 'launch@2026-11-21T12:00:00Z/opened',
            edge: 'opened',
            at: '2026-11-21T12:00:00Z',
            window: expect.objectContaining({ id: 'launch', open: true }),
          }),
        },
      ],
    ]);
    expect(onChanged).toHaveBeenCalledTimes(1);

    expect(await announcer().announce(new Date(NOON + 2))).toEqual([]);
    expect(await announcer().announce(new Date(NOON + 2 * HOUR))).toMatchObject(
      [{ edge: 'closed' }],
    );
  });

  it('tells again what it could not tell', async () => {
    await announcer().announce(new Date(NOON - 1));
    publish.mockRejectedValueOnce(new Error('the bus is away'));
    await expect(announcer().announce(new Date(NOON + 1))).rejects.toThrow(
      'the bus is away',
    );
    expect(await announcer().announce(new Date(NOON + 2))).toMatchObject([
      { edge: 'opened' },
    ]);
  });
});
