import { z } from 'zod';

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return unwrap(schema.unwrap());
  }
  return schema;
}

function coerceValue(schema: z.core.$ZodType, value: unknown): unknown {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) {
    const values = Array.isArray(value) ? value : [value];
    return values.flatMap(item =>
      typeof item === 'string'
        ? item.split(',').filter(part => part !== '')
        : [item],
    );
  }
  if (inner instanceof z.ZodNumber && typeof value === 'string') {
    return value.trim() === '' ? value : Number(value);
  }
  if (
    inner instanceof z.ZodBoolean &&
    (value === 'true' || value === 'false')
  ) {
    return value === 'true';
  }
  return value;
}

/**
 * Turns the text of a query string into what its schema asks for: numbers,
 * booleans, and lists given by repetition or with commas. What does not fit is
 * left for the schema to refuse.
 *
 * @public
 */
export function coerceQuery(
  schema: z.ZodType,
  query: Record<string, unknown>,
): Record<string, unknown> {
  if (!(schema instanceof z.ZodObject)) {
    return query;
  }
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      const field = schema.shape[name];
      return [name, field ? coerceValue(field, value) : value];
    }),
  );
}
