export { releasesModuleDemo } from './releasesModuleDemo';
