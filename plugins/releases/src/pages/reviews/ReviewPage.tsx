import {
  Alert,
  Button,
  ButtonLink,
  Container,
  Flex,
  Header,
  Link,
  Text,
  useBreakpoint,
} from '@backstage/ui';
import {
  RiCalendarEventLine,
  RiFileTextLine,
  RiPlayLine,
} from '@remixicon/react';
import { ReviewDetail } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import {
  AgendaTable,
  Attendance,
  CancelReviewDialog,
  CloseReviewDialog,
  ReviewAbout,
  ReviewActivity,
  ReviewLoad,
  ReviewStateBadge,
  ReviewWhen,
  repeatOf,
  undecidedOf,
  useInvitation,
  useReview,
  useRepeatWords,
  useReviewActs,
} from '../../governance/reviews';
import { ActorName } from '../../shared/catalog';
import { toWall } from '../../shared/form';
import { Columns, Fact, Facts, PageHead, Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useTime, ZoneSelect } from '../../shared/time';
import { useReviewsTranslation } from '../../shared/translation';
import styles from './reviewPages.module.css';

/** Opens, holds, closes and cancels it, for those who may. */
function ManageActions({ review }: { review: ReviewDetail }) {
  const { id, state } = review;
  const { t } = useReviewsTranslation();
  const links = useReleasesLinks();
  const navigate = useNavigate();
  const { open } = useReviewActs();
  const [asked, setAsked] = useState<'close' | 'cancel'>();
  const isUntouched = undecidedOf(review.items).length === review.items.length;
  return (
    <>
      {state !== 'closed' && (
        <ButtonLink variant="secondary" href={links.editReview(id)}>
          {t('reviews.act.edit')}
        </ButtonLink>
      )}
      {state !== 'closed' && isUntouched && (
        <Button variant="secondary" onPress={() => setAsked('cancel')}>
          {t('reviews.act.cancel')}
        </Button>
      )}
      {state === 'open' && (
        <Button variant="secondary" onPress={() => setAsked('close')}>
          {t('reviews.act.close')}
        </Button>
      )}
      {state === 'closed' && (
        <Button
          variant="secondary"
          isPending={open.isPending}
          onPress={() => open.mutate(review)}
        >
          {t('reviews.act.reopen')}
        </Button>
      )}
      {state === 'planned' && (
        <Button
          variant="primary"
          iconStart={<RiPlayLine />}
          isPending={open.isPending}
          onPress={() =>
            open.mutate(review, {
              onSuccess: () => navigate(links.reviewMeeting(id)),
            })
          }
        >
          {t('reviews.act.open')}
        </Button>
      )}
      {asked === 'close' && (
        <CloseReviewDialog
          review={review}
          onClosed={() => {
            setAsked(undefined);
            navigate(links.reviewMinutes(id));
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked === 'cancel' && (
        <CancelReviewDialog
          review={review}
          onCancelled={() => navigate(links.reviews(), { replace: true })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

function Actions({ review }: { review: ReviewDetail }) {
  const { id, state, mayManage, archivedAt } = review;
  const { t } = useReviewsTranslation();
  const links = useReleasesLinks();
  const invitation = useInvitation(review);
  return (
    <>
      <ZoneSelect releaseZone={review.timeZone} />
      {state !== 'closed' && !archivedAt && (
        <Button
          variant="secondary"
          iconStart={<RiCalendarEventLine />}
          isPending={invitation.isPending}
          onPress={() => invitation.mutate()}
        >
          {t('reviews.act.invitation')}
        </Button>
      )}
      {state !== 'planned' && (
        <ButtonLink
          variant="secondary"
          iconStart={<RiFileTextLine />}
          href={links.reviewMinutes(id)}
        >
          {t('reviews.act.minutes')}
        </ButtonLink>
      )}
      {mayManage && !archivedAt && <ManageActions review={review} />}
      {state === 'open' && (
        <ButtonLink
          variant="primary"
          iconStart={<RiPlayLine />}
          href={links.reviewMeeting(id)}
        >
          {t(mayManage ? 'reviews.act.hold' : 'reviews.act.follow')}
        </ButtonLink>
      )}
    </>
  );
}

function ReviewFacts({ review }: { review: ReviewDetail }) {
  const { createdBy, createdAt, previousId, rrule } = review;
  const { t } = useReviewsTranslation();
  const links = useReleasesLinks();
  const time = useTime(review.timeZone);
  const wordsOf = useRepeatWords();
  const wall = toWall(review.at, review.timeZone);
  const repeat = repeatOf(rrule, wall);
  return (
    <Section title={t('reviews.facts')}>
      <Facts>
        <Fact name={t('reviews.when')}>
          <ReviewWhen review={review} />
        </Fact>
        <Fact name={t('reviews.length')}>
          {t('reviews.minutesLong', { count: review.durationMinutes })}
        </Fact>
        <Fact name={t('reviews.column.about')}>
          <ReviewAbout review={review} isLinked />
        </Fact>
        {rrule && (
          <Fact name={t('reviews.repeats')}>
            {repeat === 'rule' ? rrule : wordsOf(repeat, wall)}
          </Fact>
        )}
        {previousId && (
          <Fact name={t('reviews.act.previous')}>
            <Link href={links.review(previousId)}>
              {t('reviews.act.previous')}
            </Link>
          </Fact>
        )}
        <Fact name={t('reviews.createdBy')}>
          <ActorName actor={createdBy} />, {time.date(createdAt)}
        </Fact>
      </Facts>
    </Section>
  );
}

function presenceNote(
  { attendees }: Pick<ReviewDetail, 'attendees'>,
  t: ReturnType<typeof useReviewsTranslation>['t'],
) {
  return (
    attendees.some(({ present }) => present !== undefined) &&
    t('reviews.attendance', {
      present: String(attendees.filter(({ present }) => present).length),
      total: String(attendees.length),
    })
  );
}

/** The page of one review: when and with whom it is, and what it decides. */
export function ReviewPage() {
  const { id = '' } = useParams();
  const { t } = useReviewsTranslation();
  // What a manager may do leaves little room for a title.
  const isNarrow = useBreakpoint().down('xl');
  const { data: review, error, refetch } = useReview(id);
  if (!review) {
    return <ReviewLoad error={error} onRetry={() => refetch()} />;
  }
  const { counts } = review;
  const actions = <Actions review={review} />;
  return (
    <>
      <PageHead name={review.title} />
      <Header
        title={review.title}
        metadata={[
          {
            label: t('reviews.column.state'),
            value: <ReviewStateBadge state={review.state} />,
          },
          {
            label: t('reviews.when'),
            value: <ReviewWhen review={review} />,
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
          {review.archivedAt && (
            <Alert status="info" icon title={t('reviews.cancelled')} />
          )}
          {!review.mayManage && (
            <Text color="secondary">{t('reviews.mayNot')}</Text>
          )}
          <Columns
            lead={null}
            main={
              <Section
                title={t('reviews.agenda.title')}
                note={
                  counts.releases > 0 &&
                  t('reviews.counts.decided', {
                    decided: String(counts.releases - counts.undecided),
                    total: String(counts.releases),
                  })
                }
              >
                <AgendaTable review={review} />
              </Section>
            }
            side={
              <>
                <Section
                  title={t('reviews.attendees')}
                  note={presenceNote(review, t)}
                >
                  <Attendance review={review} />
                </Section>
                <ReviewFacts review={review} />
                <ReviewActivity id={review.id} />
              </>
            }
          />
        </Flex>
      </Container>
    </>
  );
}
