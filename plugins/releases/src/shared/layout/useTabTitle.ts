import { useContext, useEffect } from 'react';
import { PageTitleContext } from './PageTitleContext';

/** The titles of the pages that are drawn, the newest at the end. */
const shown: { title: string }[] = [];

/** What the portal calls the browser's tab by itself. */
let portalTitle = '';

/**
 * The portal counts notifications in the title, and for a moment after each
 * change of it writes back the one before, which then stays now and then.
 */
const AGAIN_AFTER_MS = [200, 1_000];

const withoutCount = (title: string) => title.replace(/^\(\d+\)\s/, '');

/**
 * Names the browser's tab as long as the page is drawn. A page may be taken away
 * only after the next one is drawn, which keeps its title then.
 */
export function useTabTitle(title: string): void {
  const setTitle = useContext(PageTitleContext);
  useEffect(() => {
    if (shown.length === 0) {
      portalTitle = withoutCount(document.title);
    }
    const show = () => {
      const newest = shown.at(-1)?.title;
      if (setTitle) {
        setTitle(newest);
      } else if (withoutCount(document.title) !== (newest ?? portalTitle)) {
        document.title = newest ?? portalTitle;
      }
    };
    const entry = { title };
    shown.push(entry);
    show();
    const timers = AGAIN_AFTER_MS.map(ms => setTimeout(show, ms));
    return () => {
      timers.forEach(timer => clearTimeout(timer));
      shown.splice(shown.indexOf(entry), 1);
      show();
    };
  }, [title, setTitle]);
}
