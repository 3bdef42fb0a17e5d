import { Alert, Flex } from '@backstage/ui';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { ActorName } from '../catalog/ActorName';
import { Columns } from '../layout/Columns';
import { Section } from '../layout/Section';
import { useTime } from '../time/useTime';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { ComponentsSection } from './ComponentsSection';
import { LifecycleSteps } from './LifecycleSteps';
import { LinksSection } from './LinksSection';
import { MarkdownSection } from './MarkdownSection';
import { MilestonesSection } from './MilestonesSection';
import { ReleaseActionsPanel } from './ReleaseActionsPanel';
import { ReleaseFacts } from './ReleaseFacts';
import { RisksSection } from './RisksSection';
import { ScopeSection } from './ScopeSection';

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
        </Flex>
      </Section>
      <Columns
        main={
          <>
            {release.description && (
              <MarkdownSection
                title={t('form.field.description')}
                content={release.description}
                empty=""
              />
            )}
            <ComponentsSection release={release} />
            <ScopeSection release={release} />
            <RisksSection release={release} />
            <MarkdownSection
              title={t('form.field.rollbackPlan')}
              content={release.rollbackPlan}
              empty={t('release.noRollbackPlan')}
            />
          </>
        }
        side={
          <>
            {!release.archivedAt && <ReleaseActionsPanel release={release} />}
            <ReleaseFacts release={release} />
            <MilestonesSection release={release} />
            <LinksSection release={release} />
          </>
        }
      />
    </Flex>
  );
}
