import { Link, Text } from '@backstage/ui';
import {
  Conflict,
  RELEASE_STATES,
} from '@slipway/backstage-plugin-releases-common';
import { StateBadge } from '../../releases/status';
import { useReleasesLinks } from '../../shared/links';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './conflicts.module.css';

function Member(props: { member: Conflict['members'][number] }) {
  const { releaseId, name, window, ...member } = props.member;
  const links = useReleasesLinks();
  const time = useTime();
  const state = RELEASE_STATES.find(known => known === member.state);
  return (
    <li className={styles.member}>
      <Link href={links.release(releaseId)} weight="bold">
        {name}
      </Link>
      {state && <StateBadge state={state} />}
      {window && (
        <Text as="span" color="secondary">
          {time.span(window)} {time.zone}
        </Text>
      )}
    </li>
  );
}

/** The releases that collide; those that may not be read are counted. */
export function ConflictMembers(props: {
  conflict: Conflict;
  /** The release whose page this stands on, which need not be told. */
  without?: string;
}) {
  const { members, hidden } = props.conflict;
  const { t } = useReleasesTranslation();
  const shown = members.filter(({ releaseId }) => releaseId !== props.without);
  if (shown.length === 0 && hidden === 0) {
    return null;
  }
  return (
    <ul className={styles.list} aria-label={t('conflicts.releases')}>
      {shown.map(member => (
        <Member key={member.releaseId} member={member} />
      ))}
      {hidden > 0 && (
        <li className={styles.member}>
          <Text as="span" color="secondary">
            {t('conflicts.hidden', { count: hidden })}
          </Text>
        </li>
      )}
    </ul>
  );
}
