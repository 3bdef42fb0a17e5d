import {
  AgendaItem,
  ReviewDetail,
} from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { ActorName, EntityLink, entityLabel } from '../../shared/catalog';
import { SentenceText } from '../../shared/sentence';
import { useTime } from '../../shared/time';
import {
  useReleasesTranslation,
  useReviewsTranslation,
} from '../../shared/translation';
import styles from './Minutes.module.css';
import { spanOfReview } from './ReviewWhen';
import { standingOf, undecidedOf } from './standing';
import { usePrinting } from './usePrinting';

function Named(props: { name: string; children: ReactNode }) {
  return (
    <p>
      <strong>{props.name}: </strong>
      {props.children}
    </p>
  );
}

function People({ review }: { review: ReviewDetail }) {
  const { t } = useReviewsTranslation();
  const { attendees } = review;
  const list = (name: string, shown: ReviewDetail['attendees']) =>
    shown.length > 0 && (
      <Named name={name}>
        {shown.map(({ ref, role }, index) => (
          <span key={ref}>
            {index > 0 && ', '}
            <EntityLink entityRef={ref} />
            {role && ` (${role})`}
          </span>
        ))}
      </Named>
    );
  return (
    <>
      {list(
        t('reviews.minutes.present'),
        attendees.filter(({ present }) => present === true),
      )}
      {list(
        t('reviews.minutes.absent'),
        attendees.filter(({ present }) => present === false),
      )}
      {list(
        t('reviews.minutes.invited'),
        attendees.filter(({ present }) => present === undefined),
      )}
    </>
  );
}

function Decided({ item, zone }: { item: AgendaItem; zone: string }) {
  const { t } = useReviewsTranslation();
  const { t: tr } = useReleasesTranslation();
  const time = useTime(zone);
  const decision = standingOf(item);
  const moment = (instant: string) => `${time.instant(instant)} ${time.zone}`;
  if (!decision) {
    return null;
  }
  const { reason, conditions, by, at, verdict, openGates = [] } = decision;
  return (
    <section className={styles.release}>
      <h4>
        {item.release.name}: {t(`reviews.decision.${decision.decision}`)}
      </h4>
      <p>
        {t('reviews.minutes.by', {
          who: <ActorName actor={by} />,
          when: moment(at),
        })}
      </p>
      {reason && (
        <div className={styles.text}>
          <Named name={t('reviews.minutes.reason')}>{reason}</Named>
        </div>
      )}
      {conditions.length > 0 && (
        <>
          <p>
            <strong>{t('reviews.decided.conditions')}:</strong>
          </p>
          <ul>
            {conditions.map(({ id, title, ownerRef, dueAt, doneAt }) => (
              <li key={id}>
                {title} ({entityLabel(ownerRef)},{' '}
                {doneAt
                  ? t('reviews.minutes.met')
                  : t('reviews.minutes.due', { when: moment(dueAt) })}
                )
              </li>
            ))}
          </ul>
        </>
      )}
      <Named name={t('reviews.decided.verdictThen')}>
        {tr(`status.verdict.${verdict}`)}.{' '}
        <SentenceText of={decision} releaseZone={zone} />
      </Named>
      {openGates.length > 0 && (
        <Named name={t('reviews.minutes.left')}>
          {openGates.map(({ name }) => name).join(', ')}
        </Named>
      )}
      {item.notes && (
        <div className={styles.text}>
          <Named name={t('reviews.minutes.notes')}>{item.notes}</Named>
        </div>
      )}
    </section>
  );
}

function Undecided({ item }: { item: AgendaItem }) {
  const { t } = useReviewsTranslation();
  const { t: tr } = useReleasesTranslation();
  return (
    <li>
      {item.release.name}
      {item.readiness && ` (${tr(`status.verdict.${item.readiness.verdict}`)})`}
      {item.notes && (
        <div className={styles.text}>
          {t('reviews.minutes.notes')}: {item.notes}
        </div>
      )}
    </li>
  );
}

function Text({ review }: { review: ReviewDetail }) {
  const { t } = useReviewsTranslation();
  const time = useTime(review.timeZone);
  const undecided = undecidedOf(review.items);
  const decided = review.items.filter(item => standingOf(item));
  return (
    <article className={styles.minutes}>
      <h2>{review.title}</h2>
      <Named name={t('reviews.when')}>
        {time.span(spanOfReview(review))} {time.zone}
      </Named>
      <People review={review} />
      <h3>{t('reviews.minutes.decisions')}</h3>
      {decided.length === 0 && <p>{t('reviews.minutes.noDecisions')}</p>}
      {decided.map(item => (
        <Decided key={item.release.id} item={item} zone={review.timeZone} />
      ))}
      {undecided.length > 0 && (
        <>
          <h3>{t('reviews.minutes.undecided')}</h3>
          <ul>
            {undecided.map(item => (
              <Undecided key={item.release.id} item={item} />
            ))}
          </ul>
        </>
      )}
      <p>
        <small>{t('reviews.minutes.redacted')}</small>
      </p>
    </article>
  );
}

/** The minutes of a review, to be read and, without anything around, printed. */
export function Minutes({ review }: { review: ReviewDetail }) {
  const isPrinting = usePrinting();
  return (
    <>
      <Text review={review} />
      {isPrinting &&
        createPortal(
          <div className={styles.printed}>
            <Text review={review} />
          </div>,
          document.body,
        )}
    </>
  );
}
