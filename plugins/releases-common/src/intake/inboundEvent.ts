import { z } from 'zod';
import { messageSchema } from '../messages';
import { cursorSchema, idSchema, instantSchema, text } from '../primitives';
import { errorDetailSchema } from '../release/releaseQueries';
import { CloudEvent, EVENT_RESULT_STATUSES } from './cloudEvent';

/** The source of what is sent to `POST /v1/events`. @public */
export const EVENTS_SOURCE_ID = 'events';

/**
 * One event, or several. They are read one by one, so that each gets an answer
 * of its own.
 *
 * @public
 */
export const eventsBodySchema = (
  z.unknown() as z.ZodType<unknown, CloudEvent | readonly CloudEvent[]>
).meta({
  id: 'Events',
  override: {
    anyOf: [
      { $ref: '#/components/schemas/CloudEvent' },
      {
        type: 'array',
        items: { $ref: '#/components/schemas/CloudEvent' },
      },
    ],
  },
});

/** @public */
export const eventResultSchema = z
  .object({
    index: z.number().int(),
    id: z.string().optional().meta({
      description: 'Of the event that is kept, see `GET /v1/inbound/{id}`',
    }),
    status: z.enum(EVENT_RESULT_STATUSES).meta({
      description:
        '`accepted`: stored, and processed soon. `duplicate`: it is there already. `conflict`: another event with the same source and id is there, and stands. `quarantined`: stored, but dated more than 5 minutes ahead. `invalid`: not stored',
    }),
    details: z.array(errorDetailSchema),
  })
  .meta({ id: 'EventResult' });

/** What became of one event that was sent. @public */
export type EventResult = z.infer<typeof eventResultSchema>;

/** @public */
export const eventsResultSchema = z
  .object({ items: z.array(eventResultSchema) })
  .meta({ id: 'EventsResult' });

/** @public */
export type EventsResult = z.infer<typeof eventsResultSchema>;

/**
 * Where an event stands.
 *
 * - `queued`: stored, to be processed
 * - `processed`: what it says was taken over, or it says nothing that is
 * - `unmatched`: nothing is known yet that it is about
 * - `failed`: it cannot be read, or processing it failed each time
 * - `quarantined`: dated more than 5 minutes ahead
 *
 * @public
 */
export const INBOUND_STATUSES = [
  'queued',
  'processed',
  'unmatched',
  'failed',
  'quarantined',
] as const;

/** @public */
export const inboundStatusSchema = z
  .enum(INBOUND_STATUSES, {
    error: `Use one of ${INBOUND_STATUSES.join(', ')}.`,
  })
  .meta({ id: 'InboundStatus' });

/** @public */
export type InboundStatus = z.infer<typeof inboundStatusSchema>;

/** @public */
export const eventTrustSchema = z
  .object({
    by: z.enum(['source', 'token', 'person']).meta({
      description:
        'A configured source, a service with its token, or a signed-in user',
    }),
    who: z.string().meta({
      description: 'The id of the source, or who sent it',
    }),
    how: z.string().meta({
      description: 'What authenticated it: `hmac`, `bearer`, `token` …',
    }),
  })
  .meta({ id: 'EventTrust' });

/** What authenticated an event. @public */
export type EventTrust = z.infer<typeof eventTrustSchema>;

const inboundShape = {
  id: z.string(),
  sourceId: z.string().meta({
    description: `The configured source, or \`${EVENTS_SOURCE_ID}\` for what was sent with a token`,
  }),
  eventId: z.string().meta({
    description:
      'What tells a repeat: the id of the delivery, or `source` and `id` of a CloudEvent',
  }),
  type: z.string(),
  status: inboundStatusSchema,
  occurredAt: instantSchema.optional(),
  receivedAt: instantSchema,
  attempts: z.number().int().meta({
    description: 'How often it was processed',
  }),
  nextAttemptAt: instantSchema.optional(),
  conflicts: z.number().int().meta({
    description: 'How often other content came with the same id',
  }),
  trust: eventTrustSchema,
  sentence: z.string().optional().meta({
    description: 'Why it came to its status, where there is more to say',
  }),
  message: messageSchema.optional(),
  releaseIds: z.array(z.string()).meta({
    description: 'The releases that it was found to be about',
  }),
};

/** @public */
export const inboundEventSchema = z
  .object(inboundShape)
  .meta({ id: 'InboundEvent' });

/** An event that another tool sent. @public */
export type InboundEvent = z.infer<typeof inboundEventSchema>;

/** @public */
export const inboundEventDetailSchema = z
  .object({
    ...inboundShape,
    content: z.unknown().meta({
      description: 'The event as it came in, without credentials',
    }),
  })
  .meta({ id: 'InboundEventDetail' });

/** @public */
export type InboundEventDetail = z.infer<typeof inboundEventDetailSchema>;

/** @public */
export const inboundQuerySchema = z.strictObject({
  status: z.array(inboundStatusSchema).max(INBOUND_STATUSES.length).optional(),
  sourceId: text(63).optional(),
  limit: z.number().int().min(1).max(200).default(50),
  cursor: cursorSchema.optional(),
});

/** @public */
export type InboundQuery = z.infer<typeof inboundQuerySchema>;

/** @public */
export const inboundListSchema = z
  .object({
    items: z
      .array(inboundEventSchema)
      .meta({ description: 'The one that came in last first' }),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'InboundList' });

/** @public */
export type InboundList = z.infer<typeof inboundListSchema>;

/** @public */
export const inboundMatchSchema = z
  .strictObject({ releaseId: idSchema })
  .meta({ id: 'InboundMatch' });

/** Which release an event is about. @public */
export type InboundMatch = z.infer<typeof inboundMatchSchema>;
