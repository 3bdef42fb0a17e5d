import { Row } from '../../shared/form';
import { freeKebabId, kebabIdOf } from './kebabId';
import { GroupDraft, ParamDraft } from './ParamDraft';
import { ParamParts } from './ParamField';

const UNNAMED = 'item';

/** Whether the rows of a list have an id for programs, and a title for people. */
export function isTitled({ id, title }: ParamParts): boolean {
  return id?.kind === 'text' && title?.kind === 'text';
}

/** What people fill in of such a row. */
export function withoutId({ id: _, ...others }: ParamParts): ParamParts {
  return others;
}

function textOf(part: ParamDraft | undefined): string {
  return part?.kind === 'text' ? part.text.trim() : '';
}

/**
 * A row with the id that its title makes, where it was added in this form. One
 * that was saved keeps its id whatever becomes of its title, since what people
 * ticked goes by it.
 */
export function withIdOfTitle<Draft extends GroupDraft>(
  row: Draft,
  others: readonly GroupDraft[],
): Draft {
  if (!row.isNew) {
    return row;
  }
  const text = freeKebabId(
    kebabIdOf(textOf(row.parts.title)) || UNNAMED,
    others.map(({ parts }) => textOf(parts.id)),
  );
  return {
    ...row,
    parts: { ...row.parts, id: { kind: 'text', text } },
  };
}

/** All rows but one. */
export function otherRows(
  rows: readonly Row<GroupDraft>[],
  { rowKey }: Row<GroupDraft>,
): Row<GroupDraft>[] {
  return rows.filter(other => other.rowKey !== rowKey);
}
