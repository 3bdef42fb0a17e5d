import { componentsKnown } from './componentsKnown';
import { BuiltInGate } from './Gate';
import { noHold } from './noHold';
import { ownerKnown } from './ownerKnown';
import { providersFirst } from './providersFirst';
import { windowPlanned } from './windowPlanned';
import { windowSet } from './windowSet';

/**
 * The gates that every release has without any configuration. Checks that
 * modules add come after them.
 *
 * @internal
 */
export const BUILT_IN_GATES: readonly BuiltInGate[] = [
  ownerKnown,
  componentsKnown,
  windowSet,
  windowPlanned,
  providersFirst,
  noHold,
];
