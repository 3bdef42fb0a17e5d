import { Button, Flex, Text } from '@backstage/ui';
import {
  RiCheckboxCircleLine,
  RiForbidLine,
  RiQuestionLine,
} from '@remixicon/react';
import {
  isContentOpen,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { EntityLink } from '../../shared/catalog';
import { LoadError, LoadingRows } from '../../shared/feedback';
import { Section } from '../../shared/layout';
import { Sentence, SentenceText } from '../../shared/sentence';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { useDecisions } from '../windows';
import {
  Answer,
  answersOf,
  blockingWindows,
  questionsOf,
} from './releaseDecision';
import { useMayWaive } from './useMayWaive';
import { useWaiverAct } from './useWaiverAct';
import { WaiverDialog } from './WaiverDialog';
import { WaiverList } from './WaiverList';
import styles from './waivers.module.css';

const OPEN = { Icon: RiCheckboxCircleLine, style: styles.open };

const LOOKS = {
  open: OPEN,
  waived: OPEN,
  closed: { Icon: RiForbidLine, style: styles.closed },
  unsure: { Icon: RiQuestionLine, style: styles.unsure },
};

function AnswerText(props: {
  answer: Answer;
  isAlone: boolean;
  releaseZone?: string;
}) {
  const { decision, entityRefs, state } = props.answer;
  const { t } = useReleasesTranslation();
  const { Icon, style } = LOOKS[state];
  return (
    <div className={styles.answer}>
      <div className={style}>
        <Icon aria-hidden size={16} />
        <div>
          <Text weight="bold">
            {state === 'waived' ? (
              t('windows.ofRelease.waived')
            ) : (
              <SentenceText of={decision} releaseZone={props.releaseZone} />
            )}
          </Text>
          {!props.isAlone && (
            <Flex gap="2" className={styles.wrap}>
              {entityRefs.map(ref => (
                <EntityLink key={ref} entityRef={ref} />
              ))}
            </Flex>
          )}
        </div>
      </div>
    </div>
  );
}

/** What the windows say of a release at its planned start, and its waivers. */
export function ReleaseWindowsSection(props: { release: Release }) {
  const { release } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(release.window?.timeZone);
  const isOpen = isContentOpen(release.state);
  const may = useMayWaive(
    isOpen && !release.archivedAt ? release.id : undefined,
  );
  const [isAsking, setIsAsking] = useState(false);
  const questions = isOpen ? questionsOf(release) : [];
  const { data, error, refetch } = useDecisions(questions);
  const { request } = useWaiverAct(release);
  if (questions.length === 0 && !release.waivers?.length) {
    return null;
  }
  const answers =
    questions.length > 0 && data ? answersOf(release, data.items) : [];
  const blocking = blockingWindows(answers);
  return (
    <Section title={t('windows.ofRelease.title')}>
      <Flex direction="column" gap="3">
        {questions.length > 0 && (
          <Text color="secondary">
            {t('windows.ofRelease.at', {
              time: time.instant(release.window?.start ?? ''),
              zone: time.zone,
            })}
          </Text>
        )}
        {questions.length > 0 && !data && !error && <LoadingRows rows={2} />}
        {error && (
          <LoadError
            what={t('windows.ofRelease.title')}
            error={error}
            onRetry={() => refetch()}
          />
        )}
        {answers.map(answer => (
          <AnswerText
            key={answer.decision.sentence}
            answer={answer}
            isAlone={answers.length === 1}
            releaseZone={release.window?.timeZone}
          />
        ))}
        {blocking.length > 0 && may.isKnown && !may.mayAsk && (
          <Text color="secondary">
            {may.whyNot ? (
              <Sentence of={may.whyNot} onPageOf={release.id} />
            ) : (
              t('windows.waiver.mayNot')
            )}
          </Text>
        )}
        {blocking.length > 0 && may.mayAsk && (
          <div>
            <Button
              size="small"
              variant="secondary"
              onPress={() => {
                request.reset();
                setIsAsking(true);
              }}
            >
              {t(
                may.mayGrant ? 'windows.waiver.ask' : 'windows.waiver.request',
              )}
            </Button>
          </div>
        )}
        <WaiverList release={release} may={may} />
      </Flex>
      {isAsking && (
        <WaiverDialog
          release={release}
          may={may}
          targets={blocking.map(({ windowId: id = '', name = id }) => ({
            type: 'window',
            id,
            name,
          }))}
          isPending={request.isPending}
          error={request.error ?? undefined}
          onClose={() => setIsAsking(false)}
          onConfirm={waiver =>
            request.mutate(waiver, { onSuccess: () => setIsAsking(false) })
          }
        />
      )}
    </Section>
  );
}
