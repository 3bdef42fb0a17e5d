import { Text, TextAreaField } from '@backstage/ui';
import {
  NewWaiver,
  Release,
  WaiverTarget,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { ConfirmDialog, NotDone, RefusalText } from '../../shared/feedback';
import {
  ChoiceField,
  resolveWall,
  toWall,
  WallTimeField,
} from '../../shared/form';
import { SentenceText } from '../../shared/sentence';
import { localZone } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { MayWaive } from './useMayWaive';

/** What can be waived, with its name. */
export interface NamedTarget extends WaiverTarget {
  name: string;
}

/** Asks in spite of what, why, and until when a release may go on. */
export function WaiverDialog(props: {
  release: Pick<Release, 'name' | 'window'>;
  /** Whether it is granted, or only asked for, and why. */
  may: Pick<MayWaive, 'mayGrant' | 'whyNot'>;
  targets: readonly NamedTarget[];
  isPending: boolean;
  error?: Error;
  onConfirm: (waiver: NewWaiver) => void;
  onClose: () => void;
}) {
  const { release, targets } = props;
  const { mayGrant, whyNot } = props.may;
  const { t } = useReleasesTranslation();
  const zone = release.window?.timeZone ?? localZone();
  const [id, setId] = useState(targets[0]?.id ?? '');
  const target = targets.find(one => one.id === id);
  const [reason, setReason] = useState('');
  const [expires, setExpires] = useState(toWall(release.window?.end, zone));
  const { instant: expiresAt } = resolveWall(
    expires,
    zone,
    release.window?.end,
  );
  return (
    <ConfirmDialog
      title={t(
        mayGrant ? 'windows.waiver.title' : 'windows.waiver.requestTitle',
      )}
      confirmLabel={t(
        mayGrant ? 'windows.waiver.grant' : 'windows.waiver.requestDone',
      )}
      isReady={Boolean(target && expiresAt && reason.trim())}
      isPending={props.isPending}
      onConfirm={() =>
        target &&
        expiresAt &&
        props.onConfirm({
          target: { type: target.type, id: target.id },
          reason: reason.trim(),
          expiresAt,
        })
      }
      onClose={props.onClose}
    >
      {whyNot && (
        <Text>
          <SentenceText of={whyNot} releaseZone={release.window?.timeZone} />
        </Text>
      )}
      <Text>
        {t(
          mayGrant ? 'windows.waiver.explain' : 'windows.waiver.requestExplain',
          { name: release.name },
        )}
      </Text>
      <ChoiceField
        label={t('windows.waiver.what')}
        options={targets.map(({ id: key, name }) => ({ id: key, label: name }))}
        value={id}
        onChange={setId}
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
    </ConfirmDialog>
  );
}
