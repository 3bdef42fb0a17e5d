export { createNoticesRoom, type NoticesRoom } from './createNoticesRoom';
export { type NoticesHealth } from './store/CourierStore';
