import { Alert, Button, Flex, Link, Text } from '@backstage/ui';
import { WindowPreview } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { EntityLink } from '../../shared/catalog';
import { LoadError, LoadingRows } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { Occurrences } from './Occurrences';
import styles from './windows.module.css';

const SHOWN = 5;

/** What a window means: when, for how much, and whom it would stop. */
export function PreviewAnswer(props: {
  preview: WindowPreview | undefined;
  error?: Error;
  zone: string;
  onRetry: () => void;
  /** Where the words stand beside it already. */
  hidesWords?: boolean;
}) {
  const { preview, error, zone } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(zone);
  const links = useReleasesLinks();
  const [isWhole, setIsWhole] = useState(false);
  if (error) {
    return (
      <LoadError
        what={t('windows.preview.title')}
        error={error}
        onRetry={props.onRetry}
      />
    );
  }
  if (!preview) {
    return <LoadingRows rows={4} />;
  }
  const { next, matches, releases, touched, warnings } = preview;
  const rest = matches.total - matches.sample.length;
  return (
    <Flex direction="column" gap="3">
      {!props.hidesWords && (
        <div>
          <Text as="p" weight="bold" className={styles.words}>
            {preview.sentence}
          </Text>
          <Text as="p" color="secondary" className={styles.words}>
            {preview.scopeSentence}
          </Text>
        </div>
      )}
      {warnings.map(({ code, message }) => (
        <Alert key={code} status="warning" icon title={message} />
      ))}
      <div>
        <Text as="p" weight="bold">
          {t('windows.preview.next', { zone: time.zone })}
        </Text>
        <Occurrences
          occurrences={isWhole ? next : next.slice(0, SHOWN)}
          zone={zone}
          label={t('windows.occurrences')}
        />
        {!isWhole && next.length > SHOWN && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setIsWhole(true)}
          >
            {t('windows.preview.show', { total: String(next.length) })}
          </Button>
        )}
      </div>
      <div>
        <Text as="p" weight="bold">
          {t('windows.preview.matches', { count: matches.total })}
        </Text>
        {matches.sample.length > 0 && (
          <Flex gap="2" className={styles.wrap}>
            {matches.sample.map(ref => (
              <EntityLink key={ref} entityRef={ref} />
            ))}
            {rest > 0 && (
              <Text color="secondary">
                {t('windows.preview.more', { rest: String(rest) })}
              </Text>
            )}
          </Flex>
        )}
      </div>
      <div>
        <Text as="p" weight={releases > 0 ? 'bold' : 'regular'}>
          {t('windows.preview.releases', { count: releases })}
        </Text>
        {touched.length > 0 && (
          <ul
            className={styles.touched}
            aria-label={t('windows.preview.touched')}
          >
            {touched.map(({ releaseId, name, start }) => (
              <li key={releaseId}>
                <Link href={links.release(releaseId)}>{name}</Link>{' '}
                <Text as="span" color="secondary">
                  {time.instant(start)} {time.zone}
                </Text>
              </li>
            ))}
            {releases > touched.length && (
              <li>
                <Text as="span" color="secondary">
                  {t('windows.preview.more', {
                    rest: String(releases - touched.length),
                  })}
                </Text>
              </li>
            )}
          </ul>
        )}
      </div>
    </Flex>
  );
}
