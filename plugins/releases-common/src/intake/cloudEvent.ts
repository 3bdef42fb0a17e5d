import { z } from 'zod';
import { instantSchema, requiredText, storableProblem } from '../primitives';

/** How many events one request takes. @public */
export const EVENT_BATCH_LIMIT = 1000;

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const MEDIA_TYPE = new RegExp(`^${TOKEN}/${TOKEN}(\\s*;.*)?$`);
const URI_REFERENCE = /^[!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]*$/;
const ABSOLUTE_URI =
  /^[A-Za-z][A-Za-z0-9+.-]*:[!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]+$/;
const BASE64 =
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const EXTENSION_NAME = /^[a-z0-9]+$/;
const MAX_INTEGER = 2 ** 31;

const coreShape = {
  specversion: z.literal('1.0', {
    error: 'Only CloudEvents 1.0 are taken. Send specversion "1.0".',
  }),
  id: requiredText(300),
  source: requiredText(500).regex(URI_REFERENCE, {
    error:
      'Give a URI or a relative reference, for example https://ci.example.com/jobs/checkout.',
  }),
  type: requiredText(200),
  time: instantSchema.nullish(),
  subject: requiredText(1000).nullish(),
  datacontenttype: z
    .string()
    .regex(MEDIA_TYPE, {
      error: 'Give a media type, for example application/json.',
    })
    .nullish(),
  dataschema: z
    .string()
    .regex(ABSOLUTE_URI, {
      error:
        'Give an absolute URI, for example https://example.com/schema.json.',
    })
    .nullish(),
  data: z.unknown().optional(),
  data_base64: z
    .string()
    .regex(BASE64, { error: 'Give bytes in Base64.' })
    .nullish(),
};

function isCore(name: string): boolean {
  return Object.hasOwn(coreShape, name);
}

/** Booleans, whole numbers of 32 bits and texts, as CloudEvents has them. */
function isExtensionValue(value: unknown): boolean {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (Number.isInteger(value) &&
      (value as number) >= -MAX_INTEGER &&
      (value as number) < MAX_INTEGER)
  );
}

function checkExtensions(event: object, context: z.core.$RefinementCtx): void {
  for (const [name, value] of Object.entries(event)) {
    if (!isCore(name) && !EXTENSION_NAME.test(name)) {
      context.addIssue({
        code: 'custom',
        path: [name],
        message:
          'Name attributes in lower case letters and digits, without anything between.',
        params: { code: 'invalid_attribute_name' },
      });
    } else if (!isCore(name) && !isExtensionValue(value)) {
      context.addIssue({
        code: 'custom',
        path: [name],
        message:
          'Give a text, true or false, or a whole number here. Everything else belongs into data.',
        params: { code: 'invalid_attribute_value' },
      });
    }
  }
}

/**
 * An event of CloudEvents 1.0 in its JSON format. Attributes that are null are
 * as good as absent, and times are kept in UTC. What `data` says is read when
 * the event is processed.
 *
 * @public
 */
export const cloudEventSchema = z
  .looseObject(coreShape)
  .superRefine((event, context) => {
    checkExtensions(event, context);
    if (event.data !== undefined && typeof event.data_base64 === 'string') {
      context.addIssue({
        code: 'custom',
        path: ['data_base64'],
        message: 'Send either data or data_base64, not both.',
        params: { code: 'data_twice' },
      });
    }
    const problem = storableProblem(event);
    if (problem?.code === 'too_deep') {
      context.addIssue({
        code: 'custom',
        path: ['data'],
        message: problem.message,
        params: { code: problem.code },
      });
    }
  })
  .transform(
    event =>
      Object.fromEntries(
        Object.entries(event).filter(
          ([name, value]) =>
            value !== undefined && (value !== null || name === 'data'),
        ),
      ) as CloudEvent,
  )
  .meta({
    id: 'CloudEvent',
    override: {
      type: 'object',
      required: ['specversion', 'id', 'source', 'type'],
      properties: {
        specversion: { const: '1.0' },
        id: { type: 'string', minLength: 1, maxLength: 300 },
        source: { type: 'string', format: 'uri-reference', maxLength: 500 },
        type: { type: 'string', minLength: 1, maxLength: 200 },
        time: { type: 'string', format: 'date-time' },
        subject: { type: 'string', minLength: 1, maxLength: 1000 },
        datacontenttype: { type: 'string' },
        dataschema: { type: 'string', format: 'uri' },
        data: {},
        data_base64: { type: 'string', contentEncoding: 'base64' },
      },
    },
  });

/** An event that was read with {@link cloudEventSchema}. @public */
export interface CloudEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  /** RFC 3339, UTC. */
  time?: string;
  subject?: string;
  datacontenttype?: string;
  dataschema?: string;
  data?: unknown;
  data_base64?: string;
  [extension: string]: unknown;
}

/** @public */
export const EVENT_RESULT_STATUSES = [
  'accepted',
  'duplicate',
  'conflict',
  'quarantined',
  'invalid',
] as const;
