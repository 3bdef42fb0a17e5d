import { ChecklistParams } from '../checklists/checklistParams';
import { readSpan } from '../approvals/readSpan';
import { checklist } from './checklist';
import { GATE_IDS } from './gateIds';
import { ReadyGate } from './ReadyGate';

const PARAMS: ChecklistParams = {
  items: [{ id: 'reviewed', title: 'Reviewed after the release' }],
  excludeAuthors: true,
  perContent: false,
};

/**
 * What every emergency has to pass before it is completed, whatever else it
 * may pass over: somebody who did not write it has looked at what happened.
 *
 * @param within - how long after its start its policies give for that, as ISO
 *   8601 durations: the shortest counts
 * @internal
 */
export function emergencyReview(within: readonly string[]): ReadyGate {
  const [shortest] = [...within].sort((a, b) => readSpan(a) - readSpan(b));
  return {
    id: GATE_IDS.emergencyReview,
    name: 'Emergency review',
    type: checklist.id,
    stage: 'close',
    severity: 'blocking',
    waivable: false,
    params: PARAMS,
    judgedBy: checklist,
    ...(shortest === undefined ? {} : { within: shortest }),
  };
}
