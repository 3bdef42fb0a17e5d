import { Button, Flex, Text, TextAreaField } from '@backstage/ui';
import {
  Deployment,
  ReleasesApiError,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { ActorName } from '../shared/catalog';
import { NotDone, RefusalText } from '../shared/feedback';
import { fieldError } from '../shared/form';
import { Section } from '../shared/layout';
import { useDeliveryTranslation } from '../shared/translation';
import styles from './delivery.module.css';
import { ReviewBadge } from './DeploymentBadges';
import { FlagSentences } from './DeploymentParts';
import { Instant } from './Since';
import { useMayReviewDeployments } from './useDeliveryQueries';
import { useReviewDeployment } from './useReviewDeployment';

/** Says that one looked at it, with what one found. */
function ReviewForm({ id }: { id: string }) {
  const { t } = useDeliveryTranslation();
  const [note, setNote] = useState('');
  const { mutate, reset, error, isPending } = useReviewDeployment(id);
  const ofNote =
    error instanceof ReleasesApiError
      ? error.details.find(({ field }) => field === 'note')?.message
      : undefined;
  const given = note.trim();
  return (
    <Flex direction="column" gap="3">
      {error && ofNote === undefined && (
        <NotDone title={t('delivery.review.notDone')}>
          <RefusalText error={error} />
        </NotDone>
      )}
      <TextAreaField
        isRequired
        label={t('delivery.review.note')}
        description={t('delivery.review.noteHint')}
        value={note}
        onChange={typed => {
          reset();
          setNote(typed);
        }}
        {...fieldError(ofNote)}
      />
      <div>
        <Button
          variant="primary"
          isDisabled={given === ''}
          isPending={isPending}
          onPress={() =>
            mutate({ note: given }, { onSuccess: () => setNote('') })
          }
        >
          {t('delivery.review.submit')}
        </Button>
      </div>
    </Flex>
  );
}

function Reviews({ reviews }: Pick<Deployment, 'reviews'>) {
  const { t } = useDeliveryTranslation();
  return (
    <div>
      <Text as="h3" variant="body-medium" weight="bold">
        {t('delivery.review.reviews')}
      </Text>
      {reviews.length === 0 ? (
        <Text color="secondary">{t('delivery.review.nobody')}</Text>
      ) : (
        <ul className={styles.list}>
          {reviews.map(({ by, at, note }) => (
            <li key={`${by} ${at}`}>
              <Text as="div" color="secondary">
                <ActorName actor={by} />, <Instant at={at} />
              </Text>
              <div className={styles.words}>
                <Text as="span">{note}</Text>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is wrong about a deployment, who looked at it, and the way to do so. */
export function DeploymentReviews({ deployment }: { deployment: Deployment }) {
  const { id, flags, reviews } = deployment;
  const { t } = useDeliveryTranslation();
  const mayReview = useMayReviewDeployments();
  return (
    <Section
      title={t('delivery.review.title')}
      actions={flags.length > 0 && <ReviewBadge deployment={deployment} />}
    >
      {flags.length === 0 ? (
        <Text color="secondary">{t('delivery.review.none')}</Text>
      ) : (
        <Flex direction="column" gap="4">
          <FlagSentences flags={flags} />
          <Reviews reviews={reviews} />
          {mayReview && <ReviewForm id={id} />}
          {mayReview === false && (
            <Text color="secondary">{t('delivery.review.mayNot')}</Text>
          )}
        </Flex>
      )}
    </Section>
  );
}
