export { Meeting } from './Meeting';
export { MeetingProgress } from './MeetingProgress';
