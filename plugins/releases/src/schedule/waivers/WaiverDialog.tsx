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
  DecisionReason,
  NewWaiver,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { NotDone, RefusalText } from '../../shared/feedback';
import {
  ChoiceField,
  resolveWall,
  toWall,
  WallTimeField,
} from '../../shared/form';
import { localZone } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';

/** Asks for which window, why, and until when a release may go on. */
export function WaiverDialog(props: {
  release: Release;
  windows: readonly DecisionReason[];
  isPending: boolean;
  error?: Error;
  onGrant: (waiver: NewWaiver) => void;
  onClose: () => void;
}) {
  const { release, windows } = props;
  const { t } = useReleasesTranslation();
  const zone = release.window?.timeZone ?? localZone();
  const [windowId, setWindowId] = useState(windows[0]?.windowId ?? '');
  const [reason, setReason] = useState('');
  const [expires, setExpires] = useState(toWall(release.window?.end, zone));
  const { instant: expiresAt } = resolveWall(
    expires,
    zone,
    release.window?.end,
  );
  return (
    <Dialog
      isOpen
      isDismissable={!props.isPending}
      onOpenChange={isOpen => !isOpen && props.onClose()}
    >
      <DialogHeader>{t('windows.waiver.title')}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text>{t('windows.waiver.explain', { name: release.name })}</Text>
          <ChoiceField
            label={t('windows.waiver.window')}
            options={windows.map(({ windowId: id = '', name = id }) => ({
              id,
              label: name,
            }))}
            value={windowId}
            onChange={setWindowId}
          />
          <TextAreaField
            isRequired
            label={t('release.reason')}
            description={t('release.reasonHint')}
            value={reason}
            onChange={setReason}
          />
          <WallTimeField
            isRequired
            label={t('windows.waiver.expires', { zone })}
            zone={zone}
            value={expires}
            onChange={setExpires}
          />
          {props.error && (
            <NotDone title={t('windows.notDone')}>
              <RefusalText error={props.error} />
            </NotDone>
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={props.onClose}>
          {t('release.cancel')}
        </Button>
        <Button
          variant="primary"
          isDisabled={!windowId || !expiresAt || reason.trim() === ''}
          isPending={props.isPending}
          onPress={() =>
            expiresAt &&
            props.onGrant({ windowId, reason: reason.trim(), expiresAt })
          }
        >
          {t('windows.waiver.grant')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
