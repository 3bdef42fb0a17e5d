export { AlignButton } from './AlignButton';
export { FindDraftTime } from './FindDraftTime';
export { FindTimeButton } from './FindTimeButton';
export { isMovable, type MovableRelease, windowFrom } from './MovableRelease';
export { MoveRelease } from './MoveRelease';
export { ResolveButton } from './ResolveButton';
