import {
  calendarSchema,
  conflictListSchema,
  Release,
  releaseConflictsSchema,
  slotListSchema,
  Train,
  trainSchema,
  WhatIf,
  whatIfSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { at, window } from '../../__testUtils__/days';
import { withPlannedReleases } from '../../__testUtils__/withPlannedReleases';

jest.setTimeout(120_000);

describe.each(databaseIds)('releases off their departure on %s', databaseId => {
  const { api, make } = withPlannedReleases(databaseId);

  /** Leaves every day for six hours, first in nine days. */
  async function makeTrain(): Promise<Train> {
    const { body } = await api()
      .as('manager')
      .post('/trains', {
        name: 'Daily train',
        timeZone: 'UTC',
        recurrence: {
          dtstart: at(9, 8).slice(0, 19),
          duration: 'PT6H',
          rrule: 'FREQ=DAILY',
        },
      });
    expect(body.error).toBeUndefined();
    return trainSchema.parse(body);
  }

  const board = async ({ id }: Train, releases: Release[], day: number) => {
    const { body } = await api()
      .as('manager')
      .post(`/trains/${id}/aboard`, {
        releaseIds: releases.map(release => release.id),
        departure: at(day, 8),
      });
    expect(body.error).toBeUndefined();
  };

  const stored = async ({ id }: Release): Promise<Release> =>
    (await api().as('manager').get(`/releases/${id}`)).body;

  const change = async (release: Release, to: object) => {
    const { revision } = await stored(release);
    const { body } = await api()
      .as('manager')
      .patch(`/releases/${release.id}`, to, revision);
    expect(body.error).toBeUndefined();
  };

  const transition = async ({ id }: Release, to: string) => {
    const { body } = await api()
      .as('manager')
      .post(`/releases/${id}/transitions`, { to });
    expect(body.error).toBeUndefined();
  };

  async function of({ id }: Release) {
    const { body } = await api().as('viewer').get(`/releases/${id}/conflicts`);
    return releaseConflictsSchema.parse(body).items;
  }

  async function listed(query = 'kind=off_departure') {
    const { body } = await api().as('viewer').get(`/conflicts?${query}`);
    return conflictListSchema.parse(body).items;
  }

  async function preview(release: Release, to: object): Promise<WhatIf> {
    const { id, revision } = await stored(release);
    const { body } = await api()
      .as('manager')
      .post('/plans/what-if', {
        moves: [{ releaseId: id, revision, window: to }],
      });
    expect(body.error).toBeUndefined();
    return whatIfSchema.parse(body);
  }

  it('are told of wherever conflicts are, as the plan of the train tells it', async () => {
    const train = await makeTrain();
    const release = await make('checkout');
    await board(train, [release], 11);
    const [conflict, ...rest] = await of(release);
    expect(rest).toEqual([]);
    expect(conflict).toMatchObject({
      kind: 'off_departure',
      code: 'off_departure',
      severity: 'high',
      releases: [release.id],
      refs: [`train:${train.id}/${at(11, 8)}`],
      interval: { start: at(10, 10), end: at(10, 12) },
    });
    const plan = await api()
      .as('viewer')
      .get(`/trains/${train.id}/plan?departure=${at(11, 8)}`);
    expect(plan.body.outside).toMatchObject([
      { releaseId: release.id, sentence: conflict.sentence },
    ]);

    expect((await listed()).map(({ fingerprint }) => fingerprint)).toEqual([
      conflict.fingerprint,
    ]);
    expect(await listed('kind=window_violation')).toEqual([]);
    const { body } = await api()
      .as('viewer')
      .get(
        `/calendar?from=${at(10, 0)}&to=${at(
          11,
          0,
        )}&entityRef=${'component:default/checkout'}`,
      );
    expect(
      calendarSchema
        .parse(body)
        .items.filter(({ type }) => type === 'release')
        .map(item => item.conflict),
    ).toEqual(['high']);
  });

  it('come and go with the window, the boarding and the train', async () => {
    const train = await makeTrain();
    const release = await make('checkout');
    await board(train, [release], 10);
    expect(await listed()).toEqual([]);

    await change(release, { window: window(10, 13, 15) });
    const [{ fingerprint, severity }] = await listed();
    expect(severity).toBe('medium');

    const longer = await api()
      .as('manager')
      .patch(
        `/trains/${train.id}`,
        { recurrence: { ...train.recurrence, duration: 'PT8H' } },
        train.revision,
      );
    expect(longer.body.error).toBeUndefined();
    expect(await listed()).toEqual([]);

    await change(release, { trainDeparture: at(11, 8) });
    expect(await listed()).toEqual([
      expect.objectContaining({ fingerprint, severity: 'high' }),
    ]);
    await api()
      .as('manager')
      .delete(`/trains/${train.id}/aboard/${release.id}`);
    expect(await listed()).toEqual([]);
    expect(await of(release)).toEqual([]);
  });

  it('are seen before they are moved, there and back', async () => {
    const train = await makeTrain();
    const release = await make('checkout');
    await board(train, [release], 10);
    const away = await preview(release, window(12, 10, 12));
    expect(away.conflicts.appear.map(({ kind }) => kind)).toEqual([
      'off_departure',
    ]);
    expect(away.late.map(({ code }) => code)).toEqual(['departure_missed']);

    await change(release, { window: window(12, 10, 12) });
    const { conflicts } = await preview(release, window(10, 8, 14));
    expect(conflicts).toMatchObject({ appear: [], remain: 0 });
    expect(conflicts.vanish.map(({ kind }) => kind)).toEqual(['off_departure']);
  });

  it('are offered only times that their train leaves at', async () => {
    const train = await makeTrain();
    const release = await make('checkout');
    // Of three days in a row there is one that people work on.
    const days = [10, 11, 12];
    const day = days.find(
      of_ => ![0, 6].includes(new Date(at(of_, 8)).getUTCDay()),
    )!;
    await board(train, [release], day);
    const { body } = await api()
      .as('viewer')
      .get(`/releases/${release.id}/slots?duration=PT1H`);
    const found = slotListSchema.parse(body);
    expect(found.items.length).toBeGreaterThan(0);
    for (const { window: slot } of found.items) {
      expect(slot.start >= at(day, 8) && slot.end <= at(day, 14)).toBe(true);
    }
    const passed = found.passedOver.find(
      ({ code }) => code === 'off_departure',
    );
    expect(passed?.sentence).toContain('but Daily train leaves from');
  });

  it('are nothing to those whom no train of ours takes, or who are out', async () => {
    const train = await makeTrain();
    await make('webshop', { trainId: 'elsewhere' });
    const release = await make('checkout', {
      kind: 'emergency',
      rollbackPlan: 'Deploy the version before.',
    });
    await board(train, [release], 11);
    for (const to of ['in_readiness', 'approved', 'in_progress']) {
      await transition(release, to);
      expect(await listed()).toHaveLength(1);
    }
    await transition(release, 'verifying');
    expect(await listed()).toEqual([]);
  });
});
