import { useApi } from '@backstage/frontend-plugin-api';
import { NewReview } from '@slipway/backstage-plugin-releases-common';
import {
  ReviewFormFields,
  useReviewForm,
  useReviewSaved,
} from '../../governance/reviewForm';
import { useMayManageReviews } from '../../governance/reviews';
import { releasesApiRef } from '../../shared/api';
import { SavePage, useCreate } from '../../shared/form';
import { PageHead } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useReviewsTranslation } from '../../shared/translation';

/** Plans a review. */
export function NewReviewPage() {
  const { t } = useReviewsTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const saved = useReviewSaved();
  const mayManage = useMayManageReviews();
  const { form, isDirty, submit, failedChecks, refuse } =
    useReviewForm(undefined);

  const save = useCreate({
    create: (wanted: NewReview, write) => api.createReview(wanted, write),
    onSaved: saved,
    refuse,
  });

  return (
    <>
      <PageHead name={t('reviews.form.new')} />
      <SavePage
        title={t('reviews.form.new')}
        isDirty={isDirty && !save.isSuccess}
        problem={save.error ?? failedChecks}
        onSubmit={() => submit(wanted => save.mutate(wanted))}
        cancelHref={links.reviews()}
        refusal={mayManage === false ? t('reviews.mayNot') : undefined}
        isPending={save.isPending}
      >
        <ReviewFormFields form={form} error={save.error ?? undefined} />
      </SavePage>
    </>
  );
}
