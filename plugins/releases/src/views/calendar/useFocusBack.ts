import { RefObject, useLayoutEffect } from 'react';

/**
 * Gives the focus back to an element as soon as the popover that had it is
 * gone: a drawer below would take it before the next frame.
 *
 * @param content - something in the popover
 */
export function useFocusBack(
  element: HTMLElement,
  content: RefObject<HTMLElement>,
) {
  useLayoutEffect(
    () => () => {
      const popover = content.current?.closest('[role=dialog]');
      if (popover?.contains(document.activeElement)) {
        queueMicrotask(() => element.focus());
      }
    },
    [element, content],
  );
}
