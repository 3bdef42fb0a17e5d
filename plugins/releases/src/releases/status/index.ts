export { HoldBadge } from './HoldBadge';
export { StateBadge } from './StateBadge';
export { stateIcons } from './stateIcons';
export { toneOfVerdict } from './toneOfVerdict';
export { GateBadge, VerdictBadge } from './VerdictBadge';
