import { z } from 'zod';
import { timeZoneProblem } from './timeZoneProblem';

/**
 * The name of a time zone in the IANA database, as it is written there. An
 * offset is none.
 *
 * @public
 */
export const timeZoneSchema = z
  .string()
  .max(64, { error: 'Shorten this to at most 64 characters.' })
  .superRefine((zone, context) => {
    const problem = timeZoneProblem(zone);
    if (problem) {
      const { code, message } = problem;
      context.addIssue({ code: 'custom', message, params: { code } });
    }
  })
  .meta({ description: 'An IANA time zone name', example: 'Europe/Paris' });
