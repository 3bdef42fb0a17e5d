import { z } from 'zod';
import { cloudEventSchema } from '../intake/cloudEvent';
import { newEvidenceRecordSchema } from '../readiness/evidenceRecord';
import { importedReleaseSchema } from '../release/releaseInput';
import { Endpoint } from './endpoints/endpoint';
import { endpoints } from './endpoints';

type Leaf = { path: string; schema: z.ZodType };

/** Everything that a schema can read text into, with the way there. */
function leavesOf(schema: z.ZodType, path: string): Leaf[] {
  if (z.globalRegistry.get(schema)?.readOnly) {
    return [];
  }
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(
      ([name, field]) => leavesOf(field, `${path}.${name}`),
    );
  }
  if (schema instanceof z.ZodArray) {
    return leavesOf(schema.element as z.ZodType, `${path}[]`);
  }
  if (schema instanceof z.ZodPipe) {
    return leavesOf(schema.in as z.ZodType, path);
  }
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return leavesOf(schema.unwrap() as z.ZodType, path);
  }
  return [{ path, schema }];
}

const inputs = (Object.entries(endpoints) as [string, Endpoint][]).flatMap(
  ([id, { params, query, body }]) => [
    ...leavesOf(params, `${id} path`),
    ...leavesOf(query, `${id} query`),
    ...leavesOf(body, `${id} body`),
  ],
);
/** Each row of a batch is read by itself. */
const BATCH_ROWS = new Map<string, z.ZodType>([
  ['importReleases body.items[]', importedReleaseSchema],
  ['ingestEvidence body.items[]', newEvidenceRecordSchema],
  ['sendEvents body', cloudEventSchema],
]);
/** Kept as JSON, in which such characters are escaped. */
const KEPT_AS_JSON = ['sendEvents body.data'];
const leaves = [
  ...inputs.filter(({ path }) => !BATCH_ROWS.has(path)),
  ...[...BATCH_ROWS].flatMap(([path, schema]) => leavesOf(schema, path)),
].filter(({ path }) => !KEPT_AS_JSON.includes(path));

/** What takes no text, or only texts that it names. */
const KNOWN_SAFE = [
  z.ZodNumber,
  z.ZodBoolean,
  z.ZodEnum,
  z.ZodLiteral,
  z.ZodNever,
  z.ZodUndefined,
];
const texts = leaves.filter(
  ({ schema }) => !KNOWN_SAFE.some(type => schema instanceof type),
);

describe('endpoints', () => {
  it('has rows in batches', () => {
    expect(inputs.map(({ path }) => path)).toEqual(
      expect.arrayContaining([...BATCH_ROWS.keys()]),
    );
  });

  it.each(texts.map(({ path, schema }) => [path, schema] as const))(
    '%s takes neither NUL nor half a character',
    (_, schema) => {
      for (const bad of ['\u0000', '\ud800', '\udfff']) {
        const values =
          schema instanceof z.ZodRecord
            ? [{ kind: `a${bad}` }, { [bad]: 'a' }, { $all: [{ kind: bad }] }]
            : [bad, `a${bad}`, `https://a/${bad}`, `component:default/${bad}`];
        for (const value of values) {
          expect(schema.safeParse(value).success).toBe(false);
        }
      }
    },
  );
});
