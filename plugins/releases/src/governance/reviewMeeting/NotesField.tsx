import { Alert, Button, Flex, Text, TextAreaField } from '@backstage/ui';
import { AgendaItem } from '@slipway/backstage-plugin-releases-common';
import { KeyboardEvent } from 'react';
import { useReviewsTranslation } from '../../shared/translation';
import { useNotes } from './useNotes';

function leaveOnEscape(event: KeyboardEvent) {
  if (event.key === 'Escape' && event.target instanceof HTMLElement) {
    event.target.blur();
  }
}

/** Takes notes on a release, which are saved when the field is left. */
export function NotesField(props: {
  reviewId: string;
  item: Pick<AgendaItem, 'release' | 'notes' | 'notesRevision'>;
  onSaved: () => void;
}) {
  const { reviewId, item, onSaved } = props;
  const { t } = useReviewsTranslation();
  const notes = useNotes(reviewId, item, onSaved);
  const { theirs, save } = notes;
  const state = () => {
    if (save.isPending) {
      return t('meeting.notes.saving');
    }
    return save.isSuccess && !notes.isDirty
      ? t('meeting.notes.saved')
      : t('meeting.notes.hint');
  };
  return (
    <Flex direction="column" gap="2">
      <div
        role="presentation"
        data-meeting-notes
        onBlur={notes.leave}
        onKeyDown={leaveOnEscape}
      >
        <TextAreaField
          label={t('meeting.notes.label')}
          description={state()}
          value={notes.draft}
          onChange={notes.setDraft}
        />
      </div>
      {theirs && (
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('meeting.notes.conflict')}
          description={
            theirs.notes
              ? t('meeting.notes.theirs', { notes: theirs.notes })
              : t('meeting.notes.theirsGone')
          }
          customActions={
            <Flex gap="2">
              <Button
                size="small"
                variant="secondary"
                isPending={save.isPending}
                onPress={notes.keepMine}
              >
                {t('meeting.notes.keepMine')}
              </Button>
              <Button
                size="small"
                variant="secondary"
                onPress={notes.takeTheirs}
              >
                {t('meeting.notes.takeTheirs')}
              </Button>
            </Flex>
          }
        />
      )}
      {save.error && !theirs && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('meeting.notes.failed')}
          description={save.error.message}
          customActions={
            <Button size="small" variant="secondary" onPress={notes.leave}>
              {t('meeting.notes.retry')}
            </Button>
          }
        />
      )}
    </Flex>
  );
}

/** The notes for those who cannot write them. */
export function NotesText({ notes }: { notes: string | undefined }) {
  const { t } = useReviewsTranslation();
  return (
    <div style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {notes ? (
        <Text>{notes}</Text>
      ) : (
        <Text color="secondary">{t('meeting.notes.none')}</Text>
      )}
    </div>
  );
}
