import { Button, ButtonLink, Flex, Text } from '@backstage/ui';
import {
  Release,
  ReleaseAction,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { ReactNode, useState } from 'react';
import { useMay } from '../../shared/api';
import {
  LoadError,
  LoadingRows,
  NotDone,
  RefusalText,
} from '../../shared/feedback';
import { Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useSettled } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { useReleaseActions } from '../record';
import { ActionDialog } from './ActionDialog';
import { CorrectActualDialog } from './CorrectActualDialog';
import { MoreActions } from './MoreActions';
import { isAskedAbout, isNextStep, isReopening, placeOf } from './placeOf';
import { RefusedActions } from './RefusedActions';
import styles from './ReleaseActionsPanel.module.css';
import { Act, useReleaseAct } from './useReleaseAct';

/** Which words name a move; a step back is called differently from a step on. */
function moveKey(from: ReleaseState, to: ReleaseState) {
  if (isReopening(from, to) && (to === 'draft' || to === 'in_readiness')) {
    return `release.reopen.${to}` as const;
  }
  if (to === 'planned' && from === 'in_readiness') {
    return 'release.back.planned';
  }
  if (to === 'in_readiness' && from !== 'planned') {
    return 'release.back.in_readiness';
  }
  return `release.move.${to}` as const;
}

/** How long nothing can be pressed after a release has moved. */
const REST_MS = 1_000;

/** What one step does; correcting times has a dialog of its own. */
type Step = ReleaseAction & { action: Act['action'] };

/** What is over cannot be held, which nobody has to be told. */
const NOT_AHEAD = 'nothing_to_hold';

function keyOf({ action, to }: ReleaseAction): string {
  return `${action} ${to}`;
}

/** What follows from what is asked about. */
function consequenceKey({ action, to }: ReleaseAction) {
  const done = action === 'transition' ? to : action;
  switch (done) {
    case 'in_progress':
    case 'completed':
    case 'cancelled':
    case 'failed':
    case 'rolled_back':
    case 'archive':
      return `release.consequence.${done}` as const;
    default:
      return undefined;
  }
}

/** What this person may do with a release now, and why not the rest. */
export function ReleaseActionsPanel(props: {
  release: Release;
  /** What is unusual about doing something now, of what else is known. */
  unusual: (item: ReleaseAction) => ReactNode;
}) {
  const { release, unusual } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { data, error, refetch } = useReleaseActions(release.id);
  const mayPlan = useMay('create');
  const act = useReleaseAct(release);
  const [asking, setAsking] = useState<Step>();
  const [isCorrecting, setIsCorrecting] = useState(false);
  const restedState = useSettled(release.state, REST_MS);
  const isResting =
    restedState !== release.state || data?.revision !== release.revision;

  const labelOf = ({ action, to }: ReleaseAction) =>
    action === 'transition' && to
      ? t(moveKey(release.state, to))
      : t(`release.act.${action as Exclude<typeof action, 'transition'>}`);

  const isNextOne = ({ to }: ReleaseAction) =>
    to !== undefined && isNextStep(release.state, to);

  const start = (item: ReleaseAction) => {
    const { action } = item;
    act.reset();
    if (action === 'correct_actual') {
      setIsCorrecting(true);
    } else if (isAskedAbout(item)) {
      setAsking({ ...item, action });
    } else {
      act.mutate({ ...item, action });
    }
  };

  const isPending = (item: ReleaseAction) =>
    act.isPending &&
    act.variables.action === item.action &&
    act.variables.to === item.to;

  const buttonOf = (item: ReleaseAction) => {
    const place = placeOf(item, release.state);
    const look = {
      className: styles[place],
      variant: isNextOne(item) ? ('primary' as const) : ('secondary' as const),
    };
    return item.action === 'update' ? (
      <ButtonLink key={keyOf(item)} {...look} href={links.edit(release.id)}>
        {labelOf(item)}
      </ButtonLink>
    ) : (
      <Button
        key={keyOf(item)}
        {...look}
        isDisabled={isResting || (act.isPending && !isPending(item))}
        isPending={isPending(item)}
        onPress={() => start(item)}
      >
        {labelOf(item)}
      </Button>
    );
  };

  const items = data?.items ?? [];
  const allowed = items.filter(item => item.allowed);
  const isSeldom = (item: ReleaseAction) =>
    placeOf(item, release.state) === 'more';
  const daily = allowed.filter(item => !isSeldom(item));
  const refused = items
    .filter(item => !item.allowed && item.code !== NOT_AHEAD)
    .sort((a, b) => Number(isNextOne(b)) - Number(isNextOne(a)));
  const consequence = asking && consequenceKey(asking);
  return (
    <Section
      title={t('release.actions')}
      actions={
        <MoreActions
          items={allowed.filter(isSeldom)}
          copyHref={mayPlan ? links.plan({ like: release.id }) : undefined}
          isDisabled={isResting || act.isPending}
          labelOf={labelOf}
          onAction={start}
        />
      }
    >
      <Flex direction="column" gap="3" className={styles.panel}>
        {error && !data && (
          <LoadError
            what={t('release.actions')}
            error={error}
            onRetry={() => refetch()}
          />
        )}
        {!data && !error && <LoadingRows rows={2} height={32} />}
        {act.error && (
          <NotDone title={t('release.notDone')}>
            <RefusalText error={act.error} />
          </NotDone>
        )}
        {data && allowed.length === 0 && (
          <Text color="secondary">{t('release.nothingAllowed')}</Text>
        )}
        {daily.length > 0 && (
          <div className={styles.places}>{daily.map(buttonOf)}</div>
        )}
        <RefusedActions refused={refused} labelOf={labelOf} />
      </Flex>
      {isCorrecting && (
        <CorrectActualDialog
          release={release}
          onClose={() => setIsCorrecting(false)}
        />
      )}
      {asking && (
        <ActionDialog
          title={labelOf(asking)}
          consequence={consequence && t(consequence)}
          needsReason={asking.needsReason}
          isPending={act.isPending}
          onClose={() => setAsking(undefined)}
          onConfirm={reason =>
            act.mutate(
              { ...asking, reason },
              { onSettled: () => setAsking(undefined) },
            )
          }
        >
          {unusual(asking)}
        </ActionDialog>
      )}
    </Section>
  );
}
