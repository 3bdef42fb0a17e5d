import { Button, Flex, Link, Text } from '@backstage/ui';
import {
  RiErrorWarningLine,
  RiQuestionLine,
  RiTimeLine,
} from '@remixicon/react';
import {
  MAX_MOVES,
  OrderViolation,
  TrainPlan,
} from '@slipway/backstage-plugin-releases-common';
import { ReactNode, useState } from 'react';
import { useReleasesLinks } from '../../shared/links';
import { Said, Sentence } from '../../shared/sentence';
import { StatusBadge, Tone } from '../../shared/status';
import { useReleasesTranslation } from '../../shared/translation';
import { AlignButton } from '../planning';
import styles from './trains.module.css';

const SHOWN = 5;

function Finding<T>(props: {
  tone: Tone;
  icon: ReactNode;
  title: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  lineOf: (item: T) => ReactNode;
  /** What can be done about all of them. */
  act?: ReactNode;
}) {
  const { items } = props;
  const { t } = useReleasesTranslation();
  const [isOpen, setIsOpen] = useState(false);
  if (items.length === 0) {
    return null;
  }
  const shown = isOpen ? items : items.slice(0, SHOWN);
  const rest = items.length - shown.length;
  return (
    <div>
      <StatusBadge tone={props.tone} icon={props.icon}>
        {props.title}
      </StatusBadge>
      <ul className={styles.findings}>
        {shown.map(item => (
          <li key={props.keyOf(item)}>{props.lineOf(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" variant="tertiary" onPress={() => setIsOpen(true)}>
          {t('trains.showAll', { count: rest })}
        </Button>
      )}
      {props.act}
    </div>
  );
}

function AlsoMiss({ missed }: { missed: TrainPlan['missing'][number] }) {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  if (missed.alsoMiss.length === 0) {
    return null;
  }
  return (
    <Text as="div" color="secondary">
      {t('trains.alsoMiss')}{' '}
      {missed.alsoMiss.map(({ releaseId, name }, index) => (
        <span key={releaseId}>
          {index > 0 && ', '}
          <Link href={links.release(releaseId)}>{name}</Link>
        </span>
      ))}
      {missed.truncated && ` ${t('trains.andMore')}`}
    </Text>
  );
}

/** The plan has each edge once. */
function edgeOf({ consumerRef, providerRef }: OrderViolation): string {
  return `${consumerRef} ${providerRef}`;
}

function Align({ plan }: { plan: TrainPlan }) {
  const moves = plan.outside.flatMap(({ align }) => align ?? []);
  const [first] = moves;
  const named = plan.members.find(
    ({ releaseId }) => releaseId === first?.releaseId,
  );
  return named ? (
    <AlignButton moves={moves.slice(0, MAX_MOVES)} name={named.name} />
  ) : null;
}

/** What stands between a departure and going in order. */
export function PlanFindings({ plan }: { plan: TrainPlan }) {
  const { missing, violations, contradictions, unknown, outside } = plan;
  const { t } = useReleasesTranslation();
  if (
    [missing, violations, contradictions, unknown, outside].every(
      ({ length }) => length === 0,
    )
  ) {
    return null;
  }
  const warning = <RiErrorWarningLine aria-hidden />;
  const sentenceOf = (said: Said) => (
    <Text>
      <Sentence of={said} />
    </Text>
  );
  return (
    <Flex direction="column" gap="3">
      <Finding
        tone="negative"
        icon={<RiTimeLine aria-hidden />}
        title={t('trains.missing', { count: missing.length })}
        items={missing}
        keyOf={({ releaseId }) => releaseId}
        lineOf={missed => (
          <>
            {sentenceOf(missed)}
            <AlsoMiss missed={missed} />
          </>
        )}
      />
      <Finding
        tone="negative"
        icon={warning}
        title={t('trains.contradictions', { count: contradictions.length })}
        items={contradictions}
        keyOf={({ releaseIds }) => releaseIds.join(' ')}
        lineOf={sentenceOf}
      />
      <Finding
        tone="negative"
        icon={warning}
        title={t('trains.violations', { count: violations.length })}
        items={violations}
        keyOf={edgeOf}
        lineOf={sentenceOf}
      />
      <Finding
        tone="warning"
        icon={<RiTimeLine aria-hidden />}
        title={t('trains.outside', { count: outside.length })}
        items={outside}
        keyOf={({ releaseId }) => releaseId}
        lineOf={sentenceOf}
        act={<Align plan={plan} />}
      />
      <Finding
        tone="warning"
        icon={<RiQuestionLine aria-hidden />}
        title={t('trains.unknown', { count: unknown.length })}
        items={unknown}
        keyOf={edgeOf}
        lineOf={sentenceOf}
      />
    </Flex>
  );
}
