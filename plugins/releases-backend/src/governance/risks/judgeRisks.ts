import {
  isRiskSettled,
  riskScore,
} from '@slipway/backstage-plugin-releases-common';
import { StoredRisk } from './RisksStore';

/** What of a risk is judged. @internal */
export type JudgedRisk = Pick<
  StoredRisk,
  'title' | 'likelihood' | 'consequence' | 'state' | 'mitigation'
>;

/**
 * The risks that are too high and not settled, the highest score first.
 *
 * @param maximum - the highest score that is let pass
 * @internal
 */
export function risksAbove(
  risks: readonly JudgedRisk[],
  maximum: number,
): JudgedRisk[] {
  return risks
    .filter(risk => riskScore(risk) > maximum && !isRiskSettled(risk))
    .sort((a, b) => riskScore(b) - riskScore(a));
}
