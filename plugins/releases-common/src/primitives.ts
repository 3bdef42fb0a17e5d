import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
import { timeZoneProblem } from './timeZoneProblem';

/**
 * Formats an instant as RFC 3339 in UTC, without a fraction when it falls on a
 * whole second.
 *
 * @public
 */
export function formatInstant(instant: Date): string {
  return instant.toISOString().replace('.000Z', 'Z');
}

function normalizeInstant(value: string): string {
  const parsed = new Date(value);
  return Number.isNaN(parsed.getTime()) ? value : formatInstant(parsed);
}

function normalizeEntityRef(value: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(value));
  } catch {
    return value;
  }
}

function isEntityRef(value: string): boolean {
  try {
    parseEntityRef(value);
    return true;
  } catch {
    return false;
  }
}

/**
 * Text of at most `max` characters, without NUL, which PostgreSQL cannot store.
 *
 * @internal
 */
export function text(max: number) {
  return z
    .string()
    .max(max, {
      error: `Shorten this to at most ${max} characters.`,
    })
    .refine(value => !value.includes('\u0000'), {
      error: 'Remove the NUL character (U+0000); it cannot be stored.',
      params: { code: 'nul_character' },
    });
}

/**
 * Text that says something: trimmed, and not empty.
 *
 * @internal
 */
export function requiredText(max: number) {
  return text(max)
    .overwrite(value => value.trim())
    .min(1, { error: 'Give this a value; it must not be empty.' });
}

/**
 * An RFC 3339 instant. Any offset is accepted, UTC is kept.
 *
 * @public
 */
export const instantSchema = z.iso
  .datetime({
    offset: true,
    error:
      'Give an RFC 3339 instant with its offset, for example 2026-11-26T13:00:00Z.',
  })
  .overwrite(normalizeInstant)
  .meta({ description: 'An RFC 3339 instant, kept in UTC' });

/**
 * The name of a time zone in the IANA database, as it is written there. An
 * offset is none.
 *
 * @public
 */
export const timeZoneSchema = z
  .string()
  .max(64)
  .superRefine((zone, context) => {
    const problem = timeZoneProblem(zone);
    if (problem) {
      const { code, message } = problem;
      context.addIssue({ code: 'custom', message, params: { code } });
    }
  })
  .meta({ description: 'An IANA time zone name', example: 'Europe/Paris' });

/**
 * A full entity reference, `kind:namespace/name` in lower case. A reference
 * without a namespace is completed with `default`.
 *
 * @public
 */
export const entityRefSchema = z
  .string()
  .max(300, { error: 'Shorten this to at most 300 characters.' })
  .refine(isEntityRef, {
    error:
      'Give an entity reference with its kind, for example component:default/checkout.',
    params: { code: 'invalid_entity_ref' },
  })
  .overwrite(normalizeEntityRef)
  .meta({
    description: 'A full entity reference, kind:namespace/name',
    example: 'component:default/checkout',
  });

/**
 * A web address. Only http and https are taken, so that a link can be shown
 * as it is.
 *
 * @public
 */
export const webUrlSchema = z.url({
  protocol: /^https?$/,
  error: 'Give a web address that starts with https:// or http://.',
});

/**
 * The name of a deployment environment.
 *
 * @public
 */
export const environmentSchema = z
  .string()
  .regex(/^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/, {
    error:
      'Use letters, digits, dots, dashes and underscores, at most 63, for example production.',
  })
  .meta({ example: 'production' });

/**
 * A tag, as the catalog allows them.
 *
 * @public
 */
export const tagSchema = z
  .string()
  .regex(/^[a-z0-9+#]+(-[a-z0-9+#]+)*$/, {
    error:
      'Use lower case letters, digits, + and #, separated by single dashes, for example peak-season.',
  })
  .max(63, { error: 'Shorten this to at most 63 characters.' });
