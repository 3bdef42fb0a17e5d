import {
  releaseImpactWords,
  releaseKindWords,
  releaseStateWords,
} from '../../release/releaseWords';
import { fold } from './importFields';

const WORDS: Record<string, Record<string, string>> = {
  state: { ...releaseStateWords, canceled: 'Canceled' },
  kind: releaseKindWords,
  impact: releaseImpactWords,
};

const CODES: Record<string, string> = { canceled: 'cancelled' };

/**
 * The code of a state, kind or impact that is written as screens call it, or as
 * the code itself, whatever its capitals and spaces. Others are left as they
 * are.
 *
 * @internal
 */
export function readWord(field: string, value: string): string {
  const found = Object.entries(WORDS[field] ?? {}).find(([code, word]) =>
    [fold(code), fold(word)].includes(fold(value)),
  )?.[0];
  return found === undefined ? value : CODES[found] ?? found;
}
