interface Times {
  start?: string | null;
  end?: string | null;
  recurrence?: unknown;
}

/**
 * Whether a train leaves once or again and again, and not both or neither.
 *
 * @internal
 */
export function checkTrainTimes(
  train: Times,
): { field: string; code: string; message: string }[] {
  const { start, end, recurrence } = train;
  if (recurrence && (start || end)) {
    return [
      {
        field: 'recurrence',
        code: 'train_times_twice',
        message: 'Give either start and end, or a recurrence, not both.',
      },
    ];
  }
  if (!recurrence && (!start || !end)) {
    return [
      {
        field: start ? 'end' : 'start',
        code: 'train_times_missing',
        message:
          'Say when the train leaves: give a start and an end, or a recurrence with dtstart, duration and rrule.',
      },
    ];
  }
  if (start && end && Date.parse(end) <= Date.parse(start)) {
    return [
      {
        field: 'end',
        code: 'train_end_before_start',
        message:
          'The departure ends before it starts. Set an end after the start.',
      },
    ];
  }
  return [];
}
