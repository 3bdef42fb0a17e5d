import { createContext } from 'react';

/**
 * Tells a frontend system that names the browser's tab by itself what to call
 * it; undefined when the page is left. Without one the page does it.
 *
 * @internal
 */
export const PageTitleContext = createContext<
  ((title: string | undefined) => void) | undefined
>(undefined);
