import fc from 'fast-check';
import { sampleGateTypes } from '../../__testUtils__/samplePolicies';
import { draftOfParam, paramProblems, valueOfParam } from './ParamDraft';
import { paramFieldOf } from './ParamField';

/** A schema, and a value that fits it. */
interface Example {
  schema: Record<string, unknown>;
  value: unknown;
}

const word = fc.stringMatching(/^[a-z]{1,6}$/);

const leaf: fc.Arbitrary<Example> = fc.oneof(
  word.map(value => ({ schema: { type: 'string' }, value })),
  word.map(value => ({
    schema: { anyOf: [{ type: 'string', const: 'owner' }, { type: 'string' }] },
    value,
  })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map(value => ({ schema: { type: 'number' }, value: value + 0 })),
  fc.integer().map(value => ({ schema: { type: 'integer' }, value })),
  fc.boolean().map(value => ({ schema: { type: 'boolean' }, value })),
  fc
    .constantFrom('a', 'b')
    .map(value => ({ schema: { type: 'string', enum: ['a', 'b'] }, value })),
  fc.uniqueArray(word, { minLength: 1, maxLength: 3 }).map(value => ({
    schema: { type: 'array', items: { $ref: '#/$defs/Word' } },
    value,
  })),
  fc
    .dictionary(word, fc.jsonValue(), { minKeys: 1, maxKeys: 2 })
    .map(value => ({ schema: { type: 'object' }, value })),
);

function objectOf(parts: fc.Arbitrary<Example>): fc.Arbitrary<Example> {
  return fc
    .dictionary(word, parts, { minKeys: 1, maxKeys: 3 })
    .map(examples => ({
      schema: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          Object.entries(examples).map(([name, { schema }]) => [name, schema]),
        ),
      },
      value: Object.fromEntries(
        Object.entries(examples).map(([name, { value }]) => [name, value]),
      ),
    }));
}

const listed = objectOf(leaf).map(({ schema, value }) => ({
  schema: { type: 'array', items: schema },
  value: [value, value],
}));

const example = objectOf(fc.oneof(leaf, objectOf(leaf), listed)).map(
  ({ schema, value }) => ({
    value,
    schema: { ...schema, $defs: { Word: { type: 'string' } } },
  }),
);

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

const words = {
  notJson: () => 'not JSON',
  missing: 'missing',
  noRows: 'no rows',
};

function fieldOf(id: string) {
  return paramFieldOf(
    sampleGateTypes().items.find(type => type.id === id)!.paramsSchema,
  );
}

describe('the parameters of a gate in a form', () => {
  it('come out as they went in, whatever the schema', () => {
    fc.assert(
      fc.property(example, ({ schema, value }) => {
        const field = paramFieldOf(schema);
        expect(plain(valueOfParam(draftOfParam(field, value)))).toEqual(
          plain(value),
        );
      }),
    );
  });

  it('lose nothing that does not fit the schema', () => {
    fc.assert(
      fc.property(example, fc.jsonValue(), word, ({ schema }, odd, name) => {
        const value = { [`${name}-not-in-the-schema`]: odd };
        expect(
          plain(valueOfParam(draftOfParam(paramFieldOf(schema), value))),
        ).toEqual(plain(value));
      }),
    );
  });

  it('begin with what counts by default', () => {
    expect(valueOfParam(draftOfParam(fieldOf('evidence'), {}))).toEqual({
      subject: 'component',
      streak: 1,
    });
  });

  it('are of the kinds that the schema has', () => {
    const field = fieldOf('load_test');
    expect(field).toMatchObject({
      kind: 'group',
      parts: {
        limits: { kind: 'json' },
        isStrict: { kind: 'flag', defaultValue: true },
        where: { kind: 'group', parts: { region: { kind: 'text' } } },
      },
    });
  });

  it('end where a schema refers to itself', () => {
    const field = paramFieldOf({
      type: 'object',
      additionalProperties: false,
      properties: { inner: { $ref: '#/$defs/Self' } },
      $defs: {
        Self: {
          type: 'object',
          additionalProperties: false,
          properties: { inner: { $ref: '#/$defs/Self' } },
        },
      },
    });
    expect(JSON.stringify(field)).toContain('"kind":"json"');
  });

  it('say what is missing, and what is not JSON', () => {
    const evidence = fieldOf('evidence');
    expect(
      paramProblems(
        evidence,
        draftOfParam(evidence, { thresholds: [{ metric: 'passRate' }] }),
        'params',
        words,
      ).map(({ field, message }) => [field, message]),
    ).toEqual([
      ['params.type', 'missing'],
      ['params.thresholds.0.op', 'missing'],
      ['params.thresholds.0.value', 'missing'],
    ]);
    expect(
      paramProblems(undefined, { kind: 'json', text: '{' }, 'params', words),
    ).toEqual([{ field: 'params', code: 'incomplete', message: 'not JSON' }]);
  });
});
