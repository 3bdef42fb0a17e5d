import { Link, useSidebarOpenState } from '@backstage/core-components';
import { Logo } from './Logo';
import styles from './SidebarLogo.module.css';

/** The way home, at the top of the sidebar. */
export const SidebarLogo = () => {
  const { isOpen } = useSidebarOpenState();
  return (
    <Link to="/" aria-label="Home" underline="none" className={styles.logo}>
      <Logo size={32} />
      {isOpen && <span className={styles.name}>Slipway</span>}
    </Link>
  );
};
