import { z } from 'zod';
import { entityRefSchema, requiredText, storableProblem } from '../primitives';
import { GATE_STAGES, gateSeveritySchema } from '../readiness/readiness';
import { gateDueSchema } from './gateDue';

const MAX_PARAMS_LENGTH = 10_000;

/** The id of a policy or of a gate in one. @public */
export const kebabIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error:
      'Use lower case letters and digits, separated by single dashes, for example unit-tests.',
  })
  .max(63, { error: 'Shorten this to at most 63 characters.' });

/** A gate as readiness answers it, in a policy behind the id of that. @internal */
export const askedGateIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(:[a-z0-9]+(-[a-z0-9]+)*)?$/, {
    error:
      'Give the id of a gate as readiness answers it, for example production:sign-off.',
  })
  .max(127, { error: 'Shorten this to at most 127 characters.' });

/** @public */
export const gateParamsSchema = z
  .record(z.string().max(100), z.unknown())
  .superRefine((params, context) => {
    const problem = storableProblem(params);
    const tooLong = JSON.stringify(params).length > MAX_PARAMS_LENGTH;
    if (problem || tooLong) {
      context.addIssue({
        code: 'custom',
        message:
          problem?.message ??
          `Shorten these parameters to at most ${MAX_PARAMS_LENGTH} characters of JSON.`,
        params: { code: problem?.code ?? 'params_too_long' },
      });
    }
  });

/**
 * One thing that a policy asks for: a gate of a type, with the parameters that
 * the type takes.
 *
 * @public
 */
export const policyGateSchema = z
  .strictObject({
    id: kebabIdSchema,
    name: requiredText(200),
    type: z
      .string()
      .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, {
        error:
          'Give the id of a gate type, for example evidence. GET /v1/gate-types lists them.',
      })
      .max(63),
    stage: z.enum(GATE_STAGES, {
      error: `Use one of the stages ${GATE_STAGES.join(', ')}.`,
    }),
    params: gateParamsSchema.default({}),
    ownerRef: entityRefSchema.optional().meta({
      description: 'Who has to act. Defaults to the owner of the release',
    }),
    due: gateDueSchema.optional().meta({
      description:
        'When it has to pass. Defaults to the first open go/no-go or the start; after the start, to the end of the window',
    }),
    severity: gateSeveritySchema.default('blocking'),
    waivable: z.boolean().optional().meta({
      description:
        'Whether it can be waived. Defaults to that of its type: false for approvals, holds and missing windows',
    }),
  })
  .meta({ id: 'PolicyGate' });

/** @public */
export type PolicyGate = z.output<typeof policyGateSchema>;

/** @public */
export type PolicyGateInput = z.input<typeof policyGateSchema>;
