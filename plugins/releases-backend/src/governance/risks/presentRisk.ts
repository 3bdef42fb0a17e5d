import {
  RiskRecord,
  riskScore,
  riskScoreMessage,
} from '@slipway/backstage-plugin-releases-common';
import { said } from '../../platform';
import { StoredRisk } from './RisksStore';

/** A risk as the API answers it, its score with its terms. @internal */
export function presentRisk({ removedAt: _, ...risk }: StoredRisk): RiskRecord {
  return {
    ...risk,
    score: riskScore(risk),
    ...said(riskScoreMessage(risk), 'UTC'),
  };
}
