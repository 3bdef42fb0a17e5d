import { Checkbox, Link, Text, VisuallyHidden } from '@backstage/ui';
import { WorkItem } from '@slipway/backstage-plugin-releases-common';
import { Fragment, ReactNode } from 'react';
import { useReleasesLinks } from '../../shared/links';
import { Sentence } from '../../shared/sentence';
import { useWorkTranslation } from '../../shared/translation';
import { Due } from '../readiness';
import { EvidenceAct } from './EvidenceAct';
import { KIND_ICONS } from './kindIcons';
import { OpenAct } from './OpenAct';
import { isReleaseWork, ReleaseWork } from './ReleaseWork';
import { ReviewAct } from './ReviewAct';
import { TickAct } from './TickAct';
import { VoteAct } from './VoteAct';
import { WaiverAct } from './WaiverAct';
import styles from './work.module.css';

function ReleaseAct(props: { item: ReleaseWork; onDone: () => void }) {
  switch (props.item.kind) {
    case 'vote':
      return <VoteAct {...props} />;
    case 'checklist':
    case 'condition':
      return <TickAct {...props} />;
    case 'evidence':
      return <EvidenceAct {...props} />;
    case 'waiver_request':
      return <WaiverAct {...props} />;
    default:
      return <OpenAct item={props.item} />;
  }
}

function Act(props: { item: WorkItem; onDone: () => void }) {
  const { item, onDone } = props;
  if (item.reviewId !== undefined && item.kind === 'review') {
    return <ReviewAct item={item} reviewId={item.reviewId} />;
  }
  return isReleaseWork(item) ? (
    <ReleaseAct item={item} onDone={onDone} />
  ) : null;
}

/** Whether the sentence leads to the release. */
function namesRelease({ message, releaseId }: WorkItem): boolean {
  const mention = JSON.stringify({ release: releaseId }).slice(1, -1);
  return JSON.stringify(message?.params ?? {}).includes(mention);
}

/** The release where the sentence does not name it, the gate, and by when. */
function About({ item }: { item: WorkItem }) {
  const { kind, gateName, release, releaseId, dueAt } = item;
  const links = useReleasesLinks();
  const parts: Record<string, ReactNode> = {
    release: release && releaseId && !namesRelease(item) && (
      <Link href={links.release(releaseId, 'readiness')}>{release.name}</Link>
    ),
    gate: kind !== 'vote' && gateName,
    due: dueAt && <Due dueAt={dueAt} releaseZone={release?.timeZone} />,
  };
  return (
    <Text as="div" color="secondary">
      {Object.entries(parts)
        .filter(([, part]) => part)
        .map(([name, part], place) => (
          <Fragment key={name}>
            {place > 0 && ' · '}
            {part}
          </Fragment>
        ))}
    </Text>
  );
}

/** One thing that waits, and the way to do it. */
export function WorkRow(props: {
  item: WorkItem;
  /** Whether it is picked to be voted on with others; absent: it cannot be. */
  isPicked?: boolean;
  onPick: (isPicked: boolean) => void;
  onDone: () => void;
}) {
  const { item, isPicked } = props;
  const { t } = useWorkTranslation();
  return (
    <li className={styles.row}>
      <span className={styles.pick}>
        {isPicked === undefined ? (
          KIND_ICONS[item.kind]
        ) : (
          <Checkbox
            aria-label={t('work.batch.pick', { sentence: item.sentence })}
            isSelected={isPicked}
            onChange={props.onPick}
          />
        )}
      </span>
      <div className={styles.what}>
        <VisuallyHidden>{t(`work.one.${item.kind}`)}: </VisuallyHidden>
        <Text as="div">
          <Sentence of={item} releaseZone={item.release?.timeZone} />
        </Text>
        <About item={item} />
      </div>
      <div className={styles.acts}>
        <Act item={item} onDone={props.onDone} />
      </div>
    </li>
  );
}
