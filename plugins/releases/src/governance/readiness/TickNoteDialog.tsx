import { Text, TextAreaField } from '@backstage/ui';
import { ChecklistItem } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { ConfirmDialog, NotDone, RefusalText } from '../../shared/feedback';
import { useGatesTranslation } from '../../shared/translation';

/** Asks what there is to say about an item that is, or will be, ticked. */
export function TickNoteDialog(props: {
  item: ChecklistItem;
  isPending: boolean;
  error?: Error;
  onConfirm: (note: string) => void;
  onClose: () => void;
}) {
  const { item } = props;
  const { t } = useGatesTranslation();
  const [note, setNote] = useState(item.note ?? '');
  return (
    <ConfirmDialog
      title={item.title}
      confirmLabel={t(
        item.done ? 'gates.checklist.save' : 'gates.checklist.tick',
      )}
      isReady={note.trim() !== ''}
      isPending={props.isPending}
      onConfirm={() => props.onConfirm(note.trim())}
      onClose={props.onClose}
    >
      {item.hint && <Text>{item.hint}</Text>}
      <TextAreaField
        isRequired
        label={t('gates.checklist.note')}
        value={note}
        onChange={setNote}
      />
      {props.error && (
        <NotDone title={t('gates.checklist.notDone')}>
          <RefusalText error={props.error} />
        </NotDone>
      )}
    </ConfirmDialog>
  );
}
