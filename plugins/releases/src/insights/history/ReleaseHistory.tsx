import { Flex, Link, Text } from '@backstage/ui';
import { RiHistoryLine } from '@remixicon/react';
import { ReleaseOutline } from '@slipway/backstage-plugin-releases-common';
import { slipHoursOf, useSlipText } from '../../releases/record';
import { StateBadge } from '../../releases/status';
import { EmptyState } from '../../shared/feedback';
import { Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { ResourceTable } from '../../shared/table';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { HistoryPlot } from './HistoryPlot';

function Planned({ release }: { release: ReleaseOutline }) {
  const window = release.baselineWindow ?? release.window;
  const time = useTime(window?.timeZone);
  return (
    <Text as="span">{window ? `${time.span(window)} ${time.zone}` : '–'}</Text>
  );
}

function Actual({ release }: { release: ReleaseOutline }) {
  const { actual, window } = release;
  const slipText = useSlipText();
  const time = useTime(window?.timeZone);
  const { start, end } = actual;
  const at = end ?? start;
  if (!at) {
    return <Text color="secondary">–</Text>;
  }
  return (
    <>
      <Text as="div">
        {start && end ? time.span({ start, end }) : time.instant(at)}{' '}
        {time.zone}
      </Text>
      <Text as="div" color="secondary">
        {slipText(slipHoursOf(release))}
      </Text>
    </>
  );
}

/** Past releases: how they came out, planned against actual. */
export function ReleaseHistory(props: {
  releases: readonly ReleaseOutline[];
  total: number;
}) {
  const { releases, total } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  return (
    <Section
      title={t('history.title')}
      note={
        total > releases.length &&
        t('history.latest', {
          shown: String(releases.length),
          total: String(total),
        })
      }
    >
      {releases.length === 0 ? (
        <EmptyState
          icon={<RiHistoryLine />}
          title={t('history.empty')}
          description={t('history.emptyHint')}
        />
      ) : (
        <Flex direction="column" gap="4">
          <HistoryPlot releases={releases} />
          <ResourceTable
            label={t('history.title')}
            columns={[
              {
                label: t('history.release'),
                cell: ({ id, name }) => (
                  <Link href={links.release(id)}>{name}</Link>
                ),
              },
              {
                label: t('history.outcome'),
                cell: ({ state }) => <StateBadge state={state} />,
              },
              {
                label: t('history.planned'),
                cell: release => <Planned release={release} />,
              },
              {
                label: t('history.actual'),
                cell: release => <Actual release={release} />,
              },
            ]}
            rows={releases}
            keyOf={({ id }) => id}
          />
        </Flex>
      )}
    </Section>
  );
}
