import { useContext, useEffect } from 'react';
import { PageTitleContext } from './PageTitleContext';

/** The titles of the pages that are drawn, the newest at the end. */
const shown: { title: string }[] = [];

/** What the portal calls the browser's tab by itself. */
let portalTitle = '';

/**
 * Names the browser's tab as long as the page is drawn. A page may be taken away
 * only after the next one is drawn, which keeps its title then.
 */
export function useTabTitle(title: string): void {
  const setTitle = useContext(PageTitleContext);
  useEffect(() => {
    if (shown.length === 0) {
      portalTitle = document.title;
    }
    const show = () => {
      const newest = shown.at(-1)?.title;
      if (setTitle) {
        setTitle(newest);
      } else {
        document.title = newest ?? portalTitle;
      }
    };
    const entry = { title };
    shown.push(entry);
    show();
    return () => {
      shown.splice(shown.indexOf(entry), 1);
      show();
    };
  }, [title, setTitle]);
}
