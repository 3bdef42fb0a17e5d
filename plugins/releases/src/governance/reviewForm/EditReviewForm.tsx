import { useApi } from '@backstage/frontend-plugin-api';
import { Review } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { releasesApiRef } from '../../shared/api';
import { EditConflictPage } from '../../shared/editConflict';
import { SavePage, useUpdate } from '../../shared/form';
import { useReleasesLinks } from '../../shared/links';
import {
  reviewMessages,
  useReviewsTranslation,
} from '../../shared/translation';
import { useMayManageReviews } from '../reviews';
import { inputOfReview, reviewChangeOf } from './reviewChange';
import { ReviewInput } from './ReviewDraft';
import { ReviewFormFields } from './ReviewFormFields';
import { ReviewValue } from './ReviewValue';
import { useReviewForm } from './useReviewForm';
import { useReviewSaved } from './useReviewSaved';

type KnownField = keyof typeof reviewMessages.form.field;

function isKnown(field: string): field is KnownField {
  return Object.hasOwn(reviewMessages.form.field, field);
}

/**
 * The form of a review as it was when the page was opened: what others save
 * meanwhile shows when this is saved.
 */
export function EditReviewForm(props: { review: Review }) {
  const [base] = useState(props.review);
  const { t } = useReviewsTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const saved = useReviewSaved();
  const mayManage = useMayManageReviews();
  const { form, input, isDirty, submit, failedChecks, refuse } =
    useReviewForm(base);

  const { save, conflict } = useUpdate<Review, ReviewInput>({
    update: (from, wanted) =>
      api.updateReview(from.id, reviewChangeOf(from, wanted), {
        revision: from.revision,
      }),
    read: () => api.getReview(base.id),
    onSaved: saved,
    refuse,
  });

  if (conflict) {
    return (
      <EditConflictPage
        title={t('reviews.form.conflict', { title: base.title })}
        what="review"
        base={base}
        mine={input}
        conflict={conflict}
        inputOf={inputOfReview}
        fieldName={field =>
          isKnown(field) ? t(`reviews.form.field.${field}`) : field
        }
        valueOf={(_, value) => (
          <ReviewValue value={value} zone={conflict.theirs.timeZone} />
        )}
      />
    );
  }
  return (
    <SavePage
      title={t('reviews.form.edit', { title: base.title })}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={() => submit(() => save.mutate({ base, wanted: input }))}
      cancelHref={links.review(base.id)}
      refusal={mayManage === false ? t('reviews.mayNot') : undefined}
      isDisabled={!isDirty}
      isPending={save.isPending}
    >
      <ReviewFormFields form={form} error={save.error ?? undefined} />
    </SavePage>
  );
}
