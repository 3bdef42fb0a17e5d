export { checkInput } from './checkInput';
export { findCiRun } from './ciRun';
export { CliError } from './CliError';
export {
  addComponent,
  componentRef,
  type NamedComponent,
} from './componentRef';
export { durationText, readDuration } from './duration';
export { EXIT, type ExitCode } from './exitCodes';
export { explain } from './explain';
export { idempotencyKey } from './idempotencyKey';
export { Output, type Stream } from './Output';
export { Portal } from './Portal';
export { type Call, Program } from './Program';
export { sourceOf } from './sourceOf';
