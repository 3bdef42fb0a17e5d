import { Knex } from 'knex';
import { anyOf, insertAll } from '../../platform';
import { EntityDocument } from '../derive/entityDocument';
import { Project, projectsOf, projectValue } from '../derive/projects';

const TABLE = 'dependency_projects';

/** An entity and a project that it names. @internal */
export interface EntityProject extends Project {
  entityRef: string;
}

interface ProjectRow extends Project {
  entity_ref: string;
}

/**
 * Which entities name which repositories and pipelines.
 *
 * @internal
 */
export class ProjectsStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Follows documents that came, went or changed. */
  async follow(
    tx: Knex.Transaction,
    changes: { removed: readonly string[]; added: readonly EntityDocument[] },
  ): Promise<void> {
    if (changes.removed.length > 0) {
      await tx(TABLE).where(anyOf(tx, 'entity_ref', changes.removed)).delete();
    }
    await insertAll<ProjectRow>(
      tx,
      TABLE,
      changes.added.flatMap(({ ref, document }) =>
        projectsOf(JSON.parse(document)).map(project => ({
          entity_ref: ref,
          ...project,
        })),
      ),
    );
  }

  /** The entities that name one of some projects. */
  async named(projects: readonly Project[]): Promise<EntityProject[]> {
    if (projects.length === 0) {
      return [];
    }
    const rows: ProjectRow[] = await this.#db(TABLE)
      .where(
        anyOf(this.#db, 'value', [
          ...new Set(projects.map(({ value }) => projectValue(value))),
        ]),
      )
      .orderBy('entity_ref')
      .select('entity_ref', 'annotation', 'value');
    return rows.map(toEntityProject);
  }

  /** What some entities name. */
  async ofEntities(
    tx: Knex.Transaction,
    refs: readonly string[],
  ): Promise<EntityProject[]> {
    const rows: ProjectRow[] = await tx(TABLE)
      .where(anyOf(tx, 'entity_ref', refs))
      .select('entity_ref', 'annotation', 'value');
    return rows.map(toEntityProject);
  }
}

function toEntityProject({
  entity_ref,
  ...project
}: ProjectRow): EntityProject {
  return { entityRef: entity_ref, ...project };
}
