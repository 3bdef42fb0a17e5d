export { authModulePersonas } from './authModulePersonas';
