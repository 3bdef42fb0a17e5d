import { Gate } from '@slipway/backstage-plugin-releases-node';
import { approval } from './approval';
import { BuiltInGateType } from './BuiltInGateType';
import { checklist } from './checklist';
import { componentsKnown } from './componentsKnown';
import { evidence } from './evidence';
import { noConflicts } from './noConflicts';
import { noHold } from './noHold';
import { ownerKnown } from './ownerKnown';
import { providersFirst } from './providersFirst';
import { review } from './review';
import { risk } from './risk';
import { rollbackPlan } from './rollbackPlan';
import { windowPlanned } from './windowPlanned';
import { windowSet } from './windowSet';
import { GATE_IDS } from './gateIds';

/** The types that the plugin itself provides. @internal */
export const BUILT_IN_GATE_TYPES: readonly BuiltInGateType[] = [
  ownerKnown,
  componentsKnown,
  windowSet,
  windowPlanned,
  providersFirst,
  noConflicts,
  rollbackPlan,
  noHold,
  evidence,
  approval,
  checklist,
  risk,
  review,
];

/** What every release has to pass, whatever else is asked of it. @internal */
export const BASE_GATES: readonly Gate[] = [
  {
    id: GATE_IDS.ownerKnown,
    name: 'Owner known',
    type: ownerKnown.id,
    stage: 'approval',
  },
  {
    id: GATE_IDS.componentsKnown,
    name: 'Components known',
    type: componentsKnown.id,
    stage: 'approval',
  },
  {
    id: GATE_IDS.windowSet,
    name: 'Window set',
    type: windowSet.id,
    stage: 'approval',
  },
  {
    id: GATE_IDS.windowPlanned,
    name: 'Freezes and windows',
    type: windowPlanned.id,
    stage: 'approval',
  },
  {
    id: GATE_IDS.providersFirst,
    name: 'Providers first',
    type: providersFirst.id,
    stage: 'approval',
  },
  {
    id: GATE_IDS.conflicts,
    name: 'No conflicts',
    type: noConflicts.id,
    stage: 'approval',
  },
  {
    id: GATE_IDS.noHold,
    name: 'Not on hold',
    type: noHold.id,
    stage: 'approval',
  },
  {
    id: GATE_IDS.rollbackPlan,
    name: 'Rollback plan',
    type: rollbackPlan.id,
    stage: 'approval',
  },
];
