import { z } from 'zod';
import { instantSchema } from '../primitives';

/** How a webhook may prove where it comes from. @public */
export const SOURCE_AUTH_KINDS = [
  'hmac',
  'header',
  'basic',
  'bearer',
  'query',
] as const;

/** @public */
export const intakeSourceSchema = z
  .object({
    id: z.string(),
    provider: z.string().optional().meta({
      description: 'Of its evidence and deployments',
    }),
    configured: z.boolean().meta({
      description: 'false: events of it are stored, but it was removed',
    }),
    type: z.string().optional().meta({
      description: 'Which webhooks are understood',
    }),
    auth: z.enum(SOURCE_AUTH_KINDS).optional(),
    path: z.string().optional().meta({
      description:
        'Where it sends to, below the address of the plugin; absent where it sends with a token alone',
    }),
    lastEventAt: instantSchema.optional(),
    waiting: z.number().int().meta({
      description: 'Events that are yet to be processed',
    }),
    lagSeconds: z.number().int().meta({
      description: 'How long the oldest of these has waited',
    }),
    failed: z.number().int(),
    unmatched: z.number().int(),
    quarantined: z.number().int(),
    refused: z.number().int().meta({
      description: 'Deliveries that were not authenticated',
    }),
    lastRefusedAt: instantSchema.optional(),
  })
  .meta({ id: 'IntakeSource' });

/** Where events come from, and how it does. @public */
export type IntakeSource = z.infer<typeof intakeSourceSchema>;

/** @public */
export const intakeSourceListSchema = z
  .object({ items: z.array(intakeSourceSchema) })
  .meta({ id: 'IntakeSourceList' });

/** @public */
export type IntakeSourceList = z.infer<typeof intakeSourceListSchema>;
