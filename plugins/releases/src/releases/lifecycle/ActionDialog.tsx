import { Text, TextAreaField } from '@backstage/ui';
import { ReactNode, useRef, useState } from 'react';
import { ConfirmDialog } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/**
 * Asks before something is done that cannot simply be taken back, and why where
 * that needs a reason. It is confirmed once, however often one presses.
 */
export function ActionDialog(props: {
  title: string;
  /** What follows from it. */
  consequence?: string;
  needsReason: boolean;
  isPending: boolean;
  onConfirm: (reason: string | undefined) => void;
  onClose: () => void;
  /** What is unusual about it now. */
  children?: ReactNode;
}) {
  const { t } = useReleasesTranslation();
  const [reason, setReason] = useState('');
  const isConfirmed = useRef(false);
  const given = reason.trim();

  const confirm = () => {
    if (!isConfirmed.current) {
      isConfirmed.current = true;
      props.onConfirm(props.needsReason ? given : undefined);
    }
  };

  return (
    <ConfirmDialog
      title={props.title}
      confirmLabel={props.title}
      isReady={!props.needsReason || given !== ''}
      isPending={props.isPending}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      {props.children}
      {props.consequence && <Text>{props.consequence}</Text>}
      {props.needsReason && (
        <TextAreaField
          isRequired
          label={t('release.reason')}
          description={t('release.reasonHint')}
          value={reason}
          onChange={setReason}
        />
      )}
    </ConfirmDialog>
  );
}
