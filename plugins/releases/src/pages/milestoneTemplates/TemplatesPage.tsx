import { Button, ButtonLink, Container, Flex, Text } from '@backstage/ui';
import { RiAddLine, RiArrowLeftLine, RiFlagLine } from '@remixicon/react';
import { MilestoneTemplate } from '@slipway/backstage-plugin-releases-common';
import {
  TemplateMilestones,
  useArchiveTemplate,
  useTemplateList,
} from '../../schedule/milestoneTemplates';
import { useMayManageTrains } from '../../schedule/trains';
import { EmptyState, LoadError, LoadingRows } from '../../shared/feedback';
import { PageHead, Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { MoreButton } from '../../shared/table';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './TemplatesPage.module.css';

function Template({ template }: { template: MilestoneTemplate }) {
  const { id, name, description, timeZone, milestones } = template;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const mayManage = useMayManageTrains();
  const archive = useArchiveTemplate();
  return (
    <Section
      title={name}
      actions={
        mayManage && (
          <Flex gap="1">
            <ButtonLink
              size="small"
              variant="tertiary"
              aria-label={t('templates.editOf', { name })}
              href={links.editMilestoneTemplate(id)}
            >
              {t('templates.edit')}
            </ButtonLink>
            <Button
              size="small"
              variant="tertiary"
              aria-label={t('templates.archiveOf', { name })}
              isPending={archive.isPending}
              onPress={() => archive.mutate(template)}
            >
              {t('templates.archive')}
            </Button>
          </Flex>
        )
      }
    >
      <Flex direction="column" gap="2">
        {description && <Text>{description}</Text>}
        <TemplateMilestones milestones={milestones} />
        <Text color="secondary">
          {timeZone
            ? t('templates.ofZone', { zone: timeZone })
            : t('templates.releaseZone')}
        </Text>
      </Flex>
    </Section>
  );
}

/** Milestones by working days, to date those of releases by. */
export function TemplatesPage() {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const mayManage = useMayManageTrains();
  const { data, error, refetch, ...list } = useTemplateList();
  const templates = data?.pages.flatMap(({ items }) => items);
  return (
    <Container py="4">
      <PageHead name={t('templates.title')} />
      <Flex direction="column" gap="4">
        <Flex gap="3" align="center" justify="between" className={styles.wrap}>
          <Flex gap="3" align="center" className={styles.wrap}>
            <ButtonLink
              variant="tertiary"
              size="small"
              iconStart={<RiArrowLeftLine />}
              href={links.trains()}
            >
              {t('templates.backToTrains')}
            </ButtonLink>
            <Text as="h2" variant="title-small" weight="bold">
              {t('templates.title')}
            </Text>
          </Flex>
          {mayManage && (
            <ButtonLink
              variant="primary"
              iconStart={<RiAddLine />}
              href={links.newMilestoneTemplate()}
            >
              {t('templates.new')}
            </ButtonLink>
          )}
        </Flex>
        {!data && error && (
          <LoadError
            what={t('templates.what')}
            error={error}
            onRetry={() => refetch()}
          />
        )}
        {!data && !error && <LoadingRows rows={3} height={96} />}
        {templates?.length === 0 && (
          <Section title={t('templates.title')} isTitleHidden>
            <EmptyState
              icon={<RiFlagLine />}
              title={t('templates.empty')}
              description={t('templates.emptyHint')}
            />
          </Section>
        )}
        {templates && templates.length > 0 && (
          <div className={styles.grid}>
            {templates.map(template => (
              <Template key={template.id} template={template} />
            ))}
          </div>
        )}
        <MoreButton list={list} label={t('templates.more')} />
      </Flex>
    </Container>
  );
}
