import {
  Button,
  Checkbox,
  CheckboxGroup,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  SearchField,
  Text,
} from '@backstage/ui';
import {
  Departure,
  ReleasesApiError,
  Train,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import {
  AppDialog,
  EmptyState,
  LoadError,
  LoadingRows,
  NotDone,
} from '../../shared/feedback';
import { useSettled, useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './trains.module.css';
import { useBoardable } from './useBoardable';
import { useBoarding } from './useTrainAct';

function Choices(props: {
  train: Train;
  q: string;
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  const { train, q, chosen, onChange } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(train.timeZone);
  const { items, hasMore, error, refetch } = useBoardable(train, q);
  if (!items) {
    return error ? (
      <LoadError
        what={t('portfolio.what')}
        error={error}
        onRetry={() => refetch()}
      />
    ) : (
      <LoadingRows rows={4} height={28} />
    );
  }
  if (items.length === 0) {
    return (
      <EmptyState
        title={t('trains.boardNone')}
        description={t('trains.boardNoneHint')}
      />
    );
  }
  return (
    <div className={styles.pick}>
      <CheckboxGroup
        label={t('trains.boardPick')}
        value={[...chosen]}
        onChange={onChange}
      >
        {items.map(({ id, name, window }) => (
          <Checkbox key={id} value={id}>
            {name}{' '}
            <Text as="span" color="secondary">
              {window
                ? `${time.span(window)} ${time.zone}`
                : t('time.noWindow')}
            </Text>
          </Checkbox>
        ))}
      </CheckboxGroup>
      {hasMore && <Text color="secondary">{t('trains.boardMore')}</Text>}
    </div>
  );
}

function Refusal({ error }: { error: Error }) {
  const { t } = useReleasesTranslation();
  const details = error instanceof ReleasesApiError ? error.details : [];
  const messages =
    details.length > 0
      ? [...new Set(details.map(({ message }) => message))]
      : [error.message];
  return (
    <NotDone title={t('trains.notDone')}>
      <ul className={styles.list}>
        {messages.map(message => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </NotDone>
  );
}

/** Picks releases to take aboard a departure. */
export function BoardDialog(props: {
  train: Train;
  departure: Departure;
  onClose: () => void;
}) {
  const { train, departure, onClose } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(train.timeZone);
  const { board } = useBoarding(train);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const q = useSettled(text.trim());
  return (
    <AppDialog isDismissable={!board.isPending} onClose={onClose} width={560}>
      <DialogHeader>
        {t('trains.boardTitle', { name: train.name })}
      </DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="3">
          <Text>
            {t('trains.boardWhen', {
              time: time.instant(departure.start),
              zone: time.zone,
            })}
          </Text>
          <SearchField
            aria-label={t('trains.boardSearch')}
            placeholder={t('portfolio.searchHint')}
            size="small"
            value={text}
            onChange={setText}
          />
          {board.error && <Refusal error={board.error} />}
          <Choices train={train} q={q} chosen={chosen} onChange={setChosen} />
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('feedback.cancel')}
        </Button>
        <Button
          variant="primary"
          isDisabled={chosen.length === 0}
          isPending={board.isPending}
          onPress={() =>
            board.mutate(
              { releaseIds: chosen, departure: departure.start },
              { onSuccess: onClose },
            )
          }
        >
          {t('trains.boardDo', { count: chosen.length })}
        </Button>
      </DialogFooter>
    </AppDialog>
  );
}
