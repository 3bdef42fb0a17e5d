import {
  MAX_RISK_SCORE,
  riskScore,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';
import { listParam, releaseParam } from '../../platform';
import { risksAbove } from '../risks/judgeRisks';
import { BuiltInGateType } from './BuiltInGateType';
import { gateSays } from './gateSays';
import { ReadyGate } from './ReadyGate';

const riskParamsSchema = z.strictObject({
  maximum: z
    .number()
    .int()
    .min(1, { error: 'Give a score from 1 to 25.' })
    .max(MAX_RISK_SCORE, { error: 'Give a score from 1 to 25.' })
    .meta({
      description:
        'The highest score, likelihood times consequence, that an unsettled risk may have',
      example: 12,
    }),
});

type RiskParams = z.infer<typeof riskParamsSchema>;

/**
 * No risk above a score is open, nor said to be mitigated or accepted without
 * saying how.
 *
 * @internal
 */
export const risk: BuiltInGateType<RiskParams> = {
  id: 'risk',
  paramsSchema: riskParamsSchema,
  describe: ({ maximum }) => `No unsettled risk that scores above ${maximum}.`,
  evaluate({ maximum }, { release, risks = [] }) {
    const about = { release: releaseParam(release), maximum };
    const above = risksAbove(risks, maximum);
    return above.length === 0
      ? { status: 'pass', ...gateSays(release, 'risks_settled', about) }
      : {
          status: 'fail',
          ...gateSays(release, 'risks_open', {
            ...about,
            count: above.length,
            risks: listParam(
              above.map(one => ({
                code: 'gate.riskScored',
                params: { title: one.title, score: riskScore(one) },
              })),
            ),
          }),
        };
  },
};

/** The parameters of a gate that asks about risks; undefined of others. @internal */
export function riskParamsOf(
  gate: Pick<ReadyGate, 'judgedBy' | 'params'>,
): RiskParams | undefined {
  return gate.judgedBy === risk ? (gate.params as RiskParams) : undefined;
}
