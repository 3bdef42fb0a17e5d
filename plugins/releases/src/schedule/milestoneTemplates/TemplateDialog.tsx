import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { ReactNode } from 'react';
import { NotDone } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/** A question about a template, asked over the page. */
export function TemplateDialog(props: {
  title: string;
  hint: string;
  error: Error | null;
  confirmLabel: string;
  isReady: boolean;
  isPending: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { error, onClose } = props;
  const { t } = useReleasesTranslation();
  return (
    <Dialog
      isOpen
      isDismissable={!props.isPending}
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="3">
          <Text>{props.hint}</Text>
          {error && (
            <NotDone title={t('templates.notDone')}>{error.message}</NotDone>
          )}
          {props.children}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('templates.cancel')}
        </Button>
        <Button
          variant="primary"
          isDisabled={!props.isReady}
          isPending={props.isPending}
          onPress={props.onConfirm}
        >
          {props.confirmLabel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
