import { useEffect } from 'react';

/**
 * Gives the focus to an element once the dialogs over it are gone: the popover
 * that led to them, to which they would give it back, is gone too.
 */
export function useFocusBehind(element: HTMLElement | undefined) {
  useEffect(
    () => () => {
      // Dialogs give the focus back in the next frame.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const focused = document.activeElement;
          if (!focused || focused === document.body) {
            element?.focus();
          }
        }),
      );
    },
    [element],
  );
}
