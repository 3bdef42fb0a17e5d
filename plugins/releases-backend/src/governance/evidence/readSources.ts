import { Config } from '@backstage/config';
import {
  entityFilterSchema,
  entityRefSchema,
  readWith,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';
import { readConfiguredEntries } from '../../platform';

const KEY = 'releases.sources';

/** How what calls back proves where it comes from. */
const AUTH_KINDS = ['hmac', 'header', 'basic', 'bearer', 'query'] as const;

const PRINCIPAL = /^(plugin|external):\S+$/;

const sourceSchema = z
  .strictObject({
    provider: z
      .string()
      .max(63)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
        error:
          'Use lower case letters and digits, separated by single dashes, for example github.',
      })
      .refine(value => value !== 'manual', {
        error: 'That is how what people record by hand is known. Name another.',
      }),
    principal: z
      .union([z.string().regex(PRINCIPAL), entityRefSchema], {
        error:
          'Give who sends it: external:SUBJECT of a token, plugin:ID, or the reference of a user.',
      })
      .optional(),
    auth: z
      .enum(AUTH_KINDS, { error: `Use one of ${AUTH_KINDS.join(', ')}.` })
      .optional(),
    secret: z.string().min(1).optional(),
    entityFilter: entityFilterSchema.optional(),
  })
  .refine(({ principal, secret }) => principal ?? secret, {
    error:
      'Name the principal that sends it, or the secret that it is signed with.',
    path: ['principal'],
  });

/** Who may speak for a provider, and of what. @internal */
export type EvidenceSource = z.output<typeof sourceSchema> & { id: string };

/**
 * Reads which senders are bound to which providers.
 *
 * @throws an InputError that names the key and the remedy
 * @internal
 */
export function readSources(config: Config): EvidenceSource[] {
  return readConfiguredEntries<EvidenceSource>(
    config,
    KEY,
    { noun: 'sources', example: 'github' },
    (content, id) => {
      const read = readWith(sourceSchema, content);
      return 'details' in read ? read : { value: { id, ...read.value } };
    },
  );
}
