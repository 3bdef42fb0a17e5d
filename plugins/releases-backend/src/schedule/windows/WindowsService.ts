import {
  formatInstant,
  LedgerAction,
  LedgerPage,
  NewWindow,
  Window,
  WindowChange,
  WindowList,
  WindowListQuery,
  windowManagePermission,
} from '@slipway/backstage-plugin-releases-common';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import {
  ApiError,
  assertRevision,
  Caller,
  decideAgain,
  eachInSteps,
  inTurns,
  LedgerService,
  PermissionGuard,
  positionCursor,
  WriteContext,
} from '../../platform';
import { EntityChecker } from '../../releases';
import { entityMatcher } from '../decision';
import { adviseWindow, changeWindow, checkWindow } from './record/checkWindow';
import { CurrentWindows } from './record/CurrentWindows';
import { DecisionService } from './deciding/DecisionService';
import { presentWindow } from './record/presentWindow';
import { StoredWindow } from './record/StoredWindow';
import { byName, WindowsStore } from './record/WindowsStore';
import { WindowWriter } from './record/WindowWriter';

/** @internal */
export interface WindowsServiceOptions {
  store: WindowsStore;
  current: CurrentWindows;
  writer: WindowWriter;
  ledger: LedgerService;
  decisions: DecisionService;
  entities: EntityChecker;
  guardPermission: PermissionGuard;
  now?: () => Date;
}

const cursors = positionCursor(
  z.strictObject({ name: z.string(), id: z.string() }),
);

/**
 * Freezes and allow windows as people keep them.
 *
 * @internal
 */
export class WindowsService {
  readonly #options: WindowsServiceOptions;
  readonly #now: () => Date;

