import { Button, Flex, Link, Popover, Text } from '@backstage/ui';
import {
  Timeline,
  TimelineBar,
} from '@slipway/backstage-plugin-releases-common';
import { RequireUpdate } from '../../releases/record';
import {
  HoldBadge,
  SeverityBadge,
  StateBadge,
  VerdictBadge,
} from '../../releases/status';
import { WorstConflicts } from '../../schedule/conflicts';
import { isMovable } from '../../schedule/planning';
import { useReleasesLinks } from '../../shared/links';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './Timeline.module.css';

interface Neighbour {
  id: string;
  text: string;
}

/** The releases before and after one, in words. */
function useNeighbours(bar: TimelineBar, { arrows, rows }: Timeline) {
  const { t } = useReleasesTranslation();
  const titles = new Map(
    rows.flatMap(({ bars = [] }) =>
      bars.map(({ releaseId, title }) => [releaseId, title] as const),
    ),
  );
  const told = (near: 'from' | 'to', far: 'from' | 'to'): Neighbour[] =>
    arrows
      .filter(arrow => arrow[near] === bar.releaseId)
      .map(arrow => {
        const title = titles.get(arrow[far]) ?? '';
        const required = arrow.broken ? 'broken' : 'required';
        return {
          id: arrow[far],
          text: t(`timeline.${arrow.required ? required : 'advised'}`, {
            title,
          }),
        };
      });
  return { before: told('to', 'from'), after: told('from', 'to') };
}

function Neighbours(props: { title: string; items: readonly Neighbour[] }) {
  const links = useReleasesLinks();
  return props.items.length === 0 ? null : (
    <div>
      <Text as="div" color="secondary">
        {props.title}
      </Text>
      <ul className={styles.neighbours}>
        {props.items.map(({ id, text }) => (
          <li key={id}>
            <Link href={links.release(id)}>{text}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The essentials of a release, the way to its page, and a way to move it. */
export function TimelinePopover(props: {
  bar: TimelineBar;
  timeline: Timeline;
  element: HTMLElement;
  onMove: () => void;
  onClose: () => void;
}) {
  const { bar, timeline, element, onMove, onClose } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const time = useTime(bar.timeZone);
  const { before, after } = useNeighbours(bar, timeline);
  return (
    <Popover
      aria-label={bar.title}
      triggerRef={{ current: element }}
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <Flex direction="column" gap="2" className={styles.popover}>
        <Text as="h3" variant="body-large" weight="bold">
          {bar.title}
        </Text>
        <Text>
          {time.span(bar)} {time.zone}
          {time.isNear(bar.start) && ` · ${time.relative(bar.start)}`}
        </Text>
        {bar.baseline && (
          <Text color="secondary">
            {t('timeline.baseline')}: {time.span(bar.baseline)}
          </Text>
        )}
        <Flex gap="2" className={styles.wrap}>
          <StateBadge state={bar.state} />
          {bar.held && <HoldBadge />}
          {bar.verdict && <VerdictBadge verdict={bar.verdict} />}
          {bar.conflict && <SeverityBadge severity={bar.conflict} />}
        </Flex>
        {bar.conflict && <WorstConflicts releaseId={bar.releaseId} />}
        <Neighbours title={t('timeline.before')} items={before} />
        <Neighbours title={t('timeline.after')} items={after} />
        <Flex gap="3" align="center">
          <Link href={links.release(bar.releaseId)}>
            {t('calendar.openRelease')}
          </Link>
          {isMovable(bar.state) && (
            <RequireUpdate releaseIds={[bar.releaseId]}>
              <Button size="small" variant="secondary" onPress={onMove}>
                {t('planning.moveDialog.open')}
              </Button>
            </RequireUpdate>
          )}
        </Flex>
      </Flex>
    </Popover>
  );
}
