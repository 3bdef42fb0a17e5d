export { HoldBadge } from './HoldBadge';
export { OverdueBadge } from './OverdueBadge';
export { SeverityBadge } from './SeverityBadge';
export { StandingBadges } from './StandingBadges';
export { StateBadge } from './StateBadge';
export { stateIcons } from './stateIcons';
export { toneOfVerdict } from './toneOfVerdict';
export { UpdatingNote } from './UpdatingNote';
export { GateBadge, VerdictBadge } from './VerdictBadge';
