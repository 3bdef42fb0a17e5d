import { useEffect, useState } from 'react';

/** Gives the focus back to what had it, once what took it is gone. */
export function useReturnFocus() {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) {
        before.focus();
      }
    },
    [before],
  );
}
