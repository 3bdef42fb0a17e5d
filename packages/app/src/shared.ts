export { SidebarLogo } from './navigation/SidebarLogo';
export { PersonaSignInPage } from './personas/PersonaSignInPage';
