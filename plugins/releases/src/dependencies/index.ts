export { DependencySource } from './DependencySource';
