import {
  Alert,
  Button,
  ButtonLink,
  Flex,
  Text,
  TextField,
} from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './FeedAddress.module.css';

const PROGRAMS = ['outlook', 'google', 'apple', 'thunderbird'] as const;

/** Shows the address of a new feed, once, and what to do with it. */
export function FeedAddress(props: { url: string }) {
  const { url } = props;
  const { t } = useReleasesTranslation();
  const [copying, setCopying] = useState<'copied' | 'failed'>();
  const copy = async () => {
    try {
      await window.navigator.clipboard.writeText(url);
      setCopying('copied');
    } catch {
      setCopying('failed');
    }
  };
  return (
    <Flex direction="column" gap="3">
      <TextField
        isReadOnly
        label={t('feeds.made')}
        description={t('feeds.once')}
        value={url}
      />
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        <Button
          variant="primary"
          iconStart={
            copying === 'copied' ? <RiCheckLine /> : <RiFileCopyLine />
          }
          onPress={copy}
        >
          {t(copying === 'copied' ? 'feeds.copied' : 'feeds.copy')}
        </Button>
        <ButtonLink
          variant="secondary"
          href={url.replace(/^https?:/, 'webcal:')}
        >
          {t('feeds.openWith')}
        </ButtonLink>
      </Flex>
      {copying === 'failed' && (
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('feeds.notCopied')}
        />
      )}
      <Text as="h3" variant="body-medium" weight="bold">
        {t('feeds.how')}
      </Text>
      <dl className={styles.programs}>
        {PROGRAMS.map(program => (
          <div key={program} style={{ display: 'contents' }}>
            <dt>
              <Text as="span" weight="bold">
                {t(`feeds.programs.${program}`)}
              </Text>
            </dt>
            <dd>
              <Text as="span">{t(`feeds.programs.${program}How`)}</Text>
            </dd>
          </div>
        ))}
      </dl>
    </Flex>
  );
}
