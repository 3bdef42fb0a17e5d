import { Alert, Container, Flex, Header, Link, Text } from '@backstage/ui';
import {
  newWindowSchema,
  readWith,
  Window,
} from '@slipway/backstage-plugin-releases-common';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import {
  EffectBadge,
  NowBadge,
  PreviewAnswer,
  SourceBadge,
  useMayManageWindows,
  useWindow,
  useWindowPreview,
  WindowActions,
  WindowActivity,
  WindowLoad,
} from '../../schedule/windows';
import { ActorName, EntityLink } from '../../shared/catalog';
import { Columns, Fact, Facts, PageHead, Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useTime, ZoneSelect } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './windows.module.css';

function WindowFacts({ window }: { window: Window }) {
  const { t } = useReleasesTranslation();
  const time = useTime(window.timeZone);
  return (
    <Facts isWide>
      <Fact name={t('windows.column.when')}>{window.sentence}</Fact>
      <Fact name={t('windows.column.scope')}>{window.scopeSentence}</Fact>
      <Fact name={t('windows.reason')}>
        {window.reason || t('windows.noReason')}
      </Fact>
      {window.effect === 'deny' && (
        <Fact name={t('windows.inFlight.title')}>
          {t(`windows.inFlight.${window.inFlight}`)}
        </Fact>
      )}
      {window.contact && (
        <Fact name={t('windows.contact')}>
          <EntityLink entityRef={window.contact} />
        </Fact>
      )}
      <Fact name={t('windows.made')}>
        {window.source === 'config' ? (
          t('windows.source.config')
        ) : (
          <ActorName actor={window.createdBy} />
        )}
        , {time.date(window.createdAt)}
      </Fact>
    </Facts>
  );
}

/** A window as it is now, asked again for what it means. */
function Meaning({ window }: { window: Window }) {
  const { t } = useReleasesTranslation();
  const asked = useMemo(() => {
    const read = readWith(
      newWindowSchema,
      Object.fromEntries(
        Object.entries(window).filter(
          ([name]) => name in newWindowSchema.shape,
        ),
      ),
    );
    return 'value' in read ? read.value : undefined;
  }, [window]);
  const { data, error, refetch } = useWindowPreview(asked);
  return (
    <Section title={t('windows.preview.title')}>
      <PreviewAnswer
        preview={data}
        error={error ?? undefined}
        zone={window.timeZone}
        onRetry={() => refetch()}
        hidesWords
      />
    </Section>
  );
}

/** The page of one window. */
export function WindowPage() {
  const { id = '' } = useParams();
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const mayManage = useMayManageWindows();
  const { data: window, error, refetch } = useWindow(id);
  if (!window) {
    return <WindowLoad error={error} onRetry={() => refetch()} />;
  }
  return (
    <>
      <PageHead name={window.name} />
      <Header
        title={window.name}
        customActions={
          <>
            <ZoneSelect releaseZone={window.timeZone} />
            <WindowActions window={window} />
          </>
        }
      />
      <Container pb="6">
        <Flex direction="column" gap="4">
          {window.archivedAt && (
            <Alert status="info" icon title={t('windows.archivedNote')} />
          )}
          {!window.archivedAt && window.source === 'config' && mayManage && (
            <Alert status="info" icon title={t('windows.configured')} />
          )}
          <Columns
            lead={null}
            main={
              <>
                <Section
                  title={t('windows.about')}
                  actions={
                    <Flex gap="2" className={styles.badges}>
                      <EffectBadge effect={window.effect} />
                      {!window.archivedAt && <NowBadge window={window} />}
                      <SourceBadge source={window.source} />
                    </Flex>
                  }
                >
                  <WindowFacts window={window} />
                </Section>
                <WindowActivity id={window.id} zone={window.timeZone} />
              </>
            }
            side={!window.archivedAt && <Meaning window={window} />}
          />
          <Text>
            <Link href={links.windows()}>{t('windows.back')}</Link>
          </Text>
        </Flex>
      </Container>
    </>
  );
}
