export { addGate } from './command';
