import { Text } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import { WhatIf } from '@slipway/backstage-plugin-releases-common';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './planning.module.css';

function MoveLine({ move }: { move: WhatIf['moves'][number] }) {
  const { t } = useReleasesTranslation();
  const time = useTime(move.to.timeZone);
  return (
    <li>
      <Text as="span" weight="bold">
        {move.name}
      </Text>{' '}
      <Text as="span" color="secondary">
        {move.from ? time.span(move.from) : t('planning.noWindow')}
      </Text>{' '}
      <RiArrowRightLine aria-label={t('planning.to')} role="img" size={14} />{' '}
      <Text as="span" weight="bold">
        {time.span(move.to)}
      </Text>{' '}
      <Text as="span" color="secondary">
        {time.zone}
      </Text>
    </li>
  );
}

/** Each release that moves, from when to when. */
export function MoveLines({ moves }: { moves: WhatIf['moves'] }) {
  return (
    <ul className={styles.list}>
      {moves.map(move => (
        <MoveLine key={move.releaseId} move={move} />
      ))}
    </ul>
  );
}
