import { Link, Text } from '@backstage/ui';
import {
  AgendaItem,
  AgendaReadiness,
} from '@slipway/backstage-plugin-releases-common';
import { GateBadge, StateBadge, VerdictBadge } from '../../releases/status';
import { PlainList } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { Sentence } from '../../shared/sentence';
import { useReviewsTranslation } from '../../shared/translation';
import { Due } from '../readiness';
import styles from './reviews.module.css';

function releaseZone({ release }: Pick<AgendaItem, 'release'>) {
  return release.window?.timeZone;
}

/** Whether a release of an agenda is ready, and why; or how far it is. */
export function AgendaVerdict(props: {
  item: Pick<AgendaItem, 'release' | 'readiness'>;
}) {
  const { item } = props;
  const { release, readiness } = item;
  const { t } = useReviewsTranslation();
  if (!readiness) {
    return (
      <>
        <StateBadge state={release.state} />
        <Text as="div" color="secondary" variant="body-small">
          {t('reviews.agenda.wentOut')}
        </Text>
      </>
    );
  }
  return (
    <>
      <VerdictBadge verdict={readiness.verdict} />
      <Text as="div" color="secondary" variant="body-small">
        <Sentence
          of={readiness}
          releaseZone={releaseZone(item)}
          onPageOf={release.id}
        />
      </Text>
    </>
  );
}

/** What of a release does not pass, with who has to act and by when. */
export function AgendaGates(props: {
  release: AgendaItem['release'];
  gates: AgendaReadiness['gates'];
  /** How many are shown; absent: all. */
  limit?: number;
  /** Whether what each says, and by when, is left out. */
  isBrief?: boolean;
}) {
  const { release, gates, limit, isBrief } = props;
  const { t } = useReviewsTranslation();
  const links = useReleasesLinks();
  const zone = releaseZone({ release });
  const shown = gates.slice(0, limit);
  const rest = gates.length - shown.length;
  return (
    <>
      <PlainList>
        {shown.map(gate => (
          <li key={gate.id} className={styles.gate}>
            {isBrief ? (
              <Text as="span">{gate.name}</Text>
            ) : (
              <>
                <div className={styles.line}>
                  <GateBadge status={gate.status} />
                  <Text as="span" weight="bold">
                    {gate.name}
                  </Text>
                </div>
                <Text as="div">
                  <Sentence
                    of={gate}
                    releaseZone={zone}
                    onPageOf={release.id}
                  />
                </Text>
              </>
            )}
            <div>
              <Due
                ownerRef={gate.ownerRef}
                dueAt={isBrief ? undefined : gate.dueAt}
                releaseZone={zone}
              />
            </div>
          </li>
        ))}
      </PlainList>
      {rest > 0 && (
        <Link href={links.release(release.id, 'readiness')}>
          {t('reviews.agenda.more', { count: rest })}
        </Link>
      )}
    </>
  );
}

/** What changed about a release since the review before. */
export function AgendaChanges(props: {
  item: Pick<AgendaItem, 'release' | 'changes'>;
}) {
  const { item } = props;
  const { t } = useReviewsTranslation();
  return item.changes.length === 0 ? (
    <Text color="secondary">{t('reviews.agenda.sameAsBefore')}</Text>
  ) : (
    <PlainList>
      {item.changes.map(change => (
        <li key={`${change.code} ${change.sentence}`} className={styles.gate}>
          <Text as="span">
            <Sentence
              of={change}
              releaseZone={releaseZone(item)}
              onPageOf={item.release.id}
            />
          </Text>
        </li>
      ))}
    </PlainList>
  );
}
