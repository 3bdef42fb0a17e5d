import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { useBreakpoint } from '@backstage/ui';
import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { useReleasesTranslation } from '../translation';
import { useTabTitle } from './useTabTitle';

/** When the portal may have drawn its head anew, for its title and breadcrumbs. */
const DRAWN_AFTER_MS = [0, 300, 1_200];

/** The portal's row of tabs is too long for a phone, and begins at its start. */
function useTabInSight(pathname: string): void {
  useEffect(() => {
    const show = () =>
      document
        .querySelector('[role="tab"][aria-selected="true"]')
        ?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    const timers = DRAWN_AFTER_MS.map(ms => setTimeout(show, ms));
    return () => timers.forEach(timer => clearTimeout(timer));
  }, [pathname]);
}

/**
 * What a page is called where it is not drawn: in the browser's tab, and as the
 * last of the breadcrumbs.
 */
export function PageHead(props: {
  /** The page by its own name; absent, the page of all releases. */
  name?: string;
  /** A part of it, only for the browser's tab. */
  part?: string;
  /** Whether the breadcrumbs name the page already, as a tab. */
  isTab?: boolean;
}) {
  const { name, part, isTab } = props;
  const { t } = useReleasesTranslation();
  const { pathname } = useLocation();
  // There is no room for it beside the action in the head.
  const isNarrow = useBreakpoint().down('sm');
  useTabInSight(pathname);
  useTabTitle(
    [name, part, t('portfolio.title')]
      .filter(word => word !== undefined)
      .join(' · '),
  );
  return name === undefined || isTab || isNarrow ? null : (
    <BreadcrumbEntry entry={{ label: name, href: pathname }}>
      {null}
    </BreadcrumbEntry>
  );
}
