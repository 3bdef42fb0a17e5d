import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

const ACTIVE_TAB = '.bui-PluginHeaderTabsWrapper [aria-selected="true"]';

/** Brings the sub-page that is shown into view where they are scrolled. */
export function useActiveTabInView(): void {
  const { pathname } = useLocation();
  useEffect(() => {
    document
      .querySelector(ACTIVE_TAB)
      ?.scrollIntoView?.({ block: 'nearest', inline: 'center' });
  }, [pathname]);
}
