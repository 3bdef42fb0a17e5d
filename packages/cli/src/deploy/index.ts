export { addDeployCommands } from './command';
