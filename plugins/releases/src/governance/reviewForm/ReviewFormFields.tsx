import { Flex, NumberField, TextField } from '@backstage/ui';
import { EntityPicker } from '../../shared/catalog';
import { NotDone } from '../../shared/feedback';
import {
  asRow,
  fieldError,
  fieldStyles,
  ListEditor,
  WallTimeField,
  ZonePicker,
} from '../../shared/form';
import { Section } from '../../shared/layout';
import {
  useReleasesTranslation,
  useReviewsTranslation,
} from '../../shared/translation';
import { AgendaFields } from './AgendaFields';
import { RepeatFields } from './RepeatFields';
import { AttendeeDraft } from './ReviewDraft';
import { ReviewForm } from './useReviewForm';

function WhatFields({ form }: { form: ReviewForm }) {
  const { draft, change, errorAt } = form;
  const { t } = useReviewsTranslation();
  return (
    <Section title={t('reviews.form.part.what')}>
      <Flex direction="column" gap="4">
        <div className={fieldStyles.grid}>
          <TextField
            className={fieldStyles.wide}
            label={t('reviews.form.field.title')}
            isRequired
            placeholder={t('reviews.form.titleExample')}
            value={draft.title}
            onChange={title => change({ title })}
            {...fieldError(errorAt('title'))}
          />
          <WallTimeField
            label={t('reviews.form.field.at')}
            isRequired
            zone={draft.timeZone}
            value={draft.at}
            onChange={at => change({ at })}
            error={errorAt('at')}
          />
          <ZonePicker
            label={t('reviews.form.field.timeZone')}
            value={draft.timeZone}
            onChange={timeZone => change({ timeZone })}
            error={errorAt('timeZone')}
          />
          <NumberField
            label={t('reviews.form.field.durationMinutes')}
            isRequired
            minValue={5}
            maxValue={480}
            value={draft.durationMinutes}
            onChange={durationMinutes => change({ durationMinutes })}
            {...fieldError(errorAt('durationMinutes'))}
          />
        </div>
        <RepeatFields form={form} />
      </Flex>
    </Section>
  );
}

function AttendeeFields({ form }: { form: ReviewForm }) {
  const { draft, change, errorAt } = form;
  const { t } = useReviewsTranslation();
  const { t: tr } = useReleasesTranslation();
  return (
    <Section
      title={t('reviews.form.part.attendees')}
      note={t('reviews.form.attendeesHint')}
    >
      <ListEditor<AttendeeDraft>
        rows={draft.attendees}
        rowName={place => t('reviews.form.attendee', { place: String(place) })}
        addLabel={t('reviews.form.addAttendee')}
        removeLabel={name => tr('form.remove', { name })}
        error={errorAt('attendees')}
        newRow={() => asRow<AttendeeDraft>({ role: '' })}
        onChange={attendees => change({ attendees }, [])}
      >
        {(row, changeRow, index) => (
          <div className={fieldStyles.grid}>
            <EntityPicker
              label={t('reviews.form.person')}
              kinds={['user', 'group']}
              isRequired
              value={row.ref}
              onChange={ref => changeRow({ ref })}
              error={errorAt(`attendees.${index}.ref`)}
            />
            <TextField
              label={t('reviews.form.role')}
              placeholder={t('reviews.form.roleExample')}
              value={row.role}
              onChange={role => changeRow({ role })}
              {...fieldError(errorAt(`attendees.${index}.role`))}
            />
          </div>
        )}
      </ListEditor>
    </Section>
  );
}

/** All that can be said of a review beforehand. */
export function ReviewFormFields(props: { form: ReviewForm; error?: Error }) {
  const { form, error } = props;
  const { t } = useReviewsTranslation();
  return (
    <Flex direction="column" gap="4">
      {error && (
        <NotDone title={t('reviews.form.notSaved')}>{error.message}</NotDone>
      )}
      <WhatFields form={form} />
      <AgendaFields form={form} />
      <AttendeeFields form={form} />
    </Flex>
  );
}
