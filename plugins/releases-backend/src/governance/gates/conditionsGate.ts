import { StoredDecision } from '../decisions/DecisionsStore';
import { CONDITIONS_GATE } from '../decisions/reviewGates';
import { checklist } from './checklist';
import { ReadyGate } from './ReadyGate';

/**
 * What is asked before the start of a release that was decided go on
 * conditions: each of them is ticked. Undefined where there are none.
 *
 * @internal
 */
export function conditionsGate({
  conditions,
}: Pick<StoredDecision, 'conditions'>): ReadyGate | undefined {
  return conditions.length === 0
    ? undefined
    : {
        id: CONDITIONS_GATE,
        name: 'Conditions of the go',
        type: checklist.id,
        stage: 'start',
        severity: 'blocking',
        params: {
          items: conditions,
          excludeAuthors: false,
          perContent: false,
        },
        judgedBy: checklist,
      };
}
