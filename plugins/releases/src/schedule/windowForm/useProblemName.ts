import { useReleasesTranslation } from '../../shared/translation';
import { useWindowFieldName } from '../windows';
import { endsOnNamedDay } from './endsOnNamedDay';
import { patternPlace } from './patternPlace';
import { WhenDraft } from './WhenDraft';

const RULE_FIELDS = ['dtstart', 'duration', 'rrule'] as const;

/**
 * What the field is called in the form at which something is wrong, by its path
 * in the contract.
 */
export function useProblemName(draft: WhenDraft): (path: string) => string {
  const { t } = useReleasesTranslation();
  const fieldName = useWindowFieldName();
  const { pattern, writes } = draft;
  const nameInPattern = (path: string) => {
    const place = patternPlace(path, pattern);
    if (place === 'endDay' && !endsOnNamedDay(pattern)) {
      return t('windows.form.endsAfterDays');
    }
    return place && t(`windows.form.${place}`);
  };
  const nameInRule = (path: string) => {
    const field = RULE_FIELDS.find(name => path === `recurrence.${name}`);
    return field && t(`windows.form.${field}`);
  };
  return path => {
    if (path.startsWith('recurrence.exdates')) {
      return t('windows.form.exceptions');
    }
    const known = writes === 'pattern' ? nameInPattern(path) : nameInRule(path);
    return known ?? fieldName(path.split('.', 1)[0]);
  };
}
