import { Alert, Text, TextAreaField, TextField } from '@backstage/ui';
import {
  AgendaItem,
  isReady,
  MAX_CONDITIONS,
  ReleasesApiError,
  ReviewOutcome,
} from '@slipway/backstage-plugin-releases-common';
import { KeyboardEvent, useState } from 'react';
import { EntityPicker } from '../../shared/catalog';
import { ConfirmDialog, NotDone, RefusalText } from '../../shared/feedback';
import {
  fieldError,
  fieldStyles,
  ListEditor,
  Row,
  WallTimeField,
} from '../../shared/form';
import { useWording } from '../../shared/sentence';
import { localZone } from '../../shared/time';
import {
  useReleasesTranslation,
  useReviewsTranslation,
} from '../../shared/translation';
import { ConditionDraft, emptyCondition, readConditions } from './conditions';
import { WantedDecision } from './useDecide';

function ConditionFields(props: {
  rows: readonly Row<ConditionDraft>[];
  zone: string;
  errorAt: (path: string) => string | undefined;
  newRow: () => Row<ConditionDraft>;
  onChange: (rows: Row<ConditionDraft>[]) => void;
}) {
  const { rows, zone, errorAt } = props;
  const { t } = useReviewsTranslation();
  const { t: tr } = useReleasesTranslation();
  return (
    <div role="group" aria-label={t('meeting.dialog.conditions')}>
      <ListEditor<ConditionDraft>
        rows={rows}
        rowName={place =>
          t('meeting.dialog.condition', { place: String(place) })
        }
        addLabel={t('meeting.dialog.addCondition')}
        removeLabel={name => tr('form.remove', { name })}
        isDisabled={false}
        error={errorAt('conditions')}
        newRow={props.newRow}
        onChange={changed => props.onChange(changed.slice(0, MAX_CONDITIONS))}
      >
        {(row, changeRow, index) => (
          <>
            <TextField
              label={t('meeting.dialog.conditionTitle')}
              isRequired
              value={row.title}
              onChange={title => changeRow({ title })}
              {...fieldError(errorAt(`conditions.${index}.title`))}
            />
            <div className={fieldStyles.grid}>
              <EntityPicker
                label={t('meeting.dialog.conditionOwner')}
                kinds={['group', 'user']}
                isRequired
                value={row.ownerRef}
                onChange={ownerRef => changeRow({ ownerRef })}
                error={errorAt(`conditions.${index}.ownerRef`)}
              />
              <WallTimeField
                label={t('meeting.dialog.conditionDue')}
                description={t('meeting.dialog.dueHint', { zone })}
                isRequired
                zone={zone}
                value={row.due}
                onChange={due => changeRow({ due })}
                error={errorAt(`conditions.${index}.dueAt`)}
              />
            </div>
          </>
        )}
      </ListEditor>
    </div>
  );
}

/** Asks why, and on which conditions, before a decision is recorded. */
export function DecisionDialog(props: {
  item: AgendaItem;
  decision: ReviewOutcome;
  isPending: boolean;
  error?: Error;
  onDecide: (wanted: WantedDecision) => void;
  onClose: () => void;
}) {
  const { item, decision, isPending, error } = props;
  const { release, readiness } = item;
  const { t } = useReviewsTranslation();
  const zone = release.window?.timeZone ?? localZone();
  const wording = useWording(release.window?.timeZone);
  const [reason, setReason] = useState('');
  const [rows, setRows] = useState([emptyCondition(release, zone)]);
  const isConditional = decision === 'conditional';
  const conditions = isConditional ? readConditions(rows, zone) : undefined;
  const isMissing = isConditional && conditions === undefined;
  const isComplete = (decision === 'go' || reason.trim() !== '') && !isMissing;
  const errorAt = (field: string) =>
    error instanceof ReleasesApiError
      ? error.details.find(detail => detail.field === field)?.message
      : undefined;
  const decide = () =>
    props.onDecide({
      item,
      decision,
      ...(reason.trim() ? { reason: reason.trim() } : {}),
      ...(conditions ? { conditions } : {}),
    });
  const decideByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (isComplete && !isPending) {
        decide();
      }
    }
  };
  return (
    <ConfirmDialog
      title={t(`meeting.dialog.${decision}`, { release: release.name })}
      confirmLabel={t(`meeting.dialog.confirm.${decision}`)}
      isReady={isComplete}
      isPending={isPending}
      isConfirmFocused={decision === 'go'}
      onConfirm={decide}
      onClose={props.onClose}
    >
      <div
        role="presentation"
        className={fieldStyles.stack}
        onKeyDown={decideByKey}
      >
        {decision !== 'no_go' && readiness && !isReady(readiness.verdict) && (
          <Alert
            status="warning"
            icon
            title={t('meeting.dialog.notReady', {
              sentence: wording.text(readiness),
            })}
          />
        )}
        <TextAreaField
          label={t(
            decision === 'go'
              ? 'meeting.dialog.reasonOptional'
              : 'meeting.dialog.reason',
          )}
          description={t('meeting.dialog.keys')}
          isRequired={decision !== 'go'}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- It was opened by a key, and the reason is what is missing.
          autoFocus={decision !== 'go'}
          value={reason}
          onChange={setReason}
          {...fieldError(errorAt('reason'))}
        />
        {isConditional && (
          <ConditionFields
            rows={rows}
            zone={zone}
            errorAt={errorAt}
            newRow={() => emptyCondition(release, zone)}
            onChange={setRows}
          />
        )}
        {isMissing && (
          <Text color="secondary">{t('meeting.dialog.incomplete')}</Text>
        )}
        {error && (
          <NotDone title={t('meeting.dialog.failed')}>
            <RefusalText error={error} />
          </NotDone>
        )}
      </div>
    </ConfirmDialog>
  );
}
