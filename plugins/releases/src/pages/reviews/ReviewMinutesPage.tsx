import { useApi } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  ButtonLink,
  Container,
  Flex,
  Header,
  useBreakpoint,
} from '@backstage/ui';
import {
  RiCheckLine,
  RiDownload2Line,
  RiFileCopyLine,
  RiPrinterLine,
} from '@remixicon/react';
import { ReviewDetail } from '@slipway/backstage-plugin-releases-common';
import { useMutation } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import {
  Minutes,
  ReviewLoad,
  useMinutesFile,
  useReview,
} from '../../governance/reviews';
import { releasesApiRef } from '../../shared/api';
import { PageHead, Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { ZoneSelect } from '../../shared/time';
import { useReviewsTranslation } from '../../shared/translation';
import styles from './reviewPages.module.css';

function useCopy(id: string) {
  const api = useApi(releasesApiRef);
  return useMutation({
    mutationFn: async () =>
      window.navigator.clipboard.writeText(await api.getReviewMinutes(id)),
  });
}

function Actions(props: {
  review: ReviewDetail;
  copy: ReturnType<typeof useCopy>;
}) {
  const { review, copy } = props;
  const { t } = useReviewsTranslation();
  const links = useReleasesLinks();
  const file = useMinutesFile(review);
  return (
    <>
      <ZoneSelect releaseZone={review.timeZone} />
      <ButtonLink variant="secondary" href={links.review(review.id)}>
        {t('reviews.act.back')}
      </ButtonLink>
      <Button
        variant="secondary"
        iconStart={copy.isSuccess ? <RiCheckLine /> : <RiFileCopyLine />}
        isPending={copy.isPending}
        onPress={() => copy.mutate()}
      >
        {t(copy.isSuccess ? 'reviews.minutes.copied' : 'reviews.minutes.copy')}
      </Button>
      <Button
        variant="secondary"
        iconStart={<RiDownload2Line />}
        isPending={file.isPending}
        onPress={() => file.mutate()}
      >
        {t('reviews.minutes.download')}
      </Button>
      <Button
        variant="secondary"
        iconStart={<RiPrinterLine />}
        onPress={() => window.print()}
      >
        {t('reviews.minutes.print')}
      </Button>
    </>
  );
}

/** The minutes of a review. */
export function ReviewMinutesPage() {
  const { id = '' } = useParams();
  const { t } = useReviewsTranslation();
  const isNarrow = useBreakpoint().down('md');
  const { data: review, error, refetch } = useReview(id);
  const copy = useCopy(id);
  if (!review) {
    return <ReviewLoad error={error} onRetry={() => refetch()} />;
  }
  const title = t('reviews.minutes.of', { title: review.title });
  const actions = <Actions review={review} copy={copy} />;
  return (
    <>
      <PageHead name={review.title} part={t('reviews.minutes.title')} />
      <Header
        title={t('reviews.minutes.title')}
        customActions={!isNarrow && actions}
      />
      <Container pb="6">
        <Flex direction="column" gap="4">
          {isNarrow && (
            <Flex gap="2" align="center" className={styles.wrap}>
              {actions}
            </Flex>
          )}
          {copy.error && (
            <Alert
              role="alert"
              status="warning"
              icon
              title={t('reviews.minutes.notCopied')}
            />
          )}
          {review.state !== 'closed' && (
            <Alert status="info" icon title={t('reviews.minutes.draft')} />
          )}
          <Section title={title} isTitleHidden>
            <Minutes review={review} />
          </Section>
        </Flex>
      </Container>
    </>
  );
}
