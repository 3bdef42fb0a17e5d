export { addLedgerCommands } from './command';
