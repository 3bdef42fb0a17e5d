import { z } from 'zod';
import {
  GateResult,
  isReady,
  Readiness,
  readinessSchema,
  verdictSchema,
} from './readiness';

/** How many causes a brief readiness tells. @public */
export const MAX_BRIEF_BLOCKERS = 3;

/** How many of some pass. @public */
export interface PassCount {
  passed: number;
  of: number;
}

/**
 * How many of some gates pass. Those that do not apply, or only advise, do not
 * count.
 *
 * @public
 */
export function countGates(gates: readonly GateResult[]): PassCount {
  const counted = gates.filter(
    gate => gate.severity === 'blocking' && gate.status !== 'not_applicable',
  );
  return {
    passed: counted.filter(gate => isReady(gate.status)).length,
    of: counted.length,
  };
}

/** How many of the releases that must come first are ready. @public */
export function countProviders({
  inherited,
}: Pick<Readiness, 'inherited'>): PassCount {
  return {
    passed: inherited.from.filter(({ verdict }) => isReady(verdict)).length,
    of: inherited.from.length,
  };
}

const countedSchema = (of: string) =>
  z.object({
    verdict: verdictSchema,
    passed: z.number().int(),
    of: z.number().int().meta({ description: of }),
  });

/** @public */
export const readinessBriefSchema = readinessSchema
  .omit({ own: true, inherited: true, whyNoWaiver: true })
  .extend({
    own: countedSchema('How many gates block the release until they pass'),
    inherited: countedSchema('How many releases must come first'),
    rootBlockers: readinessSchema.shape.rootBlockers.meta({
      description: `The first causes, at most ${MAX_BRIEF_BLOCKERS}`,
    }),
    blockers: z
      .number()
      .int()
      .meta({ description: 'How many causes there are' }),
  })
  .meta({ id: 'ReadinessBrief' });

/** A readiness in numbers, with what asks for action first. @public */
export type ReadinessBrief = z.infer<typeof readinessBriefSchema>;

/** The numbers of a readiness, and what asks for action first. @public */
export function briefReadiness(readiness: Readiness): ReadinessBrief {
  const { own, inherited, rootBlockers, whyNoWaiver, ...verdict } = readiness;
  return {
    ...verdict,
    own: { verdict: own.verdict, ...countGates(own.gates) },
    inherited: { verdict: inherited.verdict, ...countProviders(readiness) },
    rootBlockers: rootBlockers.slice(0, MAX_BRIEF_BLOCKERS),
    blockers: rootBlockers.length,
  };
}
