import {
  ErrorDetail,
  NewTrain,
  newTrainSchema,
  readWith,
  Train,
} from '@slipway/backstage-plugin-releases-common';
import { useCallback, useMemo, useState } from 'react';
import { localZone } from '../../time/zoneChoice';
import {
  draftFromTrain,
  draftToTrain,
  emptyTrainDraft,
  TrainDraft,
} from './TrainDraft';

/** What a group of fields needs of the form that it stands in. */
export interface TrainForm {
  draft: TrainDraft;
  change(patch: Partial<TrainDraft>): void;
  /** The message at a path of the contract, `cutoffs.0.name`. */
  errorAt(path: string): string | undefined;
}

const WHEN = ['timeZone', 'start', 'end', 'recurrence'];

function pathsOf(field: string): readonly string[] {
  return field === 'when' ? WHEN : [field];
}

function isAt(path: string, field: string): boolean {
  return field === path || field.startsWith(`${path}.`);
}

/**
 * The draft of a train and what is wrong with it. A field's own message shows
 * once it was touched; with the first try to save, all of them do. What the
 * server found stays on its field until that is changed.
 */
export function useTrainForm(base: Train | undefined) {
  const [initial] = useState(() =>
    base ? draftFromTrain(base) : emptyTrainDraft(localZone()),
  );
  const [draft, setDraft] = useState(initial);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [checks, setChecks] = useState(0);
  const [refused, setRefused] = useState<readonly ErrorDetail[]>([]);

  const input = useMemo(() => draftToTrain(draft, base), [draft, base]);
  const reading = useMemo(() => readWith(newTrainSchema, input), [input]);
  const found = 'details' in reading ? reading.details : [];
  const train: NewTrain | undefined =
    'value' in reading ? reading.value : undefined;

  const change = useCallback<TrainForm['change']>(patch => {
    const paths = Object.keys(patch).flatMap(pathsOf);
    setDraft(current => ({ ...current, ...patch }));
    setTouched(current => new Set([...current, ...paths]));
    setRefused(current =>
      current.filter(({ field }) => !paths.some(path => isAt(path, field))),
    );
  }, []);

  const shown = [
    ...found.filter(
      ({ field }) => checks > 0 || [...touched].some(path => isAt(path, field)),
    ),
    ...refused.filter(
      ({ field }) => !found.some(other => other.field === field),
    ),
  ];
  const form: TrainForm = {
    draft,
    change,
    errorAt: path => shown.find(({ field }) => field === path)?.message,
  };
  return {
    form,
    input,
    /** The draft as the contract has it; absent while something is wrong. */
    train,
    isDirty: draft !== initial,
    /** Shows everything that is wrong. */
    check: () => setChecks(count => count + 1),
    failedChecks: shown.length > 0 && checks,
    /** Puts the server's messages on their fields. */
    refuse: setRefused,
  };
}
