import { asRow } from '../../shared/form';
import { datedMilestones } from './datedMilestones';

const row = (name: string, doneAt = '') =>
  asRow({ name, dueAt: '2026-11-01T09:00', doneAt });

describe('datedMilestones', () => {
  it('dates what is there anew, adds the rest, and leaves what is done', () => {
    const rows = [row('Board'), row('Freeze', '2026-11-01T08:00'), row('Own')];

    expect(
      datedMilestones(
        rows,
        [
          { name: 'Board', kind: 'go_no_go', dueAt: '2026-12-01T09:00:00Z' },
          { name: 'Freeze', dueAt: '2026-11-28T16:00:00Z' },
          { name: 'Look', kind: 'other', dueAt: '2026-12-03T09:00:00Z' },
        ],
        'Europe/Paris',
      ),
    ).toEqual([
      { ...rows[0], kind: 'go_no_go', dueAt: '2026-12-01T10:00' },
      rows[1],
      rows[2],
      {
        rowKey: expect.any(String),
        name: 'Look',
        dueAt: '2026-12-03T10:00',
        doneAt: '',
      },
    ]);
  });
});
