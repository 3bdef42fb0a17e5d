import { Link, Text } from '@backstage/ui';
import { Conflict, Waiver } from '@slipway/backstage-plugin-releases-common';
import { useReleasesLinks } from '../../shared/links';
import { useDecisionsTranslation } from '../../shared/translation';
import { useMayWaive, WaiverItem } from '../waivers';
import styles from './conflicts.module.css';

type Member = Conflict['members'][number];

function MemberWaiver(props: {
  member: Member;
  waiver: Waiver;
  isOnPage: boolean;
}) {
  const { member, waiver, isOnPage } = props;
  const { releaseId, name } = member;
  const { t } = useDecisionsTranslation();
  const links = useReleasesLinks();
  const may = useMayWaive(releaseId);
  const words = t('decisions.waiver.of', { name });
  return (
    <li className={styles.acknowledged}>
      <WaiverItem waiver={waiver} release={{ id: releaseId }} may={may}>
        {isOnPage ? (
          <Text as="span" weight="bold">
            {words}
          </Text>
        ) : (
          <Link href={links.release(releaseId)}>{words}</Link>
        )}
      </WaiverItem>
    </li>
  );
}

/** Which of its releases may go on in spite of a conflict, or asked to. */
export function ConflictWaivers(props: {
  conflict: Conflict;
  /** The release whose page this stands on. */
  onPageOf?: string;
}) {
  const waived = props.conflict.members.flatMap(member =>
    member.waiver ? [{ member, waiver: member.waiver }] : [],
  );
  if (waived.length === 0) {
    return null;
  }
  return (
    <ul className={`${styles.list} ${styles.waivers}`}>
      {waived.map(({ member, waiver }) => (
        <MemberWaiver
          key={member.releaseId}
          member={member}
          waiver={waiver}
          isOnPage={member.releaseId === props.onPageOf}
        />
      ))}
    </ul>
  );
}
