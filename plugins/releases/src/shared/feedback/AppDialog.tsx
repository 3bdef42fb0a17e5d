import { Dialog, DialogProps } from '@backstage/ui';
import { useState } from 'react';

/** Two clicks within this time are a double click. */
const DOUBLE_CLICK_MS = 500;

/**
 * A dialog over the page, which leads back to it by Escape or a click beside
 * it. The second click of a double click that opened it is none of these.
 */
export function AppDialog(
  props: Omit<DialogProps, 'isOpen' | 'onOpenChange'> & { onClose: () => void },
) {
  const { onClose, ...rest } = props;
  const [openedAt] = useState(() => performance.now());
  return (
    <Dialog
      {...rest}
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      shouldCloseOnInteractOutside={() =>
        performance.now() - openedAt > DOUBLE_CLICK_MS
      }
    />
  );
}
