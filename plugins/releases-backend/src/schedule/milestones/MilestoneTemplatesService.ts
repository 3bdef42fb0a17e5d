import {
  ApplyMilestoneTemplate,
  LedgerPage,
  MilestoneDates,
  MilestoneDatesQuery,
  MilestoneTemplate,
  MilestoneTemplateChange,
  MilestoneTemplateList,
  MilestoneTemplateListQuery,
  NewMilestoneTemplate,
  Release,
  releaseUpdatePermission,
  TemplateMilestone,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import {
  ApiError,
  Caller,
  listed,
  VersionedRecords,
  WriteContext,
} from '../../platform';
import {
  ReleasesReader,
  ReleaseWriter,
  withMilestoneIds,
} from '../../releases';
import { CurrentWorkingCalendar } from '../workingCalendar/CurrentWorkingCalendar';
import { dateMilestones, templateMilestones } from './dateMilestones';
import { moveMilestones } from './moveMilestones';

/** A template as it is kept. @internal */
export type StoredTemplate = Omit<MilestoneTemplate, 'warnings'>;

const MAX_MILESTONES = 50;

/** @internal */
export interface MilestoneTemplatesOptions {
  records: VersionedRecords<StoredTemplate>;
  reader: ReleasesReader;
  writer: ReleaseWriter;
  workingCalendar: CurrentWorkingCalendar;
}

interface Taken {
  name: string;
  timeZone?: string;
  milestones: TemplateMilestone[];
  warnings: Warning[];
}

/**
 * Milestone templates, and dating the milestones of releases by them.
 *
 * @internal
 */
export class MilestoneTemplatesService {
  readonly #options: MilestoneTemplatesOptions;

  constructor(options: MilestoneTemplatesOptions) {
    this.#options = options;
  }

  async list(
    query: MilestoneTemplateListQuery,
  ): Promise<MilestoneTemplateList> {
    return this.#options.records.list(query, template => template);
  }

  async get(
    id: string,
    options: { archived?: boolean } = {},
  ): Promise<MilestoneTemplate> {
    return this.#options.records.get(id, options);
  }

  async create(
    context: WriteContext,
    { fromReleaseId, ...input }: NewMilestoneTemplate,
  ): Promise<MilestoneTemplate> {
    const { records } = this.#options;
    await records.authorize(context.credentials);
    const { warnings, ...content } =
      fromReleaseId === undefined
        ? {
            name: input.name!,
            milestones: input.milestones!,
            warnings: [],
          }
        : await this.#take(context.credentials, fromReleaseId);
    return records.create(
      context,
      { ...content, ...withoutAbsent(input) },
      template => ({
        ...template,
        ...(warnings.length > 0 ? { warnings } : {}),
      }),
    );
  }

  async change(
    context: WriteContext,
    id: string,
    change: MilestoneTemplateChange,
  ): Promise<MilestoneTemplate> {
    return this.#options.records.change(context, id, {
      action: 'changed',
      edit: current => {
        const next: StoredTemplate = { ...current, ...withoutAbsent(change) };
        return {
          ...next,
          description: next.description ?? undefined,
          timeZone: next.timeZone ?? undefined,
        };
      },
      present: template => template,
    });
  }

  async archive(context: WriteContext, id: string): Promise<MilestoneTemplate> {
    return this.#options.records.archive(context, id, template => template);
  }

  async restore(context: WriteContext, id: string): Promise<MilestoneTemplate> {
    return this.#options.records.restore(context, id, template => template);
  }

  ledgerOf(
    id: string,
    query: { limit: number; cursor?: string },
  ): Promise<LedgerPage> {
    return this.#options.records.ledgerOf(id, query);
  }

  /** When the milestones of a release that starts at an instant would be due. */
  async dates(
    credentials: Caller,
    { templateId, fromReleaseId, start, timeZone }: MilestoneDatesQuery,
  ): Promise<MilestoneDates> {
    const { records, reader, workingCalendar } = this.#options;
    const workingDays = await workingCalendar.workingDays();
    if (templateId !== undefined) {
      const template = await records.get(templateId);
      return {
        items: dateMilestones(
          template,
          { window: { start, timeZone }, milestones: [] },
          workingDays,
        ),
      };
    }
    const release = await reader.get(credentials, fromReleaseId!);
    if (!release.window) {
      throw withoutWindow(release);
    }
    return {
      items: moveMilestones(
        release.milestones.map(({ name, kind, ownerRef, dueAt }) => ({
          name,
          kind,
          ownerRef,
          dueAt,
        })),
        release.window,
        { start, timeZone },
        workingDays,
      ),
    };
  }

  /** Dates the milestones of a release by a template. */
  async apply(
    context: WriteContext,
    releaseId: string,
    { templateId }: ApplyMilestoneTemplate,
  ): Promise<Release> {
    const { records, reader, writer, workingCalendar } = this.#options;
    await reader.get(context.credentials, releaseId);
    const template = await records.get(templateId);
    const workingDays = await workingCalendar.workingDays();
    return writer.writeOne(context, releaseId, {
      permission: releaseUpdatePermission,
      what: 'date the milestones of this release',
      checkAfter: true,
      edit: current => {
        const { window } = current;
        if (!window) {
          throw ApiError.refused(
            `The milestones of ${template.name} count from the day of the deployment, and ${current.name} has no window.`,
            [
              {
                field: 'window',
                code: 'window_missing',
                message: 'Set the window of the release first.',
              },
            ],
          );
        }
        const milestones = dateMilestones(
          template,
          { window, milestones: current.milestones },
          workingDays,
        );
        if (milestones.length > MAX_MILESTONES) {
          throw ApiError.refused(
            `${current.name} would have ${milestones.length} milestones; a release has at most ${MAX_MILESTONES}.`,
            [
              {
                field: 'templateId',
                code: 'too_many_milestones',
                message:
                  'Remove milestones from the release, or apply a shorter template.',
              },
            ],
          );
        }
        return {
          next: { ...current, milestones: withMilestoneIds(milestones) },
          action: 'changed',
          reason: `Milestones of ${template.name}`,
        };
      },
    });
  }

  async #take(credentials: Caller, releaseId: string): Promise<Taken> {
    const release = await this.#options.reader.get(credentials, releaseId);
    if (!release.window) {
      throw withoutWindow(release);
    }
    if (release.milestones.length === 0) {
      throw wrongRelease(
        'no_milestones',
        `${release.name} has no milestones. Add some, or take another release.`,
      );
    }
    const { milestones, moved } = templateMilestones(
      { window: release.window, milestones: release.milestones },
      await this.#options.workingCalendar.workingDays(),
    );
    return {
      name: release.name,
      timeZone: release.window.timeZone,
      milestones,
      warnings:
        moved.length === 0
          ? []
          : [
              {
                field: 'milestones',
                code: 'due_on_a_day_off',
                message: `${listed(
                  moved,
                )} fall on a day off; the template has the next working day away from the deployment.`,
              },
            ],
    };
  }
}

function wrongRelease(code: string, message: string): ApiError {
  return ApiError.input([{ field: 'fromReleaseId', code, message }]);
}

function withoutWindow({ name }: Release): ApiError {
  return wrongRelease(
    'window_missing',
    `${name} has no window to count its milestones from. Set one, or take another release.`,
  );
}

function withoutAbsent<T extends object>(value: T) {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== undefined),
  ) as { [K in keyof T]: NonNullable<T[K]> };
}
