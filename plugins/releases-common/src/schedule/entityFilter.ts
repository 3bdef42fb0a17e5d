import { parseFilterPredicate } from '@backstage/filter-predicates';
import { z } from 'zod';
import { storableProblem } from '../primitives';

const MAX_LENGTH = 10_000;

/**
 * Which entities something is for, in Backstage's own filter predicates.
 *
 * @public
 */
export const entityFilterSchema = z
  .record(z.string(), z.unknown())
  .superRefine((filter, context) => {
    const problem = storableProblem(filter);
    if (problem) {
      const { code, message } = problem;
      context.addIssue({ code: 'custom', message, params: { code } });
      return;
    }
    if (JSON.stringify(filter).length > MAX_LENGTH) {
      context.addIssue({
        code: 'custom',
        message: `Shorten this filter to at most ${MAX_LENGTH} characters of JSON.`,
        params: { code: 'filter_too_long' },
      });
      return;
    }
    try {
      const understood = parseFilterPredicate(filter);
      if (JSON.stringify(understood) !== JSON.stringify(filter)) {
        throw new Error('it has an operator beside another that is not known');
      }
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: `This is not a filter of entities: ${
          error instanceof Error ? error.message : error
        }. Write for example {"kind": "Component", "spec.lifecycle": "production"}.`,
        params: { code: 'invalid_entity_filter' },
      });
    }
  })
  .meta({
    id: 'EntityFilter',
    description:
      'A filter predicate of Backstage: paths in the entity and the values required there, with $all, $any, $not, $in, $exists, $contains and $hasPrefix. `relations` can be used with $contains. The definition of an API is not available.',
    example: { kind: 'Component', 'spec.lifecycle': 'production' },
  });

/** @public */
export type EntityFilter = z.infer<typeof entityFilterSchema>;
