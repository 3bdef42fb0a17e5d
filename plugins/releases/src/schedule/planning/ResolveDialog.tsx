import { Button, DialogBody, DialogHeader, Flex, Text } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import {
  Conflict,
  ConflictMoves,
  Move,
} from '@slipway/backstage-plugin-releases-common';
import { useMemo, useState } from 'react';
import {
  AppDialog,
  EmptyState,
  LoadError,
  LoadingRows,
} from '../../shared/feedback';
import { SentenceText } from '../../shared/sentence';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './planning.module.css';
import { useConflictMoves } from './usePlans';
import { WhatIfPanel } from './WhatIfPanel';

type Choice = ConflictMoves['items'][number];

function ChoiceItem(props: { choice: Choice; onChoose: () => void }) {
  const { name, from, to, causesOthers } = props.choice;
  const { t } = useReleasesTranslation();
  const time = useTime(from?.timeZone);
  return (
    <li className={styles.slot}>
      <div>
        <Text as="div" weight="bold">
          {name}
        </Text>
        {to ? (
          <Text as="div" color="secondary">
            {from && time.span(from)}{' '}
            <RiArrowRightLine
              aria-label={t('planning.to')}
              role="img"
              size={14}
            />{' '}
            {time.span(to)} {time.zone}
            {causesOthers && ` · ${t('planning.resolve.causesOthers')}`}
          </Text>
        ) : (
          <Text as="div" color="secondary">
            {t('planning.resolve.noTime')}
          </Text>
        )}
      </div>
      {to && (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('planning.resolve.chooseOf', { name })}
          onPress={props.onChoose}
        >
          {t('planning.resolve.choose')}
        </Button>
      )}
    </li>
  );
}

function Choices(props: {
  conflict: Conflict;
  onChoose: (choice: Choice) => void;
}) {
  const { conflict, onChoose } = props;
  const { t } = useReleasesTranslation();
  const { data, error, refetch } = useConflictMoves(conflict.fingerprint);
  return (
    <Flex direction="column" gap="3">
      <Text>
        <SentenceText of={conflict} />
      </Text>
      {!data && error && (
        <LoadError
          what={t('planning.resolve.what')}
          error={error}
          onRetry={() => refetch()}
        />
      )}
      {!data && !error && <LoadingRows rows={2} height={40} />}
      {data?.items.length === 0 && (
        <EmptyState
          title={t('planning.resolve.none')}
          description={t('planning.resolve.noneHint')}
        />
      )}
      {data && data.items.length > 0 && (
        <>
          <Text color="secondary">{t('planning.resolve.hint')}</Text>
          <ul className={styles.slots} aria-label={t('planning.resolve.list')}>
            {data.items.map(choice => (
              <ChoiceItem
                key={choice.releaseId}
                choice={choice}
                onChoose={() => onChoose(choice)}
              />
            ))}
          </ul>
        </>
      )}
    </Flex>
  );
}

/** The moves that resolve a conflict, and what each would change. */
export function ResolveDialog(props: {
  conflict: Conflict;
  onClose: () => void;
}) {
  const { conflict, onClose } = props;
  const { t } = useReleasesTranslation();
  const [choice, setChoice] = useState<Choice>();
  const moves = useMemo((): Move[] => {
    const { releaseId, revision, to } = choice ?? {};
    return releaseId && revision && to
      ? [{ releaseId, revision, window: to }]
      : [];
  }, [choice]);
  return (
    <AppDialog onClose={onClose} width={640}>
      <DialogHeader>
        {choice
          ? t('planning.title', { count: 1, name: choice.name })
          : t('planning.resolve.title')}
      </DialogHeader>
      <DialogBody>
        {choice ? (
          <WhatIfPanel
            moves={moves}
            onMoved={onClose}
            onCancel={() => setChoice(undefined)}
            cancelLabel={t('planning.resolve.back')}
          />
        ) : (
          <Choices conflict={conflict} onChoose={setChoice} />
        )}
      </DialogBody>
    </AppDialog>
  );
}
