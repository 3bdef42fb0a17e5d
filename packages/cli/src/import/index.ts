export { addImport } from './command';
