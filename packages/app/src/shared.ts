export { SidebarLogo } from './navigation/SidebarLogo';
export { PersonaSignInPage } from './personas/PersonaSignInPage';
export { NotificationSettings } from './settings/NotificationSettings';
