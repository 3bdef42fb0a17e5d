export { ReleaseWindowsSection } from './ReleaseWindowsSection';
