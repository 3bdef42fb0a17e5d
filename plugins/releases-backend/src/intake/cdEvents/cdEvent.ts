import { InputError } from '@backstage/errors';
import {
  entityRefSchema,
  environmentSchema,
  idSchema,
  instantSchema,
  readWith,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';

const name = z.string().trim().min(1).max(200);

const customDataSchema = z.looseObject({
  releaseId: idSchema.optional(),
  entityRef: entityRefSchema.optional(),
  version: name.optional(),
  digest: name.optional(),
  project: z.looseObject({ annotation: name, value: name }).optional(),
  tag: name.optional(),
  commit: name.optional(),
  testType: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, {
      error: 'Use lower case letters and digits, for example integration.',
    })
    .optional(),
});

/**
 * What the sender says an event is about, since CDEvents have no word for
 * releases and components of the catalog.
 *
 * @internal
 */
export type CustomData = z.output<typeof customDataSchema>;

const cdEventSchema = z.looseObject({
  context: z.looseObject({
    id: z.string().min(1).max(300),
    source: z.string().min(1).max(500),
    type: z.string().regex(/^dev\.cdevents\.[a-z]+\.[a-z]+\.\d+\.\d+\.\d+/, {
      error:
        'Give a type with its version, for example dev.cdevents.service.deployed.0.3.0.',
    }),
    timestamp: instantSchema,
  }),
  subject: z.looseObject({
    id: z.string().min(1).max(1000),
    content: z.looseObject({}),
  }),
  customData: z.unknown().optional(),
});

/** A CDEvent, whatever it is about. @internal */
export type CdEvent = z.output<typeof cdEventSchema>;

/** What happened to what: `service` and `deployed`. @internal */
export interface CdEventKind {
  subject: string;
  predicate: string;
}

/** What the type of an event says, without its version. @internal */
export function kindOf(type: string): CdEventKind {
  const [, , subject = '', predicate = ''] = type.split('.');
  return { subject, predicate };
}

const outcome = z.enum(['success', 'failure', 'cancel', 'error', 'skip'], {
  error: 'Use one of success, failure, cancel, error.',
});

/** What the subjects that are read say. @internal */
export const contentSchemas = {
  service: z.looseObject({
    environment: z.looseObject({ id: environmentSchema }),
    artifactId: z.string().min(1).max(1000),
  }),
  testsuiterun: z.looseObject({
    outcome,
    testSuite: z
      .looseObject({ id: name, name: name.optional(), type: name.optional() })
      .optional(),
  }),
  testcaserun: z.looseObject({
    outcome,
    testCase: z
      .looseObject({ id: name, name: name.optional(), type: name.optional() })
      .optional(),
  }),
  pipelinerun: z.looseObject({
    outcome: outcome.optional(),
    pipelineName: name.optional(),
    uri: z.string().optional(),
    url: z.string().optional(),
  }),
  taskrun: z.looseObject({
    outcome: outcome.optional(),
    taskName: name.optional(),
    uri: z.string().optional(),
    url: z.string().optional(),
  }),
};

/** The names of {@link contentSchemas}. @internal */
export type ReadSubject = keyof typeof contentSchemas;

/** The content of such a subject. @internal */
export type ContentOf<T extends ReadSubject> = z.output<
  (typeof contentSchemas)[T]
>;

/** @internal */
export type Outcome = z.output<typeof outcome>;

/**
 * Reads a value as an event says it has to be.
 *
 * @throws an InputError that names the attributes
 * @internal
 */
export function readOrFail<T extends z.ZodType>(
  schema: T,
  value: unknown,
  at = '',
): z.output<T> {
  const read = readWith(schema, value);
  if ('details' in read) {
    throw new InputError(
      read.details
        .map(({ field, message }) =>
          [[at, field].filter(Boolean).join('.'), message].join(': '),
        )
        .join(' '),
    );
  }
  return read.value;
}

/**
 * Reads what all CDEvents have.
 *
 * @throws an InputError that names the attributes
 * @internal
 */
export function readCdEvent(value: unknown): CdEvent {
  return readOrFail(cdEventSchema, value);
}

/**
 * Reads what the sender says beyond the vocabulary. Data in another format than
 * JSON is a text, which says nothing here.
 *
 * @throws an InputError that names the attributes
 * @internal
 */
export function readCustomData({ customData }: CdEvent): CustomData {
  return customData !== null && typeof customData === 'object'
    ? readOrFail(customDataSchema, customData, 'customData')
    : {};
}
