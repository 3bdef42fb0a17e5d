import { readWith } from '../http/errorDetails';
import { newWindowSchema } from './window';

const launch = {
  name: 'Launch',
  effect: 'deny',
  timeZone: 'Europe/Paris',
  start: '2026-12-24T09:00:00Z',
  end: '2026-12-24T08:00:00Z',
};

describe('newWindowSchema', () => {
  it.each([
    [{}, 'Set an end after Thu 24 Dec 2026 10:00 (Europe/Paris).'],
    [
      { timeZone: 'Asia/Kolkata', start: '2026-12-24T09:00:05Z' },
      'Set an end after Thu 24 Dec 2026 14:30:05 (Asia/Kolkata).',
    ],
  ])(
    'names the end that it needs in the zone of the window (%#)',
    (given, remedy) => {
      const read = readWith(newWindowSchema, { ...launch, ...given });
      expect(read).toEqual({
        details: [
          {
            field: 'end',
            code: 'window_end_before_start',
            message: `The window ends before it starts. ${remedy}`,
          },
        ],
      });
    },
  );

  it('names the zone alone where that is not one', () => {
    const read = readWith(newWindowSchema, { ...launch, timeZone: 'Paris' });
    expect('details' in read && read.details[0]).toMatchObject({
      field: 'timeZone',
    });
  });
});
