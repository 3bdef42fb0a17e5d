import { Config } from '@backstage/config';
import {
  entityFilterSchema,
  entityRefSchema,
  EVENTS_SOURCE_ID,
  instantSchema,
  readWith,
  SOURCE_AUTH_KINDS,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';
import { readConfiguredEntries } from '../../platform';

const KEY = 'releases.sources';

/** What webhooks are signed with. */
const HMAC_ALGORITHMS = ['sha1', 'sha256', 'sha512'] as const;

const PRINCIPAL = /^(plugin|external):\S+$/;

const RESERVED = {
  field: 'id',
  code: 'reserved_id',
  message: 'That is how what is sent with a token is known. Name another.',
};

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
    type: z
      .string()
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
        error: 'Give the id of a source type, for example cloudevents.',
      })
      .optional(),
    auth: z
      .enum(SOURCE_AUTH_KINDS, {
        error: `Use one of ${SOURCE_AUTH_KINDS.join(', ')}.`,
      })
      .optional(),
    header: z
      .string()
      .regex(/^[A-Za-z0-9-]+$/, {
        error: 'Give the name of a header, for example X-Gitlab-Token.',
      })
      .optional(),
    algorithm: z
      .enum(HMAC_ALGORITHMS, {
        error: `Use one of ${HMAC_ALGORITHMS.join(', ')}.`,
      })
      .optional(),
    secret: z.string().min(1).optional(),
    secrets: z
      .array(
        z.strictObject({
          secret: z.string().min(1),
          until: instantSchema.optional(),
        }),
      )
      .optional(),
    entityFilter: entityFilterSchema.optional(),
    projects: z.array(z.string().min(1)).min(1).optional(),
  })
  .refine(
    ({ principal, secret, secrets = [] }) =>
      principal ?? secret ?? secrets.length > 0,
    {
      error:
        'Name the principal that sends it, or the secret that it is signed with.',
      path: ['principal'],
    },
  )
  .refine(({ auth, header }) => auth !== 'header' || header !== undefined, {
    error: 'Name the header that holds the secret, for example X-Gitlab-Token.',
    path: ['header'],
  });

/** Who may speak for a provider, of what, and how webhooks authenticate. @internal */
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
      if (id === EVENTS_SOURCE_ID) {
        return { details: [RESERVED] };
      }
      const read = readWith(sourceSchema, content);
      return 'details' in read ? read : { value: { id, ...read.value } };
    },
  );
}
