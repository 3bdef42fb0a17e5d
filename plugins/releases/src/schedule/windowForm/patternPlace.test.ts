import { weekend } from './__testUtils__/patterns';
import { Pattern } from './Pattern';
import { patternPlace } from './patternPlace';

describe('patternPlace', () => {
  it.each<[string, Partial<Pattern>, string | undefined]>([
    ['recurrence.dtstart', {}, 'firstDay'],
    ['recurrence.duration', {}, 'endDay'],
    ['recurrence.duration', { endTime: '' }, 'endTime'],
    ['recurrence.duration', { startTime: '', endTime: '' }, 'startTime'],
    ['recurrence.rrule', {}, 'interval'],
    ['recurrence.rrule', { weekdays: [] }, 'weekdays'],
    ['recurrence.rrule', { every: 'day', weekdays: [] }, 'interval'],
    [
      'recurrence.rrule',
      { end: { kind: 'until', day: '2020-01-01' } },
      'untilDay',
    ],
    ['recurrence.exdates.0', {}, undefined],
    ['name', {}, undefined],
  ])('shows what is wrong at %s with %j', (path, changes, place) => {
    expect(patternPlace(path, { ...weekend, ...changes })).toBe(place);
  });
});
