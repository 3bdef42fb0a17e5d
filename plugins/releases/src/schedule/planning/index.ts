export { FindTimeButton } from './FindTimeButton';
export { isMovable, type MovableRelease, windowFrom } from './MovableRelease';
export { MoveRelease } from './MoveRelease';
