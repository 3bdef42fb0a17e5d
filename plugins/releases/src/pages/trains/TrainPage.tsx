import {
  Alert,
  Button,
  ButtonLink,
  Container,
  Flex,
  Header,
  Select,
  Text,
  useBreakpoint,
} from '@backstage/ui';
import { RiAddLine, RiTrainLine } from '@remixicon/react';
import {
  Departure,
  Train,
  TrainPlan,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import { ApproveSeveral } from '../../governance/voting';
import {
  BoardDialog,
  DepartureDates,
  PlanFindings,
  PlanWaves,
  TrainFacts,
  TrainLoad,
  useBoardable,
  useDepartures,
  useMayManageTrains,
  useTrain,
  useTrainAct,
  useTrainPlan,
} from '../../schedule/trains';
import { EmptyState, LoadError, LoadingRows } from '../../shared/feedback';
import { Columns, PageHead, Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { Sentence } from '../../shared/sentence';
import { useTime, ZoneSelect } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './trains.module.css';

const LISTED = 20;

function Actions({ train }: { train: Train }) {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const mayManage = useMayManageTrains();
  const { archive, restore } = useTrainAct();
  if (!mayManage) {
    return null;
  }
  return train.archivedAt ? (
    <Button
      variant="secondary"
      isPending={restore.isPending}
      onPress={() => restore.mutate(train)}
    >
      {t('trains.restore')}
    </Button>
  ) : (
    <>
      <ButtonLink variant="secondary" href={links.editTrain(train.id)}>
        {t('trains.edit')}
      </ButtonLink>
      <Button
        variant="secondary"
        isPending={archive.isPending}
        onPress={() => archive.mutate(train)}
      >
        {t('trains.archive')}
      </Button>
    </>
  );
}

function DepartureSelect(props: {
  train: Train;
  shown: Departure;
  onChange: (start: string) => void;
}) {
  const { train, shown, onChange } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(train.timeZone);
  const { data } = useDepartures(train.id, { limit: LISTED });
  const known = data?.items ?? [];
  const items = known.some(({ start }) => start === shown.start)
    ? known
    : [shown, ...known];
  return (
    <Select
      className={styles.departure}
      label={t('trains.departure')}
      size="small"
      options={items.map(({ start, scheduled }) => {
        const words = `${time.instant(start)} ${time.zone}`;
        return {
          id: start,
          label: scheduled ? words : t('trains.unscheduled', { time: words }),
        };
      })}
      value={shown.start}
      onChange={key => key !== null && onChange(String(key))}
    />
  );
}

function Plan(props: {
  train: Train;
  plan: TrainPlan;
  onDeparture: (start: string) => void;
}) {
  const { train, plan, onDeparture } = props;
  const { departure } = plan;
  const { t } = useReleasesTranslation();
  const [isBoarding, setIsBoarding] = useState(false);
  const { items: boardable, hasMore } = useBoardable(train);
  const mayManage = useMayManageTrains();
  const mayBoard = mayManage || hasMore || (boardable ?? []).length > 0;
  const board = departure && !train.archivedAt && mayBoard && (
    <Button
      variant="primary"
      iconStart={<RiAddLine />}
      onPress={() => setIsBoarding(true)}
    >
      {t('trains.board')}
    </Button>
  );
  return (
    <Section
      title={t('trains.plan')}
      actions={
        <Flex gap="2" className={styles.wrap}>
          <ApproveSeveral name={train.name} releases={plan.members} />
          {board}
        </Flex>
      }
    >
      <Flex direction="column" gap="4">
        {departure && (
          <DepartureSelect
            train={train}
            shown={departure}
            onChange={onDeparture}
          />
        )}
        {plan.aboard === 0 ? (
          <EmptyState
            icon={<RiTrainLine />}
            title={departure ? t('trains.nobody') : t('trains.noDeparture')}
            description={departure && t('trains.nobodyHint')}
          />
        ) : (
          <>
            <Text>
              <Sentence of={plan} />
            </Text>
            <PlanFindings plan={plan} />
            <Text color="secondary">{t('trains.waveHint')}</Text>
            <PlanWaves train={train} plan={plan} />
            {plan.hidden > 0 && (
              <Text color="secondary">
                {t('trains.hidden', { count: plan.hidden })}
              </Text>
            )}
          </>
        )}
      </Flex>
      {isBoarding && departure && (
        <BoardDialog
          train={train}
          departure={departure}
          onClose={() => setIsBoarding(false)}
        />
      )}
    </Section>
  );
}

/** The page of one train: its departures, who is aboard, and in what order. */
export function TrainPage() {
  const { id = '' } = useParams();
  const { t } = useReleasesTranslation();
  const [searchParams, setSearchParams] = useSearchParams();
  const { data: train, error, refetch } = useTrain(id);
  const plan = useTrainPlan(id, searchParams.get('departure') ?? undefined);
  const isNarrow = useBreakpoint().down('md');
  if (!train) {
    return <TrainLoad error={error} onRetry={() => refetch()} />;
  }
  const actions = (
    <>
      <ZoneSelect releaseZone={train.timeZone} />
      <Actions train={train} />
    </>
  );
  return (
    <>
      <PageHead name={train.name} />
      <Header title={train.name} customActions={!isNarrow && actions} />
      <Container pb="6">
        <Flex direction="column" gap="4">
          {isNarrow && (
            <Flex gap="2" align="center" className={styles.wrap}>
              {actions}
            </Flex>
          )}
          {train.archivedAt && (
            <Alert status="info" icon title={t('trains.archived')} />
          )}
          <Columns
            lead={null}
            main={
              <>
                {!plan.data && plan.error && (
                  <LoadError
                    what={t('trains.whatPlan')}
                    error={plan.error}
                    onRetry={() => plan.refetch()}
                  />
                )}
                {!plan.data && !plan.error && (
                  <LoadingRows rows={4} height={72} />
                )}
                {plan.data && (
                  <Plan
                    train={train}
                    plan={plan.data}
                    onDeparture={departure =>
                      setSearchParams({ departure }, { replace: true })
                    }
                  />
                )}
              </>
            }
            side={
              <>
                <TrainFacts train={train} plan={plan.data} />
                {plan.data?.departure && (
                  <DepartureDates
                    train={train}
                    departure={plan.data.departure}
                  />
                )}
              </>
            }
          />
        </Flex>
      </Container>
    </>
  );
}
