import {
  SlotList,
  slotListSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { at, window } from '../../__testUtils__/days';
import { withPlannedReleases } from '../../__testUtils__/withPlannedReleases';

jest.setTimeout(120_000);

const components = (...names: string[]) =>
  names.map(name => ({
    entityRef: `component:default/${name}`,
    toVersion: '2.0.0',
  }));

/** The same days for both searches, whenever each begins. */
const SPAN = { from: at(2, 0), to: at(40, 0) };

describe.each(databaseIds)('free times before saving on %s', databaseId => {
  const { api, make } = withPlannedReleases(databaseId);

  const ask = (body: object, user = 'manager') =>
    api().as(user).post('/slots', body);

  async function slots(body: object, user?: string): Promise<SlotList> {
    const response = await ask(body, user);
    expect(response.body.error).toBeUndefined();
    return slotListSchema.parse(response.body);
  }

  const told = ({ items }: SlotList) =>
    items.map(({ window: free, conflicts }) => ({
      ...free,
      known: conflicts.map(({ code }) => code).sort(),
    }));

  it('are those of the same release once it is saved', async () => {
    await make('checkout', { window: window(3, 0, 23) });
    await make('payments-api', { window: window(4, 6, 14) });
    await make('webshop', {
      window: window(6, 6, 14),
      components: [
        {
          entityRef: 'component:default/webshop',
          toVersion: '3.0.0',
          requires: [
            { entityRef: 'component:default/checkout', version: '>=2' },
          ],
        },
      ],
    });
    const manager = () => api().as('manager');
    await manager()
      .post('/windows', {
        name: 'Stocktaking',
        effect: 'deny',
        reason: 'The shop counts',
        timeZone: 'Europe/Paris',
        start: at(8, 0),
        end: at(10, 0),
        scope: { environments: ['production'] },
      })
      .expect(201);
    await manager()
      .post('/bookings', {
        environment: 'staging',
        start: at(5, 0),
        end: at(7, 0),
        reason: 'Load test',
      })
      .expect(201);
    const { body: train } = await manager()
      .post('/trains', {
        name: 'Zed',
        timeZone: 'Europe/Paris',
        start: at(11, 6),
        end: at(14, 16),
      })
      .expect(201);

    const drafts: [object, object][] = [
      [{ components: components('checkout') }, { duration: 'PT2H' }],
      [
        { components: components('checkout', 'payments-api') },
        { duration: 'PT90M', days: 'any', hours: 'any' },
      ],
      [
        {
          components: components('checkout'),
          environment: 'staging',
          managerRef: 'user:default/manager',
          kind: 'emergency',
        },
        { duration: 'PT1H' },
      ],
      [{ components: components('webshop'), window: window(20, 8, 11) }, {}],
      [
        {
          components: components('checkout'),
          impact: 'fix',
          window: window(20, 8, 9),
          milestones: [
            { name: 'Freeze', kind: 'code_freeze', dueAt: at(20, 6) },
            // A day before: on some weekdays only the day after tomorrow is free.
            { name: 'Go/no-go', kind: 'go_no_go', dueAt: at(19, 9) },
          ],
        },
        { duration: 'PT4H' },
      ],
      [
        { components: components('webshop'), trainId: train.id },
        { duration: 'PT3H' },
      ],
    ];
    for (const [given, query] of drafts) {
      const release = { version: '2.0.0', ...given };
      const before = await slots({ release, ...query, ...SPAN, limit: 12 });
      const saved = await manager().post('/releases', release).expect(201);
      const after = await manager().get(
        `/releases/${saved.body.id}/slots?${new URLSearchParams({
          ...query,
          ...SPAN,
          limit: '12',
        })}`,
      );
      expect(told(before)).toEqual(told(slotListSchema.parse(after.body)));
      expect([given, before.items.length > 0]).toEqual([given, true]);
      await manager().delete(`/releases/${saved.body.id}`).expect(200);
    }
  });

  it('take the milestones along, and nothing is saved', async () => {
    const due = { id: 'freeze', name: 'Code freeze', kind: 'code_freeze' };
    const release = {
      components: components('checkout'),
      window: window(20, 10, 11),
      milestones: [
        { ...due, dueAt: at(20, 9) },
        { name: 'Done', dueAt: at(19, 9), doneAt: at(-1, 9) },
      ],
    };
    const { items } = await slots({ release, limit: 3, ...SPAN });
    expect(items).toHaveLength(3);
    for (const { window: slot, milestones } of items) {
      expect(milestones).toEqual([
        {
          ...due,
          dueAt: new Date(Date.parse(slot.start) - 3_600_000)
            .toISOString()
            .replace('.000Z', 'Z'),
        },
        expect.objectContaining({ name: 'Done', dueAt: at(19, 9) }),
      ]);
    }
    const found = await api().as('viewer').get('/releases?totalItems=true');
    expect(found.body.totalItems).toBe(0);
    expect(await api().db('ledger').select()).toEqual([]);
  });

  it('are in the zone that is asked for', async () => {
    const [slot] = (
      await slots({
        release: { components: components('checkout') },
        duration: 'PT1H',
        timeZone: 'America/New_York',
      })
    ).items;
    expect(slot.window.timeZone).toBe('America/New_York');
  });

  it('name the release as it is known so far, and no release that may not be read', async () => {
    const other = await make('checkout', { window: window(3, 0, 23) });
    const body = {
      release: { components: components('checkout') },
      duration: 'PT8H',
      from: at(3, 0),
      to: at(4, 0),
      hours: 'any',
      days: 'any',
    };
    expect((await slots(body)).sentence).toContain(other.name);
    const hidden = await slots(body, 'author');
    expect(hidden.items).toEqual([]);
    expect(hidden.sentence).toContain('checkout');
    expect(JSON.stringify(hidden)).not.toContain(other.name);
    expect(JSON.stringify(hidden)).not.toContain(other.id);
  });

  it('are refused where they cannot be looked for', async () => {
    const release = { components: components('checkout') };
    const search = { release, duration: 'PT1H' };
    for (const [body, field, code] of [
      [{}, 'release'],
      [{ release }, 'duration', 'duration_missing'],
      [{ ...search, release: {} }, 'release.components'],
      [{ ...search, release: { components: [] } }, 'release.components'],
      [
        { ...search, release: { components: components('nowhere') } },
        'release.components.0.entityRef',
        'unknown_entity',
      ],
      [
        { ...search, release: { ...release, ownerRef: 'group:default/x' } },
        'release.ownerRef',
        'unknown_entity',
      ],
      [
        { ...search, release: { ...release, state: 'planned' } },
        'release.state',
      ],
      [
        {
          ...search,
          release: {
            ...release,
            window: { ...window(4, 10, 9) },
          },
        },
        'release.window.end',
        'window_end_before_start',
      ],
      [{ ...search, duration: 'soon' }, 'duration'],
      [{ ...search, timeZone: 'Mars' }, 'timeZone'],
      [{ ...search, limit: 101 }, 'limit'],
      [{ ...search, hours: 'most' }, 'hours'],
      [{ ...search, from: at(9, 0), to: at(8, 0) }, 'to'],
    ] as [object, string, string?][]) {
      const response = await ask(body);
      expect([field, response.status]).toEqual([field, 400]);
      expect(response.body.error.details[0]).toMatchObject({
        field,
        ...(code && { code }),
      });
    }
  });

  it('are for who may make the release', async () => {
    const search = {
      release: { components: components('checkout') },
      duration: 'PT1H',
    };
    expect((await ask(search, 'viewer')).status).toBe(403);
    expect((await ask(search, 'outsider')).status).toBe(403);
    expect((await ask(search, 'engineer')).status).toBe(200);
    const ofOthers = {
      ...search,
      release: { components: components('webshop') },
    };
    expect((await ask(ofOthers, 'engineer')).status).toBe(403);
  });
});
