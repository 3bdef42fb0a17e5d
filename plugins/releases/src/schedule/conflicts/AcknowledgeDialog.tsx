import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
  TextAreaField,
} from '@backstage/ui';
import {
  Conflict,
  ReleasesApiError,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { NotDone } from '../../shared/feedback';
import { fieldError, resolveWall, WallTimeField } from '../../shared/form';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { useAcknowledge } from './useAcknowledge';

/** Asks why a conflict may stay, and until when. */
export function AcknowledgeDialog(props: {
  conflict: Conflict;
  onClose: () => void;
}) {
  const { conflict, onClose } = props;
  const { t } = useReleasesTranslation();
  const { zone } = useTime();
  const { acknowledge } = useAcknowledge(conflict);
  const [reason, setReason] = useState('');
  const [expires, setExpires] = useState('');
  const { error, isPending } = acknowledge;
  const details = error instanceof ReleasesApiError ? error.details : [];
  const errorAt = (field: string) =>
    details.find(detail => detail.field === field)?.message;
  const expiresAt = resolveWall(expires, zone).instant;
  return (
    <Dialog
      isOpen
      isDismissable={!isPending}
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <DialogHeader>{t('conflicts.acknowledgeTitle')}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text>{conflict.sentence}</Text>
          <Text color="secondary">{t('conflicts.acknowledgeHint')}</Text>
          {error && details.length === 0 && (
            <NotDone title={t('conflicts.notDone')}>{error.message}</NotDone>
          )}
          <TextAreaField
            isRequired
            label={t('release.reason')}
            description={t('release.reasonHint')}
            value={reason}
            onChange={setReason}
            {...fieldError(errorAt('reason'))}
          />
          <WallTimeField
            label={t('conflicts.expires')}
            description={t('conflicts.expiresHint', { zone })}
            zone={zone}
            value={expires}
            onChange={wall => {
              acknowledge.reset();
              setExpires(wall);
            }}
            error={errorAt('expiresAt')}
          />
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('conflicts.cancel')}
        </Button>
        <Button
          variant="primary"
          isDisabled={reason.trim() === ''}
          isPending={isPending}
          onPress={() =>
            acknowledge.mutate(
              { reason: reason.trim(), expiresAt },
              { onSuccess: onClose },
            )
          }
        >
          {t('conflicts.acknowledge')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
