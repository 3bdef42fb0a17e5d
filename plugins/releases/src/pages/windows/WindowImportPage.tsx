import { useApi } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  ButtonLink,
  Container,
  Flex,
  Header,
  Text,
} from '@backstage/ui';
import {
  ReleasesApiError,
  WindowImportResult,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  emptySettings,
  HolidayCalendars,
  IcsRequest,
  IcsRows,
  IcsSource,
  toImport,
} from '../../schedule/windowImport';
import { useMayManageWindows } from '../../schedule/windows';
import { releasesApiRef } from '../../shared/api';
import { useIdempotencyKeys } from '../../shared/form';
import { PageHead, Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './windows.module.css';

function ImportError({ title, error }: { title: string; error: Error }) {
  const details = error instanceof ReleasesApiError ? error.details : [];
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={title}
      description={
        details.length > 0 ? (
          <ul className={styles.notes}>
            {details.map(({ field, message }) => (
              <li key={`${field} ${message}`}>{message}</li>
            ))}
          </ul>
        ) : (
          error.message
        )
      }
    />
  );
}

function countsOf(result: WindowImportResult) {
  const { created, updated, unchanged, skipped, invalid } = result;
  return {
    created: String(created),
    updated: String(updated),
    unchanged: String(unchanged),
    skipped: String(skipped),
    invalid: String(invalid),
  };
}

/** Makes windows of a calendar of holidays or freezes: read, shown, written. */
export function WindowImportPage() {
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const queryClient = useQueryClient();
  const mayManage = useMayManageWindows();
  const keyOf = useIdempotencyKeys();
  const [settings, setSettings] = useState(emptySettings);

  const send = (
    { kind, body }: IcsRequest,
    options?: { idempotencyKey: string },
  ) =>
    kind === 'holidays'
      ? api.importHolidays(body, options)
      : api.importWindows(body, options);
  const preview = useMutation({
    mutationFn: () => send(toImport(settings, true)),
  });
  const run = useMutation({
    mutationFn: () => {
      const wanted = toImport(settings, false);
      return send(wanted, { idempotencyKey: keyOf(wanted) });
    },
    onSuccess: () => queryClient.invalidateQueries(),
  });

  const startOver = () => {
    preview.reset();
    run.reset();
  };
  const isHolidays = settings.becomes === 'holidays';
  const result = run.data ?? preview.data;
  const toWrite = preview.data
    ? preview.data.created + preview.data.updated
    : 0;
  return (
    <>
      <PageHead name={t('windows.ics.title')} />
      <Header title={t('windows.ics.title')} />
      <Container pb="6">
        <Flex direction="column" gap="4">
          {mayManage === false && (
            <Alert status="warning" icon title={t('windows.mayNot')} />
          )}
          {!result && (
            <Section title={t('windows.ics.source')}>
              <Flex direction="column" gap="4">
                <Text color="secondary">{t('windows.ics.explain')}</Text>
                <IcsSource
                  settings={settings}
                  onChange={changed => {
                    setSettings(changed);
                    preview.reset();
                  }}
                  isPending={preview.isPending}
                  onPreview={() => preview.mutate()}
                />
                {preview.error && (
                  <ImportError
                    title={t('windows.ics.notRead')}
                    error={preview.error}
                  />
                )}
              </Flex>
            </Section>
          )}
          {!result && <HolidayCalendars />}
          {result && (
            <Section title={t('windows.ics.events')} note={settings.fileName}>
              <Flex direction="column" gap="4">
                {run.data ? (
                  <Alert
                    role="status"
                    status="success"
                    icon
                    title={t('windows.ics.did', countsOf(result))}
                  />
                ) : (
                  <Text role="status">
                    {t('windows.ics.would', countsOf(result))}
                  </Text>
                )}
                {!run.data && result.invalid > 0 && (
                  <Alert
                    status="warning"
                    icon
                    title={t('windows.ics.blocked')}
                  />
                )}
                {run.error && (
                  <ImportError
                    title={t('windows.ics.notDone')}
                    error={run.error}
                  />
                )}
                <Flex gap="2" className={styles.wrap}>
                  {run.data ? (
                    <>
                      <ButtonLink variant="primary" href={links.windows()}>
                        {t('windows.back')}
                      </ButtonLink>
                      <Button
                        variant="secondary"
                        onPress={() => {
                          startOver();
                          setSettings(emptySettings());
                        }}
                      >
                        {t('windows.ics.another')}
                      </Button>
                    </>
                  ) : (
                    <>
                      <Button
                        variant="primary"
                        isDisabled={
                          mayManage === false ||
                          result.invalid > 0 ||
                          toWrite === 0
                        }
                        isPending={run.isPending}
                        onPress={() => run.mutate()}
                      >
                        {t(
                          isHolidays
                            ? 'windows.ics.startHolidays'
                            : 'windows.ics.start',
                          {
                            count: toWrite,
                          },
                        )}
                      </Button>
                      <Button variant="secondary" onPress={startOver}>
                        {t('windows.ics.change')}
                      </Button>
                    </>
                  )}
                </Flex>
                <IcsRows
                  rows={result.items}
                  zone={settings.timeZone}
                  isDone={run.data !== undefined}
                />
              </Flex>
            </Section>
          )}
        </Flex>
      </Container>
    </>
  );
}
