export { StatusBadge } from './StatusBadge';
export { type Tone } from './Tone';
export {
  NAMED_MILESTONE_KINDS,
  type NamedMilestoneKind,
  namedMilestoneKind,
} from './milestoneKind';
