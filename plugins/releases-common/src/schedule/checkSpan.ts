import { z } from 'zod';

const DAY_MS = 86_400_000;

/**
 * Refuses a span that ends before it starts, or that is longer than a number
 * of days.
 *
 * @internal
 */
export function checkSpan(maxDays: number) {
  return (
    query: { from?: string; to?: string },
    context: z.core.$RefinementCtx,
  ) => {
    if (query.from === undefined || query.to === undefined) {
      return;
    }
    const days = (Date.parse(query.to) - Date.parse(query.from)) / DAY_MS;
    if (days <= 0) {
      context.addIssue({
        code: 'custom',
        path: ['to'],
        message: `The span ends before it starts. Set \`to\` after ${query.from}.`,
        params: { code: 'span_end_before_start' },
      });
    } else if (days > maxDays) {
      context.addIssue({
        code: 'custom',
        path: ['to'],
        message: `Ask for at most ${maxDays} days at a time.`,
        params: { code: 'span_too_long' },
      });
    }
  };
}
