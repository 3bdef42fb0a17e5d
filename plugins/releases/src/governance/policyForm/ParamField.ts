/** What a JSON Schema says of one value, as far as a form can ask for it. */
export type ParamField = {
  isRequired: boolean;
  description?: string;
  /** What may be given, for one. */
  example?: string;
  /** What counts where nothing is given. */
  defaultValue?: unknown;
} & (
  | { kind: 'text' | 'words' | 'flag' | 'json' }
  | { kind: 'number'; isInteger: boolean; min?: number; max?: number }
  | { kind: 'choice' | 'choices'; options: readonly string[] }
  | { kind: 'group'; parts: ParamParts }
  | { kind: 'rows'; parts: ParamParts; min: number }
);

/** The parts of an object by their names. */
export type ParamParts = Readonly<Record<string, ParamField>>;

type Schema = Readonly<Record<string, unknown>>;

/** Deeper than people fill in; a schema that refers to itself has no end. */
const MAX_DEPTH = 4;

const REFERENCE = /^#\/\$defs\/(.+)$/;

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

function numberIn(schema: Schema, name: string): number | undefined {
  const value = schema[name];
  return typeof value === 'number' && Number.isSafeInteger(Math.trunc(value))
    ? value
    : undefined;
}

/** Reads the schema that a type of gates gives of its parameters. */
class SchemaReader {
  readonly #definitions: Schema;

  constructor(root: Schema) {
    this.#definitions = isSchema(root.$defs) ? root.$defs : {};
  }

  field(schema: Schema, isRequired: boolean, depth: number): ParamField {
    const resolved = this.#resolve(schema);
    const { description, example, default: defaultValue } = resolved;
    return {
      isRequired,
      ...(typeof description === 'string' && { description }),
      ...(typeof example === 'string' && { example }),
      ...(defaultValue !== undefined && { defaultValue }),
      ...this.#kindOf(resolved, depth),
    };
  }

  #resolve(schema: Schema): Schema {
    const { $ref, ...own } = schema;
    const name = typeof $ref === 'string' && REFERENCE.exec($ref)?.[1];
    const target = name ? this.#definitions[name] : undefined;
    return isSchema(target) ? { ...target, ...own } : schema;
  }

  #kindOf(schema: Schema, depth: number) {
    if (isTexts(schema.enum)) {
      return { kind: 'choice' as const, options: schema.enum };
    }
    if (this.#isText(schema)) {
      return { kind: 'text' as const };
    }
    switch (schema.type) {
      case 'boolean':
        return { kind: 'flag' as const };
      case 'integer':
      case 'number': {
        const [min, max] = ['minimum', 'maximum'].map(name =>
          numberIn(schema, name),
        );
        return {
          kind: 'number' as const,
          isInteger: schema.type === 'integer',
          ...(min !== undefined && { min }),
          ...(max !== undefined && { max }),
        };
      }
      case 'array':
        return this.#listOf(schema, depth);
      case 'object': {
        const parts = this.#partsOf(schema, depth);
        return parts
          ? { kind: 'group' as const, parts }
          : { kind: 'json' as const };
      }
      default:
        return { kind: 'json' as const };
    }
  }

  #listOf(schema: Schema, depth: number) {
    const items = isSchema(schema.items)
      ? this.#resolve(schema.items)
      : undefined;
    if (items && isTexts(items.enum)) {
      return { kind: 'choices' as const, options: items.enum };
    }
    if (items && this.#isText(items)) {
      return { kind: 'words' as const };
    }
    const parts = items?.type === 'object' && this.#partsOf(items, depth);
    return parts
      ? {
          kind: 'rows' as const,
          parts,
          min: numberIn(schema, 'minItems') ?? 0,
        }
      : { kind: 'json' as const };
  }

  /** Texts of any kind, also some that are named beside any other. */
  #isText(schema: Schema): boolean {
    const { type, anyOf, oneOf } = schema;
    const among = anyOf ?? oneOf;
    return Array.isArray(among)
      ? among.every(one => isSchema(one) && this.#isText(this.#resolve(one)))
      : type === 'string';
  }

  /** Undefined for an object that may have parts which nobody names. */
  #partsOf(schema: Schema, depth: number): ParamParts | undefined {
    const { properties = {}, required, additionalProperties } = schema;
    if (
      depth >= MAX_DEPTH ||
      additionalProperties !== false ||
      !isSchema(properties)
    ) {
      return undefined;
    }
    const needed = isTexts(required) ? required : [];
    return Object.fromEntries(
      Object.entries(properties).map(([name, part]) => [
        name,
        this.field(
          isSchema(part) ? part : {},
          needed.includes(name),
          depth + 1,
        ),
      ]),
    );
  }
}

/** What a form asks for, by the JSON Schema of a gate type's parameters. */
export function paramFieldOf(schema: Readonly<Record<string, unknown>>) {
  return new SchemaReader(schema).field(schema, true, 0);
}
