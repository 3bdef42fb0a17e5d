import {
  importedReleaseSchema,
  newBookingSchema,
  newMilestoneTemplateSchema,
  newReleaseSchema,
  newReviewDecisionSchema,
  newReviewSchema,
  newTrainSchema,
  readWith,
  RELEASE_STATES,
} from '@slipway/backstage-plugin-releases-common';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { demoBookings } from './demoBookings';
import { demoReleases, HELD } from './demoReleases';
import { comingReview, demoDecisions, heldReview } from './demoReviews';
import { demoStories, entitiesOfStories } from './demoStories';
import { ABOARD, demoTemplate, demoTrain } from './demoTrain';

const examples = resolve(__dirname, '../../../../examples');
const catalog = readdirSync(examples)
  .filter(name => name.endsWith('.yaml'))
  .map(name => readFileSync(resolve(examples, name), 'utf8'))
  .join('\n');

describe('demoReleases', () => {
  it.each([
    '2026-11-21T12:00:00Z',
    '2027-03-27T23:30:00Z',
    '2028-02-29T00:00:00Z',
  ])('are valid, in every state, and of the demo catalog, on %s', now => {
    const rows = demoReleases(new Date(now));
    for (const row of rows) {
      expect(readWith(importedReleaseSchema, row)).toHaveProperty('value');
      expect(catalog).toContain(
        `name: ${row.components![0].entityRef.split('/')[1]}\n`,
      );
    }
    expect(new Set(rows.map(row => row.state))).toEqual(
      new Set(RELEASE_STATES),
    );
    expect(new Set(rows.map(row => row.source.externalId)).size).toBe(
      rows.length,
    );
    expect(rows.map(row => row.source.externalId)).toEqual(
      expect.arrayContaining([HELD.externalId, ...ABOARD]),
    );
    expect(readWith(newTrainSchema, demoTrain(new Date(now)))).toHaveProperty(
      'value',
    );
    expect(readWith(newMilestoneTemplateSchema, demoTemplate)).toHaveProperty(
      'value',
    );
    for (const booking of demoBookings(new Date(now))) {
      expect(readWith(newBookingSchema, booking)).toEqual({ value: booking });
      expect(catalog).toContain(booking.resourceRef?.split('/')[1] ?? '');
    }
  });

  it.each([0, 1, 2, 3, 4, 5, 6])(
    'have one in the freeze of the weekend, %i days after a Monday',
    days => {
      const now = new Date(Date.UTC(2026, 10, 30 + days, 12));
      const starts = demoReleases(now).flatMap(({ components, window }) =>
        components?.[0].entityRef === 'component:default/product-catalog'
          ? new Date(window!.start)
          : [],
      );
      expect(starts.map(start => start.getUTCDay())).toEqual([6]);
      expect(starts[0].valueOf()).toBeGreaterThan(now.valueOf() + 86_400_000);
    },
  );

  it.each(['2026-11-21T12:00:00Z', '2027-03-27T23:30:00Z'])(
    'come with stories of what people did with others, on %s',
    now => {
      const stories = demoStories(new Date(now));
      for (const { release } of stories) {
        expect(readWith(newReleaseSchema, release)).toHaveProperty('value');
      }
      for (const ref of entitiesOfStories(stories)) {
        expect(catalog).toContain(`name: ${ref.split('/')[1]}\n`);
      }
    },
  );

  it.each(['2026-11-21T12:00:00Z', '2027-03-27T23:30:00Z'])(
    'come with reviews of them, on %s',
    at => {
      const now = new Date(at);
      const held = heldReview(now);
      for (const review of [held, comingReview(now, 'train')]) {
        expect(readWith(newReviewSchema, review)).toHaveProperty('value');
        for (const { ref } of review.attendees ?? []) {
          expect(catalog).toContain(`name: ${ref.split('/')[1]}\n`);
        }
      }
      const rows = demoReleases(now);
      for (const { externalId, ...decision } of demoDecisions(now)) {
        const row = rows.find(one => one.source.externalId === externalId);
        const start = Date.parse(row?.window?.start ?? '');
        expect(start).toBeGreaterThanOrEqual(Date.parse(held.period!.from));
        expect(start).toBeLessThan(Date.parse(held.period!.to));
        expect(
          readWith(newReviewDecisionSchema, {
            ...decision,
            releaseId: 'x',
            revision: 1,
          }),
        ).toHaveProperty('value');
      }
    },
  );
});
