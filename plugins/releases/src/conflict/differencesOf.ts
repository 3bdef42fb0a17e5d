import { Release } from '@slipway/backstage-plugin-releases-common';
import { differingFields, inputOf, isSame } from '../form/changeOf';
import { DraftInput, InputField } from '../form/draftToInput';

export type Side = 'mine' | 'theirs';

/** One field that two people left differently. */
export interface Difference {
  field: InputField;
  mine: unknown;
  theirs: unknown;
  /** Absent where both changed the field, so that a person has to choose. */
  proposed?: Side;
}

/** Where my version of a release differs from the one that was saved first. */
export function differencesOf(
  base: Release,
  mine: DraftInput,
  theirs: Release,
): Difference[] {
  const before = inputOf(base);
  const saved = inputOf(theirs);
  return differingFields(mine, saved).map(field => {
    const iChanged = !isSame(before[field], mine[field]);
    const theyChanged = !isSame(before[field], saved[field]);
    const proposals: Side[] = [
      ...(iChanged ? ['mine' as const] : []),
      ...(theyChanged ? ['theirs' as const] : []),
    ];
    return {
      field,
      mine: mine[field],
      theirs: saved[field],
      proposed: proposals.length === 1 ? proposals[0] : undefined,
    };
  });
}

/** The saved release with my values in the fields where mine were chosen. */
export function mergeInputs(
  mine: DraftInput,
  theirs: DraftInput,
  choices: ReadonlyMap<InputField, Side>,
): DraftInput {
  const chosen = [...choices]
    .filter(([, side]) => side === 'mine')
    .map(([field]) => [field, mine[field]]);
  return { ...theirs, ...Object.fromEntries(chosen) };
}
