import { Link, Text } from '@backstage/ui';
import { RiCheckboxCircleLine, RiErrorWarningLine } from '@remixicon/react';
import { PlainList } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useDecisionsTranslation } from '../../shared/translation';
import { Cast } from './Ballot';
import styles from './voting.module.css';

function CastItem({ ballot, error }: Cast) {
  const { t } = useDecisionsTranslation();
  const links = useReleasesLinks();
  const words = () => {
    if (!error) {
      return t('decisions.batch.saved');
    }
    return error.code === 'stale_revision'
      ? t('decisions.batch.changed')
      : t('decisions.batch.refused', { why: error.message });
  };
  const Icon = error ? RiErrorWarningLine : RiCheckboxCircleLine;
  return (
    <li className={`${styles.cast} ${error ? styles.refused : styles.saved}`}>
      <Icon aria-hidden size={16} />
      <div>
        <Link href={links.release(ballot.releaseId, 'readiness')}>
          {ballot.name}
        </Link>
        <Text as="div">
          {ballot.gate.name}
          {': '}
          {words()}
        </Text>
      </div>
    </li>
  );
}

/** What became of each vote that was sent. */
export function CastList({ cast }: { cast: readonly Cast[] }) {
  const { t } = useDecisionsTranslation();
  const voted = cast.filter(({ error }) => !error).length;
  return (
    <div>
      <div role="status">
        {cast.length > 0 && (
          <Text weight="bold">
            {t('decisions.batch.summary', {
              voted: String(voted),
              of: String(cast.length),
            })}
          </Text>
        )}
      </div>
      {cast.length > 0 && (
        <PlainList label={t('decisions.batch.results')}>
          {cast.map(one => (
            <CastItem key={one.ballot.key} {...one} />
          ))}
        </PlainList>
      )}
    </div>
  );
}
