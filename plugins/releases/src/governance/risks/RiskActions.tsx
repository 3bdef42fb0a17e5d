import { Button, Text } from '@backstage/ui';
import { RiskRecord } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import {
  ConfirmDialog,
  NotDone,
  RefusalText,
  useNotify,
} from '../../shared/feedback';
import { useRisksTranslation } from '../../shared/translation';
import styles from './risks.module.css';
import { useRiskActs } from './useRiskActs';

/** Edits, closes, reopens and removes one risk. */
export function RiskActions(props: { risk: RiskRecord; onEdit: () => void }) {
  const { risk } = props;
  const { title } = risk;
  const { t } = useRisksTranslation();
  const { change, remove } = useRiskActs(risk.releaseId);
  const notify = useNotify();
  const [isRemoving, setIsRemoving] = useState(false);
  const isClosed = risk.state === 'closed';
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        variant="secondary"
        aria-label={t('risks.editOf', { title })}
        onPress={props.onEdit}
      >
        {t('risks.edit')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        aria-label={t(isClosed ? 'risks.reopenOf' : 'risks.closeOf', { title })}
        isPending={change.isPending}
        onPress={() =>
          change.mutate(
            {
              risk,
              change: { state: isClosed ? 'open' : 'closed' },
              said: isClosed ? 'reopened' : 'closed',
            },
            {
              onError: error =>
                notify({
                  title: t('risks.done.failed'),
                  description: error.message,
                  status: 'warning',
                }),
            },
          )
        }
      >
        {t(isClosed ? 'risks.reopen' : 'risks.close')}
      </Button>
      <Button
        size="small"
        variant="tertiary"
        aria-label={t('risks.removeOf', { title })}
        onPress={() => {
          remove.reset();
          setIsRemoving(true);
        }}
      >
        {t('risks.remove')}
      </Button>
      {isRemoving && (
        <ConfirmDialog
          title={t('risks.removeTitle')}
          confirmLabel={t('risks.remove')}
          isPending={remove.isPending}
          onConfirm={() =>
            remove.mutate(risk, { onSuccess: () => setIsRemoving(false) })
          }
          onClose={() => setIsRemoving(false)}
        >
          <Text>{t('risks.removeExplain', { title })}</Text>
          {remove.error && (
            <NotDone title={t('risks.form.notRemoved')}>
              <RefusalText error={remove.error} />
            </NotDone>
          )}
        </ConfirmDialog>
      )}
    </div>
  );
}
