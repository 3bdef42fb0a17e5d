import {
  Button,
  ButtonIcon,
  ButtonLink,
  Container,
  Flex,
  Header,
  useBreakpoint,
} from '@backstage/ui';
import { RiKeyboardLine } from '@remixicon/react';
import { ReviewDetail } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { Meeting, MeetingProgress } from '../../governance/reviewMeeting';
import {
  CloseReviewDialog,
  ReviewLoad,
  ReviewStateBadge,
  useReview,
  useReviewActs,
} from '../../governance/reviews';
import { PageHead } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { ZoneSelect } from '../../shared/time';
import { useReviewsTranslation } from '../../shared/translation';
import styles from './reviewPages.module.css';

function Actions(props: {
  review: ReviewDetail;
  onHelp: () => void;
  onClose: () => void;
}) {
  const { review, onHelp, onClose } = props;
  const { id, state, mayManage } = review;
  const { t } = useReviewsTranslation();
  const links = useReleasesLinks();
  const { open } = useReviewActs();
  const mayOpen = mayManage && !review.archivedAt && state !== 'open';
  return (
    <>
      <ZoneSelect releaseZone={review.timeZone} />
      <ButtonIcon
        variant="secondary"
        aria-label={t('meeting.keys.open')}
        icon={<RiKeyboardLine />}
        onPress={onHelp}
      />
      <ButtonLink variant="secondary" href={links.review(id)}>
        {t('reviews.act.back')}
      </ButtonLink>
      {mayOpen && (
        <Button
          variant="primary"
          isPending={open.isPending}
          onPress={() => open.mutate(review)}
        >
          {t(state === 'closed' ? 'reviews.act.reopen' : 'reviews.act.open')}
        </Button>
      )}
      {mayManage && state === 'open' && (
        <Button variant="primary" onPress={onClose}>
          {t('reviews.act.close')}
        </Button>
      )}
    </>
  );
}

/** The screen on which a review is held. */
export function ReviewMeetingPage() {
  const { id = '' } = useParams();
  const { t } = useReviewsTranslation();
  const links = useReleasesLinks();
  const navigate = useNavigate();
  const isNarrow = useBreakpoint().down('md');
  const { data: review, error, refetch } = useReview(id);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isClosing, setClosing] = useState(false);
  if (!review) {
    return <ReviewLoad error={error} onRetry={() => refetch()} />;
  }
  const actions = (
    <Actions
      review={review}
      onHelp={() => setHelpOpen(true)}
      onClose={() => setClosing(true)}
    />
  );
  return (
    <>
      <PageHead name={review.title} part={t('meeting.part')} />
      <Header
        title={review.title}
        metadata={[
          {
            label: t('reviews.column.state'),
            value: <ReviewStateBadge state={review.state} />,
          },
          {
            label: t('reviews.column.counts'),
            value: <MeetingProgress review={review} />,
          },
        ]}
        customActions={!isNarrow && actions}
      />
      <Container pb="6">
        <Flex direction="column" gap="4">
          {isNarrow && (
            <Flex gap="2" align="center" className={styles.wrap}>
              {actions}
            </Flex>
          )}
          <Meeting
            review={review}
            isHelpOpen={isHelpOpen}
            setHelpOpen={setHelpOpen}
            isCovered={isClosing}
          />
        </Flex>
      </Container>
      {isClosing && (
        <CloseReviewDialog
          review={review}
          onClosed={() => navigate(links.reviewMinutes(id))}
          onClose={() => setClosing(false)}
        />
      )}
    </>
  );
}
