import { groupProblems } from './groupProblems';

const missing = { field: 'version', code: 'required', message: 'Missing.' };
const unknown = { field: 'state', code: 'unknown_state', message: 'Unknown.' };

describe('groupProblems', () => {
  it('says the same of many lines once', () => {
    const groups = groupProblems([
      { line: 2, errors: [missing] },
      { line: 3, errors: [unknown, missing] },
      { line: 9, errors: [missing] },
      { line: 4, errors: [missing] },
    ]);

    expect(groups).toEqual([
      { ...missing, lines: 'lines 2-4, 9' },
      { ...unknown, lines: 'line 3' },
    ]);
  });

  it('counts a line once that has the same twice', () => {
    const groups = groupProblems([{ line: 7, errors: [missing, missing] }]);

    expect(groups).toEqual([{ ...missing, lines: 'line 7' }]);
  });

  it('keeps apart what different fields have in common', () => {
    const other = { ...missing, field: 'name' };

    expect(groupProblems([{ line: 1, errors: [missing, other] }])).toEqual([
      { ...missing, lines: 'line 1' },
      { ...other, lines: 'line 1' },
    ]);
  });
});
