import { Alert, Flex } from '@backstage/ui';
import {
  isOpenState,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ReleaseDeployments } from '../../delivery';
import { PoliciesDifferNote } from '../../governance/adoption';
import { ReleaseDecisions } from '../../governance/reviews';
import { ReleaseRisks } from '../../governance/risks';
import { LifecycleSteps, ReleaseActionsPanel } from '../../releases/lifecycle';
import {
  ComponentsSection,
  LinksSection,
  MarkdownSection,
  MilestonesSection,
  ReleaseFacts,
  ScopeSection,
} from '../../releases/record';
import { ReleaseConflicts } from '../../schedule/conflicts';
import { MilestoneTemplateActions } from '../../schedule/milestoneTemplates';
import { ReleaseWindowsSection } from '../../schedule/waivers';
import { ActorName } from '../../shared/catalog';
import { Columns, Section } from '../../shared/layout';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { UnusualNow } from './UnusualNow';

/** Why it was stopped, and by whom. */
function EndingNote({ release }: { release: Release }) {
  const { state, ending } = release;
  const { t } = useReleasesTranslation();
  const time = useTime(release.window?.timeZone);
  return ending &&
    (state === 'cancelled' || state === 'failed' || state === 'rolled_back') ? (
    <Alert
      status="info"
      icon
      title={t(`release.endedBy.${state}`, {
        who: <ActorName actor={ending.by} />,
        when: time.instant(ending.at),
        zone: time.zone,
      })}
      description={ending.reason}
    />
  ) : null;
}

/** What a release is: its way, what it ships, and what is around it. */
export function ReleaseOverview(props: { release: Release }) {
  const { release } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(release.window?.timeZone);
  return (
    <Flex direction="column" gap="4">
      <Section title={t('release.lifecycle')}>
        <Flex direction="column" gap="3">
          <LifecycleSteps release={release} />
          {release.hold && (
            <Alert
              status="warning"
              icon
              title={t('release.heldBy', {
                who: <ActorName actor={release.hold.by} />,
                when: time.instant(release.hold.at),
                zone: time.zone,
              })}
              description={release.hold.reason}
            />
          )}
          <EndingNote release={release} />
          {!release.archivedAt && <PoliciesDifferNote release={release} />}
        </Flex>
      </Section>
      <Columns
        lead={
          <>
            {!release.archivedAt && (
              <ReleaseActionsPanel
                release={release}
                unusual={item => <UnusualNow release={release} item={item} />}
              />
            )}
            <ReleaseWindowsSection release={release} />
          </>
        }
        main={
          <>
            {isOpenState(release.state) && !release.archivedAt && (
              <ReleaseConflicts release={release} />
            )}
            {release.description && (
              <MarkdownSection
                title={t('form.field.description')}
                content={release.description}
                empty=""
              />
            )}
            <ComponentsSection release={release} />
            <ReleaseDeployments releaseId={release.id} />
            <ScopeSection release={release} />
            <ReleaseRisks release={release} />
            <MarkdownSection
              title={t('form.field.rollbackPlan')}
              content={release.rollbackPlan}
              empty={t('release.noRollbackPlan')}
            />
          </>
        }
        side={
          <>
            <ReleaseDecisions release={release} />
            <ReleaseFacts release={release} />
            <MilestonesSection release={release}>
              <MilestoneTemplateActions release={release} />
            </MilestonesSection>
            <LinksSection release={release} />
          </>
        }
      />
    </Flex>
  );
}
