export { addReleaseCommands } from './command';