  constructor(options: WindowsServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Windows are few, so that scopes can be matched before they are paged. */
  async list(query: WindowListQuery): Promise<WindowList> {
    const { limit, totalItems } = query;
    const after = cursors.read(query.cursor);
    const isWanted = await this.#scopeFilter(query);
    const windows = (await this.#found(query)).filter(isWanted);
    const behind = windows.filter(
      window => !after || byName(window, after) > 0,
    );
    const items = behind.slice(0, limit);
    const last = items.at(-1);
    const now = this.#now();
    return {
      items: await inTurns(
        eachInSteps(items, window => presentWindow(window, now)),
      ),
      nextCursor:
        behind.length > limit && last
          ? cursors.write({ name: last.name, id: last.id })
          : undefined,
      totalItems: totalItems ? windows.length : undefined,
    };
  }

  async get(id: string, options: { archived?: boolean } = {}): Promise<Window> {
    return presentWindow(await this.#stored(id, options), this.#now());
  }

  async create(context: WriteContext, input: NewWindow): Promise<Window> {
    await this.#authorize(context.credentials);
    const details = [
      ...checkWindow(input),
      ...(await this.#checkContact(context.credentials, input)),
    ];
    if (details.length > 0) {
      throw ApiError.input(details);
    }
    const now = this.#now();
    const at = formatInstant(now);
    return this.#write(context, 'created', {
      ...input,
      id: newId(),
      source: 'portal',
      createdBy: context.actor,
      createdAt: at,
      updatedAt: at,
      revision: 0,
    });
  }

  async change(
    context: WriteContext,
    id: string,
    change: WindowChange,
  ): Promise<Window> {
    return decideAgain(() => this.#change(context, id, change));
  }

  async archive(context: WriteContext, id: string): Promise<Window> {
    return decideAgain(async () => {
      const current = await this.#toChange(context, id);
      const next = { ...current, archivedAt: formatInstant(this.#now()) };
      return this.#write(context, 'archived', next, current);
    });
  }

  async restore(context: WriteContext, id: string): Promise<Window> {
    return decideAgain(async () => {
      const current = await this.#toChange(context, id, { archived: true });
      if (!current.archivedAt) {
        throw ApiError.conflict(`${current.name} is not archived.`, {
          current,
        });
      }
      const { archivedAt: _, calledOff: __, ...next } = current;
      return this.#write(context, 'restored', next, current);
    });
  }

  async nameOf(id: string): Promise<string | undefined> {
    const window = await this.#options.store.get(id);
    return window?.archivedAt ? undefined : window?.name;
  }

  async ledgerOf(
    id: string,
    query: { limit: number; cursor?: string },
  ): Promise<LedgerPage> {
    const window = await this.#stored(id, { archived: true });
    return this.#options.ledger.page(
      this.#options.store.subjectOf(window.id),
      query,
    );
  }

  async #change(
    context: WriteContext,
    id: string,
    change: WindowChange,
  ): Promise<Window> {
    const current = await this.#toChange(context, id);
    const outcome = changeWindow(current, change);
    const details = [
      ...('details' in outcome ? outcome.details : []),
      ...(change.contact
        ? await this.#checkContact(context.credentials, {
            contact: change.contact,
          })
        : []),
    ];
    if ('details' in outcome || details.length > 0) {
      throw ApiError.input(details);
    }
    return this.#write(context, 'changed', outcome.next, current);
  }

  async #write(
    context: WriteContext,
    action: LedgerAction,
    next: StoredWindow,
    current?: StoredWindow,
  ): Promise<Window> {
    const now = this.#now();
    return this.#options.writer.write(
      context,
      [{ current, next, action }],
      now,
      ([written]) => {
        const warnings = written.archivedAt ? [] : adviseWindow(written, now);
        return {
          ...presentWindow(written, now),
          ...(warnings.length > 0 ? { warnings } : {}),
        };
      },
    );
  }

  async #toChange(
    context: WriteContext,
    id: string,
    options: { archived?: boolean } = {},
  ): Promise<StoredWindow> {
    await this.#authorize(context.credentials);
    const current = await this.#stored(id, options);
    if (current.source === 'config') {
      throw ApiError.conflict(
        `${current.name} comes from the configuration of the portal. Change it there, under releases.windows.`,
        { current },
      );
    }
    await assertRevision(this.#options.ledger, {
      subject: this.#options.store.subjectOf(id),
      current,
      revision: context.ifMatch,
      actor: context.actor,
    });
    return current;
  }

  async #stored(
    id: string,
    options: { archived?: boolean },
  ): Promise<StoredWindow> {
    const window = await this.#options.store.get(id);
    if (!window || (window.archivedAt && !options.archived)) {
      throw ApiError.notFound(
        window
          ? `The window ${window.name} was archived at ${window.archivedAt}. Restore it, or ask with archived=true.`
          : `There is no window ${id}.`,
      );
    }
    return window;
  }

  async #scopeFilter({ entityRef, environment }: WindowListQuery) {
    if (entityRef === undefined && environment === undefined) {
      return () => true;
    }
    const entityOf = await this.#options.decisions.subjects(
      entityRef === undefined ? [] : [entityRef],
    );
    return (window: StoredWindow) => {
      const { scope } = window;
      const inEnvironment =
        environment === undefined ||
        scope.environments.length === 0 ||
        scope.environments.includes(environment);
      const forEntity =
        entityRef === undefined || entityMatcher(scope)(entityOf(entityRef));
      return inEnvironment && forEntity;
    };
  }

  /** Those at hand, unless some are asked for that a database finds. */
  async #found(query: WindowListQuery): Promise<readonly StoredWindow[]> {
    const { store, current } = this.#options;
    return query.archived || query.effect || query.q
      ? store.all(query)
      : (await current.load()).stored;
  }

  async #authorize(credentials: Caller) {
    await this.#options.guardPermission(windowManagePermission, credentials);
  }

  async #checkContact(
    credentials: Caller,
    { contact }: Pick<NewWindow, 'contact'>,
  ) {
    if (contact === undefined) {
      return [];
    }
    const { unknown } = await this.#options.entities.ask(credentials, [
      contact,
    ]);
    return unknown.has(contact)
      ? [
          {
            field: 'contact',
            code: 'unknown_entity',
            message: `The catalog does not have ${contact}. Check the reference, or leave the contact out.`,
          },
        ]
      : [];
  }
}
