import {
  NewReviewCondition,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { asRow, resolveWall, Row, toWall } from '../../shared/form';

/** A condition as it stands in its dialog. */
export interface ConditionDraft {
  title: string;
  ownerRef?: string;
  /** By the clock of the zone of the release. */
  due: string;
}

/** One that the owner of the release has to meet before it starts. */
export function emptyCondition(
  { ownerRef, window }: Pick<Release, 'ownerRef' | 'window'>,
  zone: string,
): Row<ConditionDraft> {
  return asRow<ConditionDraft>({
    title: '',
    ownerRef,
    due: toWall(window?.start, zone),
  });
}

/** Conditions as the contract has them; absent while one is not complete. */
export function readConditions(
  drafts: readonly ConditionDraft[],
  zone: string,
): NewReviewCondition[] | undefined {
  const conditions = drafts.flatMap(({ title, ownerRef, due }) => {
    const { instant } = resolveWall(due, zone);
    return title.trim() && ownerRef && instant
      ? [{ title: title.trim(), ownerRef, dueAt: instant }]
      : [];
  });
  return conditions.length === drafts.length && drafts.length > 0
    ? conditions
    : undefined;
}
