import { Button, Flex, Link, Text, VisuallyHidden } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import {
  isReady,
  NewPolicy,
  PolicyPreview,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { VerdictBadge } from '../../releases/status';
import { LoadError, LoadingRows } from '../../shared/feedback';
import { PreviewWhileTyping } from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import {
  usePoliciesTranslation,
  useReleasesTranslation,
} from '../../shared/translation';
import styles from './policyForm.module.css';

type Previewed = PolicyPreview['items'][number];

const CHANGES_SHOWN = 5;
const OTHERS_SHOWN = 3;

function Verdicts({ now, then }: Pick<Previewed, 'now' | 'then'>) {
  const { t } = useReleasesTranslation();
  const { t: tp } = usePoliciesTranslation();
  return (
    <div className={styles.verdicts}>
      <VisuallyHidden>
        {tp('policies.preview.nowThen', {
          now: t(`status.verdict.${now}`),
          then: t(`status.verdict.${then}`),
        })}
      </VisuallyHidden>
      <span aria-hidden className={styles.verdicts}>
        <VerdictBadge verdict={now} />
        {now !== then && (
          <>
            <RiArrowRightLine size={16} />
            <VerdictBadge verdict={then} />
          </>
        )}
      </span>
    </div>
  );
}

function Releases(props: {
  title: string;
  items: readonly Previewed[];
  shown: number;
}) {
  const { items, title } = props;
  const { t: tp } = usePoliciesTranslation();
  const links = useReleasesLinks();
  const [isWhole, setIsWhole] = useState(false);
  if (items.length === 0) {
    return null;
  }
  const rest = isWhole ? 0 : items.length - props.shown;
  return (
    <div>
      <Text as="h3" weight="bold">
        {title}
      </Text>
      <ul className={styles.list} aria-label={title}>
        {items
          .slice(0, isWhole ? items.length : props.shown)
          .map(({ releaseId, name, now, then, sentences }) => (
            <li key={releaseId}>
              <Link href={links.release(releaseId, 'readiness')}>{name}</Link>
              <Verdicts now={now} then={then} />
              {sentences.length > 0 && (
                <ul className={styles.sentences}>
                  {sentences.map(sentence => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
      </ul>
      {rest > 0 && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setIsWhole(true)}
        >
          {tp('policies.preview.more', { count: rest })}
        </Button>
      )}
    </div>
  );
}

function Answer({ preview }: { preview: PolicyPreview }) {
  const { selected, truncated, judged, items } = preview;
  const { t: tp } = usePoliciesTranslation();
  const changes = items.filter(({ now, then }) => now !== then);
  const becoming = (ready: boolean) =>
    changes.filter(
      ({ now, then }) => isReady(then) === ready && isReady(now) !== ready,
    ).length;
  const counts = { judged: String(judged) };
  const [notReady, ready] = [becoming(false), becoming(true)];
  return (
    <Flex direction="column" gap="3">
      <div>
        <Text as="p" weight="bold" className={styles.line}>
          {tp('policies.preview.selects', { count: selected })}
        </Text>
        {notReady > 0 && (
          <Text as="p" className={styles.line}>
            {tp('policies.preview.notReady', { count: notReady, ...counts })}
          </Text>
        )}
        {ready > 0 && (
          <Text as="p" className={styles.line}>
            {tp('policies.preview.ready', { count: ready, ...counts })}
          </Text>
        )}
        {changes.length === 0 && judged > 0 && (
          <Text as="p" className={styles.line}>
            {judged === 1
              ? tp('policies.preview.sameOne')
              : tp('policies.preview.same', counts)}
          </Text>
        )}
        {truncated && (
          <Text as="p" color="secondary" className={styles.line}>
            {tp('policies.preview.truncated')}
          </Text>
        )}
      </div>
      <Releases
        title={tp('policies.preview.changes')}
        items={changes}
        shown={CHANGES_SHOWN}
      />
      <Releases
        title={tp('policies.preview.others')}
        items={items.filter(({ now, then }) => now === then)}
        shown={OTHERS_SHOWN}
      />
    </Flex>
  );
}

/** What a policy would come to, told while one types. */
export function PolicyPreviewPanel(props: {
  policy: NewPolicy | undefined;
  answer: PreviewWhileTyping<PolicyPreview>;
}) {
  const { policy, answer } = props;
  const { t: tp } = usePoliciesTranslation();
  const body = () => {
    if (!policy || answer.isRefused) {
      return <Text color="secondary">{tp('policies.preview.waiting')}</Text>;
    }
    if (answer.error) {
      return (
        <LoadError
          what={tp('policies.preview.title')}
          error={answer.error}
          onRetry={answer.retry}
        />
      );
    }
    return answer.preview ? (
      <Answer preview={answer.preview} />
    ) : (
      <LoadingRows rows={4} />
    );
  };
  return (
    <div className={styles.preview}>
      <Section
        title={tp('policies.preview.title')}
        note={answer.isChecking && tp('policies.preview.checking')}
      >
        <div aria-live="polite">{body()}</div>
      </Section>
    </div>
  );
}
