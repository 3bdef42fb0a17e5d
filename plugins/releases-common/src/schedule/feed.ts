import { z } from 'zod';
import { instantSchema, requiredText, text } from '../primitives';
import { releaseFilterShape } from '../release/releaseQueries';
import { NEIGHBOURS } from '../release/neighbours';

/**
 * What a feed shows: the filters of the calendar, and which kinds of things.
 *
 * @public
 */
export const feedFilterSchema = z
  .strictObject({
    ...releaseFilterShape,
    neighbours: z.array(z.enum(NEIGHBOURS)).optional(),
    q: text(200).optional(),
    milestones: z.boolean().default(true),
    windows: z.boolean().default(true),
    trains: z
      .boolean()
      .default(true)
      .meta({ description: 'The departures of trains and their dates' }),
    reviews: z
      .boolean()
      .optional()
      .meta({ description: 'Go/no-go reviews; shown unless false' }),
    bookings: z
      .boolean()
      .optional()
      .meta({ description: 'Bookings of environments and Resources' }),
  })
  .meta({ id: 'FeedFilter' });

/** @public */
export type FeedFilter = z.infer<typeof feedFilterSchema>;

/** @public */
export const newFeedSchema = z
  .strictObject({
    name: requiredText(100),
    filter: feedFilterSchema.default({
      milestones: true,
      windows: true,
      trains: true,
    }),
  })
  .meta({ id: 'NewFeed' });

/** @public */
export type NewFeed = z.infer<typeof newFeedSchema>;

/** @public */
export type NewFeedInput = z.input<typeof newFeedSchema>;

/**
 * A calendar that other programs subscribe to in the name of one person.
 *
 * @public
 */
export const feedSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    filter: feedFilterSchema,
    createdAt: instantSchema,
    lastReadAt: instantSchema.optional(),
    revokedAt: instantSchema.optional(),
    url: z.string().optional().meta({
      description:
        'The URL with its token; only in the response that creates the feed',
    }),
  })
  .meta({ id: 'Feed' });

/** @public */
export type Feed = z.infer<typeof feedSchema>;

/** @public */
export const feedListSchema = z
  .object({ items: z.array(feedSchema) })
  .meta({ id: 'FeedList' });

/** @public */
export type FeedList = z.infer<typeof feedListSchema>;
