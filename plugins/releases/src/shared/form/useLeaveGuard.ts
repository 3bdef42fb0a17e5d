import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';

function inAppTarget(event: MouseEvent): string | undefined {
  const isPlain =
    event.button === 0 &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.shiftKey &&
    !event.altKey;
  const link =
    event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!isPlain || !(link instanceof HTMLAnchorElement) || link.target) {
    return undefined;
  }
  return link.origin === window.location.origin
    ? `${link.pathname}${link.search}${link.hash}`
    : undefined;
}

/**
 * Asks before unsaved changes are left behind: the browser asks when the page
 * is closed or loaded anew, and a link inside the portal waits for an answer.
 */
export function useLeaveGuard(isDirty: boolean) {
  const navigate = useNavigate();
  const [target, setTarget] = useState<string>();

  useEffect(() => {
    if (!isDirty) {
      return undefined;
    }
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const path = inAppTarget(event);
      if (path !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        setTarget(path);
      }
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, [isDirty]);

  return {
    isAsking: target !== undefined,
    stay: () => setTarget(undefined),
    leave: () => target !== undefined && navigate(target),
  };
}
