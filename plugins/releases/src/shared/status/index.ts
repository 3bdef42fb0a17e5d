export { StatusBadge } from './StatusBadge';
export { type Tone } from './Tone';
