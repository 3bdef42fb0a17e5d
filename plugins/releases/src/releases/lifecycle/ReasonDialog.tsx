import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  TextAreaField,
} from '@backstage/ui';
import { useState } from 'react';
import { useReleasesTranslation } from '../../shared/translation';

/** Asks why, before something is done that needs a reason. */
export function ReasonDialog(props: {
  title: string;
  isPending: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}) {
  const { t } = useReleasesTranslation();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      isOpen
      isDismissable={!props.isPending}
      onOpenChange={isOpen => !isOpen && props.onClose()}
    >
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>
        <TextAreaField
          isRequired
          label={t('release.reason')}
          description={t('release.reasonHint')}
          value={reason}
          onChange={setReason}
        />
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={props.onClose}>
          {t('release.cancel')}
        </Button>
        <Button
          variant="primary"
          isDisabled={reason.trim() === ''}
          isPending={props.isPending}
          onPress={() => props.onConfirm(reason.trim())}
        >
          {props.title}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
