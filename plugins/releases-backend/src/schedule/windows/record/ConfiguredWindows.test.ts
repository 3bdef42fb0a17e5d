import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import {
  databaseIds,
  migratedDatabase,
} from '../../../__testUtils__/databases';
import { journalOn } from '../../../__testUtils__/journalOn';
import { Journal } from '../../../platform/journal/Journal';
import { LedgerService } from '../../../platform/ledger/LedgerService';
import {
  applyConfiguredWindows,
  readConfiguredWindows,
} from './ConfiguredWindows';
import { WindowsStore } from './WindowsStore';
import { WindowWriter } from './WindowWriter';

const launch = {
  id: 'launch',
  name: 'Launch',
  effect: 'deny',
  timeZone: 'UTC',
  start: '2031-03-03T08:00:00Z',
  end: '2031-03-04T08:00:00Z',
};

const read = (...windows: (JsonObject | string)[]) =>
  readConfiguredWindows(new ConfigReader({ releases: { windows } }));

describe('readConfiguredWindows', () => {
  it('has none where the configuration is silent', () => {
    expect(readConfiguredWindows(new ConfigReader({}))).toEqual([]);
  });

  it.each([
    [{ ...launch, id: 'Launch!' }, 'releases.windows[0].id'],
    [{ ...launch, timeZone: 'Paris' }, 'releases.windows[0].timeZone'],
    [{ ...launch, end: launch.start }, 'releases.windows[0].end'],
    [{ ...launch, colour: 'red' }, 'releases.windows[0].colour'],
    [
      {
        id: 'x',
        name: 'X',
        effect: 'deny',
        timeZone: 'UTC',
        recurrence: {
          dtstart: '2026-01-02T16:00:00',
          duration: 'PT1H',
          rrule: 'FREQ=SECONDLY',
        },
      },
      'releases.windows[0].recurrence.rrule',
    ],
    ['launch', 'releases.windows[0].id'],
  ])('names the key of what is wrong (%#)', (window, key) => {
    expect(() => read(window)).toThrow(key);
  });

  it('takes what ends by the clock, and nothing else', () => {
    const { start: _, end: __, ...rest } = launch;
    const nightly = (endsBy: string) => ({
      ...rest,
      recurrence: {
        dtstart: '2026-10-23T22:00:00',
        duration: 'PT10H',
        rrule: 'FREQ=DAILY',
        endsBy,
      },
    });
    expect(read(nightly('clock'))).toMatchObject([
      { recurrence: { endsBy: 'clock' } },
    ]);
    expect(() => read(nightly('wall'))).toThrow(
      'releases.windows[0].recurrence.endsBy: Use duration',
    );
  });

  it('refuses two of one id', () => {
    expect(() => read(launch, launch)).toThrow('releases.windows[1].id');
  });
});

describe.each(databaseIds)('applyConfiguredWindows on %s', id => {
  let db: Knex;
  let store: WindowsStore;
  let ledger: LedgerService;
  let journal: Journal;

  const apply = (...windows: JsonObject[]) =>
    applyConfiguredWindows({
      windows: read(...windows),
      store,
      writer: new WindowWriter({ store, journal, onChanged: () => {} }),
      logger: mockServices.logger.mock(),
    });
  const actions = async () =>
    (await ledger.page(store.subjectOf('launch'), { limit: 10 })).items.map(
      ({ action }) => action,
    );

  beforeEach(async () => {
    db = await migratedDatabase(id);
    store = new WindowsStore(db);
    ({ ledger, journal } = journalOn(db));
  });

  it('brings, keeps, changes, archives and brings back', async () => {
    await apply(launch);
    await apply(launch);
    expect(await actions()).toEqual(['created']);
    expect(await store.get('launch')).toMatchObject({
      source: 'config',
      revision: 1,
    });

    await apply({ ...launch, name: 'Late launch' });
    expect(await store.get('launch')).toMatchObject({
      name: 'Late launch',
      revision: 2,
    });

    await apply();
    expect(await store.all({})).toEqual([]);
    await apply();
    await apply(launch);
    expect(await store.all({})).toMatchObject([
      { name: 'Launch', revision: 4 },
    ]);
    expect(await actions()).toEqual([
      'changed',
      'archived',
      'changed',
      'created',
    ]);
  });
});
