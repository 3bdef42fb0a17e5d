import { Link, Text } from '@backstage/ui';
import { Evidence } from '@slipway/backstage-plugin-releases-common';
import { PlainList } from '../../shared/layout';
import { Sentence } from '../../shared/sentence';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';

const SHOWN = 6;

/**
 * What a gate was judged by, how old it is, and what counts for nothing with
 * why; nothing where there is none.
 */
export function EvidenceList(props: { evidence: readonly Evidence[] }) {
  const time = useTime();
  const { t } = useReleasesTranslation();
  const { evidence } = props;
  if (evidence.length === 0) {
    return null;
  }
  const more = evidence.length - SHOWN;
  return (
    <PlainList>
      {evidence.slice(0, SHOWN).map(({ title, url, at, ignored }, index) => (
        <li key={`${title} ${index}`}>
          {url ? (
            <Link href={url}>{title}</Link>
          ) : (
            <Text as="span">{title}</Text>
          )}
          {at && (
            <Text as="span" color="secondary">
              {' '}
              ·{' '}
              <time dateTime={at} title={`${time.instant(at)} ${time.zone}`}>
                {time.isNear(at) ? time.relative(at) : time.date(at)}
              </time>
            </Text>
          )}
          {ignored && (
            <Text as="div" variant="body-small" color="secondary">
              <Sentence of={ignored} />
            </Text>
          )}
        </li>
      ))}
      {more > 0 && (
        <li>
          <Text as="span" color="secondary">
            {t('evidence.more', { count: more })}
          </Text>
        </li>
      )}
    </PlainList>
  );
}
