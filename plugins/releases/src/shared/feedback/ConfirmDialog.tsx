import {
  Button,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import { ReactNode } from 'react';
import { AppDialog } from './AppDialog';
import { useReleasesTranslation } from '../translation';

/** A question over the page, which is confirmed or left. */
export function ConfirmDialog(props: {
  title: string;
  confirmLabel: string;
  /** Whether all is there that it takes; absent: it is. */
  isReady?: boolean;
  isPending: boolean;
  /** Whether Enter confirms at once: the button has the focus. */
  isConfirmFocused?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { isReady = true, isPending, onClose } = props;
  const { t } = useReleasesTranslation();
  return (
    <AppDialog isDismissable={!isPending} onClose={onClose}>
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          {props.children}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('feedback.cancel')}
        </Button>
        <Button
          variant="primary"
          isDisabled={!isReady}
          isPending={isPending}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- The dialog was opened by a key, and Enter is to confirm it.
          autoFocus={props.isConfirmFocused}
          onPress={props.onConfirm}
        >
          {props.confirmLabel}
        </Button>
      </DialogFooter>
    </AppDialog>
  );
}
