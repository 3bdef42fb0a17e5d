import { Text } from '@backstage/ui';
import {
  RISK_GRADES,
  RiskCell,
} from '@slipway/backstage-plugin-releases-common';
import { useRisksTranslation } from '../../shared/translation';
import styles from './RiskMatrix.module.css';
import { riskLevel } from './riskLevel';
import { useGradeWords } from './useGradeWords';

/** Which cell of the matrix is meant. */
export type CellKey = Pick<RiskCell, 'likelihood' | 'consequence'>;

function Cell(props: {
  cell: RiskCell;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const { likelihood, consequence, score, count } = props.cell;
  const { t } = useRisksTranslation();
  const words = useGradeWords();
  const level = riskLevel(score);
  const about = {
    count,
    likelihood: words('likelihood', likelihood),
    consequence: words('consequence', consequence),
    score: String(score),
    level: t(`risks.level.${level}`),
  };
  return (
    <button
      type="button"
      className={`${styles.cell} ${count > 0 ? styles[level] ?? '' : ''}`}
      aria-pressed={props.isChosen}
      aria-label={
        count === 0
          ? t('risks.matrix.emptyCell', about)
          : t('risks.matrix.cell', about)
      }
      onClick={props.onChoose}
    >
      <span className={styles.count}>{count > 0 ? count : '–'}</span>
      <span className={styles.score}>{score}</span>
    </button>
  );
}

/** How many risks there are of each likelihood and consequence. */
export function RiskMatrix(props: {
  cells: readonly RiskCell[];
  chosen: CellKey | undefined;
  onChoose: (cell: CellKey | undefined) => void;
}) {
  const { cells, chosen } = props;
  const { t } = useRisksTranslation();
  const words = useGradeWords();
  const head = (of: 'likelihood' | 'consequence', grade: number) => (
    <th
      key={grade}
      scope={of === 'likelihood' ? 'row' : 'col'}
      aria-label={t(`risks.matrix.${of}`, {
        grade: String(grade),
        word: words(of, grade),
      })}
    >
      <span className={styles.word}>{words(of, grade)} </span>
      {grade}
    </th>
  );
  const isChosen = ({ likelihood, consequence }: CellKey) =>
    chosen?.likelihood === likelihood && chosen.consequence === consequence;
  return (
    <div className={styles.scroll}>
      <table className={styles.matrix} aria-label={t('risks.matrix.title')}>
        <thead>
          <tr>
            <td className={styles.corner} />
            {RISK_GRADES.map(grade => head('consequence', grade))}
          </tr>
        </thead>
        <tbody>
          {[...RISK_GRADES].reverse().map(likelihood => (
            <tr key={likelihood}>
              {head('likelihood', likelihood)}
              {cells
                .filter(cell => cell.likelihood === likelihood)
                .map(cell => (
                  <td key={cell.consequence}>
                    <Cell
                      cell={cell}
                      isChosen={isChosen(cell)}
                      onChoose={() =>
                        props.onChoose(isChosen(cell) ? undefined : cell)
                      }
                    />
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Text as="p" color="secondary" variant="body-small">
        {t('risks.matrix.axis')}
      </Text>
    </div>
  );
}
