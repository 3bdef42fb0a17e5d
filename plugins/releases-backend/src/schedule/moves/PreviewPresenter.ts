import {
  Release,
  ReleaseWindow,
  waivedWindows,
  WhatIf,
} from '@slipway/backstage-plugin-releases-common';
import { Caller, said, zoneOf } from '../../platform';
import { ReleasesReader } from '../../releases';
import { ConflictsService } from '../conflicts/ConflictsService';
import { decide, WindowCalendar } from '../decision';
import { DecisionService } from '../windows/deciding/DecisionService';
import { toIsoDuration } from './durations';
import { Moved, notPermitted } from './MoveChecks';
import { Preview } from './previewMoves';
import { lateMessage, previewMessage, slackMessage } from './previewMessages';

/** @internal */
export interface PreviewPresenterOptions {
  reader: ReleasesReader;
  conflicts: ConflictsService;
  decisions: Pick<DecisionService, 'subjects'>;
}

/**
 * Tells a caller what moves would change, as far as they may know.
 *
 * @internal
 */
export class PreviewPresenter {
  readonly #options: PreviewPresenterOptions;

  constructor(options: PreviewPresenterOptions) {
    this.#options = options;
  }

  async present(
    credentials: Caller,
    moved: readonly Moved[],
    preview: Preview & { refused: readonly Release[] },
    calendar: WindowCalendar,
  ): Promise<Omit<WhatIf, 'id' | 'expiresAt'>> {
    const { conflicts } = this.#options;
    const windows = new Map<string, ReleaseWindow>(
      moved.map(({ move }) => [move.releaseId, move.window]),
    );
    const named = await this.#named(credentials, moved, preview);
    const [appear, vanish] = await conflicts.presentEach(credentials, [
      { found: preview.conflicts.appear, moved: windows },
      { found: preview.conflicts.vanish },
    ]);
    return {
      ...said(previewMessage(preview, moved.length), 'UTC'),
      moves: moved.map(({ move, current, warnings }) => ({
        releaseId: current.id,
        name: current.name,
        revision: move.revision,
        from: current.window,
        to: move.window,
        voidsApproval: warnings.some(({ code }) => code === 'approval_voided'),
        refusal: preview.refused.includes(current)
          ? { code: 'not_allowed', sentence: notPermitted([current]) }
          : undefined,
      })),
      conflicts: {
        appear,
        vanish,
        remain: preview.conflicts.remain,
      },
      decisions: await this.#decide(moved, calendar),
      milestones: moved.flatMap(({ current, next }) =>
        current.milestones.flatMap(({ name, dueAt }, place) => {
          const { dueAt: to } = next.milestones[place];
          return to === dueAt
            ? []
            : {
                releaseId: current.id,
                name: current.name,
                milestone: name,
                from: dueAt,
                to,
              };
        }),
      ),
      late: preview.late.flatMap(late => {
        const release = named.get(late.releaseId);
        return release
          ? {
              releaseId: late.releaseId,
              name: release.name,
              code: late.code,
              ...said(lateMessage(late, named), zoneOf(release)),
              lateBy: toIsoDuration(late.lateMs),
            }
          : [];
      }),
      slack: preview.slack.map(slack => ({
        releaseId: slack.releaseId,
        name: named.get(slack.releaseId)!.name,
        ...said(
          slackMessage(slack, named),
          zoneOf(named.get(slack.releaseId)!),
        ),
        seconds:
          slack.ms === undefined ? undefined : Math.floor(slack.ms / 1000),
        boundBy:
          slack.boundById !== undefined && named.has(slack.boundById)
            ? slack.boundById
            : undefined,
      })),
    };
  }

  /** The releases that the answer is about, as far as the caller may read them. */
  async #named(
    credentials: Caller,
    moved: readonly Moved[],
    { late, slack }: Preview,
  ): Promise<Map<string, Release>> {
    const ids = [
      ...new Set([
        ...late.map(({ releaseId }) => releaseId),
        ...late.flatMap(({ otherId }) => otherId ?? []),
        ...slack.flatMap(({ boundById }) => boundById ?? []),
      ]),
    ];
    const { items } = await this.#options.reader.find(
      credentials,
      { ids },
      { sort: 'start', limit: Math.max(ids.length, 1) },
    );
    return new Map(
      [...items, ...moved.map(({ next }) => next)].map(release => [
        release.id,
        release,
      ]),
    );
  }

  async #decide(
    moved: readonly Moved[],
    calendar: WindowCalendar,
  ): Promise<WhatIf['decisions']> {
    const entityOf = await this.#options.decisions.subjects(
      moved.flatMap(({ next }) =>
        next.components.map(({ entityRef }) => entityRef),
      ),
    );
    return moved.flatMap(({ next, move }) => {
      const refs = next.components.map(({ entityRef }) => entityRef);
      return (refs.length > 0 ? refs : [undefined]).map(entityRef => ({
        releaseId: next.id,
        name: next.name,
        entityRef,
        decision: decide(
          {
            at: Date.parse(move.window.start),
            subject: {
              entity: entityRef === undefined ? undefined : entityOf(entityRef),
              environment: next.environment,
              releaseKind: next.kind,
            },
            waived: waivedWindows(next, move.window.start),
          },
          calendar,
        ),
      }));
    });
  }
}
