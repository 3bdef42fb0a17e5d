import fc from 'fast-check';
import { existing, Kind } from './Existing';

/** A JSON schema, as far as the API document uses it. */
export interface Schema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  not?: Schema;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  example?: unknown;
  readOnly?: boolean;
}

const KIND_OF_FIELD: Record<string, Kind> = {
  releaseId: 'release',
  fromReleaseId: 'release',
  windowId: 'window',
  trainId: 'train',
  templateId: 'template',
  fingerprint: 'conflict',
};

const ENTITY_REFS = [
  ...['checkout', 'webshop', 'payments-api', 'fraud-check', 'ghost'].map(
    name => `component:default/${name}`,
  ),
  'api:default/payments',
  'resource:default/orders-db',
  'group:default/payments-team',
  'user:default/engineer',
];

const INSTANTS = fc
  .integer({ min: -400 * 24, max: 400 * 24 })
  .map(hours =>
    new Date(Date.UTC(2026, 11, 1) + hours * 3_600_000).toISOString(),
  );

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:fuzz',
  'BEGIN:VEVENT',
  'UID:fuzz@example.org',
  'DTSTAMP:20261101T000000Z',
  'SUMMARY:Freeze',
  'DTSTART;TZID=Europe/Paris:20261218T160000',
  'DTEND;TZID=Europe/Paris:20261221T080000',
  'RRULE:FREQ=YEARLY',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

/** Values for fields of which the schema does not say enough. */
const BY_FIELD: Record<string, fc.Arbitrary<unknown>> = {
  ics: fc.constant(CALENDAR),
  rrule: fc.constantFrom(
    'FREQ=WEEKLY;BYDAY=FR',
    'FREQ=DAILY',
    'FREQ=MONTHLY;BYDAY=1TU',
    'FREQ=YEARLY;COUNT=3',
  ),
  duration: fc.constantFrom('PT2H', 'P1D', 'P2DT16H', 'P1W'),
  before: fc.constantFrom('PT2H', 'P2D'),
  timeZone: fc.constantFrom('Europe/Paris', 'America/New_York', 'UTC'),
  resourceRef: fc.constantFrom('resource:default/orders-db'),
  url: fc.constant('https://example.com/runbook'),
  purl: fc.constant('pkg:oci/checkout?tag=5.3.0'),
};

function textFor(schema: Schema, field: string): fc.Arbitrary<unknown> {
  if (BY_FIELD[field]) {
    return BY_FIELD[field];
  }
  const kind = KIND_OF_FIELD[field];
  if (kind) {
    return fc.nat({ max: 99 }).map(place => existing(kind, place));
  }
  if (schema.format === 'date-time') {
    return INSTANTS;
  }
  if (String(schema.example).startsWith('component:')) {
    return fc.constantFrom(...ENTITY_REFS);
  }
  if (schema.example !== undefined) {
    return fc.constant(schema.example);
  }
  if (schema.pattern && !/\(\?[=!<]/.test(schema.pattern)) {
    return fc.stringMatching(new RegExp(schema.pattern));
  }
  return fc.string({
    unit: 'grapheme-ascii',
    minLength: schema.minLength,
    maxLength: Math.min(schema.maxLength ?? 20, 20),
  });
}

/** Makes values that a schema of the API document most likely takes. */
export function schemaArbitrary(
  schemas: Record<string, Schema>,
  schema: Schema,
  field = '',
): fc.Arbitrary<unknown> {
  const of = (part: Schema, name: string) =>
    schemaArbitrary(schemas, part, name);
  if (schema.$ref) {
    return of(schemas[schema.$ref.split('/').at(-1)!], field);
  }
  if (schema.enum) {
    return fc.constantFrom(...schema.enum);
  }
  if (schema.const !== undefined) {
    return fc.constant(schema.const);
  }
  if (schema.anyOf) {
    return fc.oneof(...schema.anyOf.map(part => of(part, field)));
  }
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.integer({
        min: Math.max(schema.minimum ?? 0, -1000),
        max: Math.min(schema.maximum ?? 1000, 1000),
      });
    case 'string':
      return textFor(schema, field);
    case 'array':
      return fc.array(of(schema.items ?? {}, field), {
        minLength: schema.minItems,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    case 'object': {
      const { properties, required = [], example } = schema;
      if (!properties) {
        return fc.constant(example ?? {});
      }
      const fields = Object.entries(properties).filter(
        ([, part]) => !part.readOnly && !part.not,
      );
      return fc.record(
        Object.fromEntries(
          fields.map(([name, part]) => [name, of(part, name)]),
        ),
        { requiredKeys: required, noNullPrototype: true },
      );
    }
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}
