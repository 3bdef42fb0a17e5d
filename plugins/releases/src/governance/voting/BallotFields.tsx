import { Checkbox, CheckboxGroup, Text } from '@backstage/ui';
import { SentenceText } from '../../shared/sentence';
import { useDecisionsTranslation } from '../../shared/translation';
import { Ballot } from './Ballot';
import styles from './voting.module.css';

/** Picks among what waits for one's vote. */
export function BallotFields(props: {
  ballots: readonly Ballot[];
  chosen: readonly string[];
  onChange: (keys: string[]) => void;
}) {
  const { ballots, chosen, onChange } = props;
  const { t } = useDecisionsTranslation();
  return (
    <div className={styles.pick}>
      {ballots.length > 1 && (
        <Checkbox
          isSelected={chosen.length === ballots.length}
          isIndeterminate={chosen.length > 0 && chosen.length < ballots.length}
          onChange={isAll =>
            onChange(isAll ? ballots.map(({ key }) => key) : [])
          }
        >
          {t('decisions.batch.all')}
        </Checkbox>
      )}
      <CheckboxGroup
        label={t('decisions.batch.pick')}
        value={[...chosen]}
        onChange={onChange}
      >
        {ballots.map(({ key, name, gate }) => (
          <Checkbox key={key} value={key}>
            <Text as="span" weight="bold">
              {name}
            </Text>
            {' · '}
            {gate.name}
            <Text
              as="span"
              variant="body-small"
              color="secondary"
              className={styles.says}
            >
              <SentenceText of={gate} />
            </Text>
          </Checkbox>
        ))}
      </CheckboxGroup>
    </div>
  );
}
