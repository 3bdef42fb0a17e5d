export { addEvidenceCommands } from './command';
