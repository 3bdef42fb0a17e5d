import {
  MilestoneKind,
  ReleaseMilestone,
} from '@slipway/backstage-plugin-releases-common';
import { aRelease } from '../../../__testUtils__/releaseFixture';
import { ConflictFacts } from './ConflictFacts';
import { DependencyMap } from '../../../dependencies/order/DependencyMap';
import { toPlacedRelease } from '../../scene/PlacedRelease';
import { Scene } from '../../scene/Scene';
import { SceneIndex } from '../../scene/SceneIndex';
import { detectMilestoneSlip } from './milestoneSlip';

/** The window of the release starts on the 26th at 13:00. */
function slips(milestones: ReleaseMilestone[], now = '2026-11-20T08:00:00Z') {
  const release = toPlacedRelease(
    aRelease({
      id: 'release',
      milestones: milestones.map((item, place) => ({
        id: `m${place}`,
        ...item,
      })),
    }),
  )!;
  const scene = new Scene(new SceneIndex([release], new DependencyMap([])), {
    now: Date.parse(now),
  });
  return [
    ...detectMilestoneSlip(
      { scene } as ConflictFacts,
      new Map([[release.id, release]]),
    ),
  ].map(({ code, severity, cause }) => [
    code,
    severity,
    cause.kind === 'milestone_slip' && cause.name,
  ]);
}

const due = (
  kind: MilestoneKind | undefined,
  dueAt: string,
  doneAt?: string,
): ReleaseMilestone => ({ name: `The ${kind}`, kind, dueAt, doneAt });

describe('detectMilestoneSlip', () => {
  it('finds what is due after the release starts, unless it comes after a deployment', () => {
    const late = '2026-11-26T14:00:00Z';
    expect(
      slips([
        due('code_freeze', late),
        due('qa_complete', late),
        due('go_no_go', late),
        due('deploy', late),
        due('review', '2026-11-30T14:00:00Z'),
        due('other', late),
        due(undefined, late),
      ]),
    ).toEqual([
      ['milestone_after_start', 'medium', 'The code_freeze'],
      ['milestone_after_start', 'medium', 'The qa_complete'],
      ['milestone_after_start', 'medium', 'The go_no_go'],
    ]);
  });

  it('reads nothing from a name', () => {
    expect(
      slips([{ name: 'Code freeze', dueAt: '2026-11-26T14:00:00Z' }]),
    ).toEqual([]);
  });

  it('lets a milestone be due just when the release starts', () => {
    expect(slips([due('go_no_go', '2026-11-26T13:00:00Z')])).toEqual([]);
  });

  it('finds what is due after a milestone that waits for it', () => {
    expect(
      slips([
        due('go_no_go', '2026-11-24T10:00:00Z'),
        due('qa_complete', '2026-11-25T10:00:00Z'),
      ]),
    ).toEqual([['milestone_out_of_order', 'low', 'The qa_complete']]);
  });

  it('finds what is overdue, and presses when the start is near', () => {
    const overdue = [due('code_freeze', '2026-11-19T10:00:00Z')];
    expect(slips(overdue)).toEqual([
      ['milestone_overdue', 'low', 'The code_freeze'],
    ]);
    expect(slips(overdue, '2026-11-25T08:00:00Z')).toEqual([
      ['milestone_overdue', 'medium', 'The code_freeze'],
    ]);
  });

  it('leaves in peace what is done', () => {
    expect(
      slips([
        due('code_freeze', '2026-11-26T14:00:00Z', '2026-11-19T10:00:00Z'),
        due('qa_complete', '2026-11-19T10:00:00Z', '2026-11-19T10:00:00Z'),
      ]),
    ).toEqual([]);
  });
});
