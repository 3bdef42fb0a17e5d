export { TimelineBoard } from './TimelineBoard';
