import { GroupDraft } from './ParamDraft';
import { withIdOfTitle } from './titledRows';

function rowOf(id: string, title: string, isNew?: true): GroupDraft {
  return {
    kind: 'group',
    isKept: true,
    ...(isNew && { isNew }),
    parts: {
      id: { kind: 'text', text: id },
      title: { kind: 'text', text: title },
    },
  };
}

const idOf = ({ parts: { id } }: GroupDraft) => id;

describe('the id of a row that has a title', () => {
  it.each([
    ['Support told', [], 'support-told'],
    ['Support told', ['support-told'], 'support-told-2'],
    ['', ['support-told'], 'item'],
    ['Проверка', [], 'item'],
    ['検証', ['item'], 'item-2'],
  ])('of %j beside %j is %j', (title, taken, text) => {
    const others = taken.map(id => rowOf(id, 'Other'));
    expect(idOf(withIdOfTitle(rowOf('', title, true), others))).toEqual({
      kind: 'text',
      text,
    });
  });

  it('stays what it is once it was saved', () => {
    const saved = rowOf('told', 'Customers told');
    expect(withIdOfTitle(saved, [])).toBe(saved);
  });
});
