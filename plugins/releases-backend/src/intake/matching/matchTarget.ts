import { Message } from '@slipway/backstage-plugin-releases-common';
import { FactTarget } from '@slipway/backstage-plugin-releases-node';
import { ShippedComponent } from '../../releases';
import { waitKeys } from '../record/waitKeys';
import {
  Candidates,
  entitiesOf,
  isSameVersion,
  NamedRelease,
  spellingsOf,
  versionsMeant,
} from './Candidates';

/** A component in a version, as a release spells it where one was found. @internal */
export interface MatchedComponent {
  entityRef: string;
  version: string;
  /** What the target names. */
  digest?: string;
  /** Whether the release says by digest what it ships. */
  pinned: boolean;
}

/** A release that a target is about. @internal */
export interface MatchedRelease {
  id: string;
  environment: string;
}

/** What a target is about. @internal */
export interface Match {
  /** By what it was found. */
  by: 'release' | 'source' | 'digest' | 'version' | 'project';
  releases: MatchedRelease[];
  /** Whether it names the release itself, and not what it ships. */
  isRelease: boolean;
  /** The components that it is about; of a release as a whole all of its. */
  components: MatchedComponent[];
}

/** Why a target is about nothing that is known. @internal */
export interface NoMatch {
  why: Message;
  /** What would have to be written for that to change. */
  waitsFor: string[];
  /** The components and the version that it names, without a release of them. */
  components: MatchedComponent[];
}

type Attempt = Match | NoMatch | undefined;

/**
 * Finds what a target is about. The first that finds releases counts: the id
 * of a release, its name in another tool, the digest of an artifact, a
 * component and its version, and a repository with a version, tag or commit.
 * Archived releases are not found.
 *
 * @internal
 */
export function matchTarget(
  target: FactTarget,
  candidates: Candidates,
): Match | NoMatch {
  const attempts = [
    byRelease(target, candidates),
    bySource(target, candidates),
    byDigest(target, candidates),
    byVersion(target, candidates),
    byProject(target, candidates),
  ].flatMap(attempt => attempt ?? []);
  const match = attempts.find((attempt): attempt is Match => 'by' in attempt);
  if (match) {
    return match;
  }
  const missed = attempts.flatMap(attempt => ('why' in attempt ? attempt : []));
  return {
    why:
      missed.length === 0
        ? { code: 'intake.no_target' }
        : together(missed.map(({ why }) => why)),
    waitsFor: missed.flatMap(({ waitsFor }) => waitsFor),
    components: missed.flatMap(({ components }) => components),
  };
}

function together(sentences: Message[]): Message {
  return sentences.length === 1
    ? sentences[0]
    : { code: 'phrase.together', params: { sentences: { sentences } } };
}

function byRelease(
  { releaseId, entityRef, digest }: FactTarget,
  { releases }: Candidates,
): Attempt {
  if (releaseId === undefined) {
    return undefined;
  }
  const release = releases.find(
    ({ id, archived }) => id === releaseId && !archived,
  );
  return release
    ? wholeRelease('release', [release], { entityRef, digest })
    : {
        why: { code: 'intake.no_such_release', params: { id: releaseId } },
        waitsFor: [waitKeys.release(releaseId)],
        components: [],
      };
}

function bySource(
  { source, entityRef, digest }: FactTarget,
  { releases }: Candidates,
): Attempt {
  if (source === undefined) {
    return undefined;
  }
  const found = releases.filter(
    release =>
      !release.archived &&
      release.source?.provider === source.provider &&
      release.source.externalId === source.externalId,
  );
  return found.length > 0
    ? wholeRelease('source', found, { entityRef, digest })
    : {
        why: { code: 'intake.no_release_of_source', params: { ...source } },
        waitsFor: [waitKeys.source(source)],
        components: [],
      };
}

/** A component that the release does not ship leaves it with the release. */
function wholeRelease(
  by: Match['by'],
  releases: readonly NamedRelease[],
  { entityRef, digest }: Pick<FactTarget, 'entityRef' | 'digest'>,
): Match {
  const all = releases.flatMap(({ components }) =>
    components.map(component => ({ ...component, digest, pinned: false })),
  );
  const own = all.filter(component => component.entityRef === entityRef);
  return {
    by,
    isRelease: true,
    releases: releases.map(({ id, environment }) => ({ id, environment })),
    components: own.length > 0 ? own : all,
  };
}

function byDigest(
  { digest, entityRef }: FactTarget,
  { digests }: Candidates,
): Attempt {
  if (digest === undefined) {
    return undefined;
  }
  const found = digests.filter(
    one =>
      one.digest === digest &&
      !one.archived &&
      (entityRef === undefined || one.entityRef === entityRef),
  );
  return found.length > 0
    ? shipped('digest', found, digest)
    : {
        why: { code: 'intake.no_release_of_digest', params: { digest } },
        waitsFor: [waitKeys.digest(digest)],
        components: [],
      };
}

function byVersion(target: FactTarget, candidates: Candidates): Attempt {
  return target.entityRef === undefined
    ? undefined
    : ofComponents('version', target, [target.entityRef], candidates);
}

function byProject(target: FactTarget, candidates: Candidates): Attempt {
  const { project } = target;
  if (project === undefined) {
    return undefined;
  }
  const refs = entitiesOf(candidates, project);
  return refs.length > 0
    ? ofComponents('project', target, refs, candidates)
    : {
        why: { code: 'intake.no_component_of_project', params: { ...project } },
        waitsFor: [waitKeys.project(project)],
        components: [],
      };
}

function ofComponents(
  by: Match['by'],
  target: FactTarget,
  refs: readonly string[],
  { versions }: Candidates,
): Attempt {
  const components = { list: refs.map(entity => ({ entity })) };
  const meant = versionsMeant(target);
  if (meant.length === 0) {
    return {
      why: { code: 'intake.no_version', params: { components } },
      waitsFor: [],
      components: [],
    };
  }
  const found = versions.filter(
    one =>
      !one.archived &&
      refs.includes(one.entityRef) &&
      meant.some(version => isSameVersion(one.version, version)),
  );
  const [version] = meant;
  return found.length > 0
    ? shipped(by, found, target.digest)
    : {
        why: {
          code: 'intake.no_release_of_version',
          params: { version, components },
        },
        waitsFor: refs.flatMap(ref =>
          spellingsOf(version).map(one => waitKeys.version(ref, one)),
        ),
        components: refs.map(entityRef => ({
          entityRef,
          version,
          digest: target.digest,
          pinned: false,
        })),
      };
}

function shipped(
  by: Match['by'],
  found: readonly ShippedComponent[],
  digest: string | undefined,
): Match {
  const releases = new Map(
    found.map(({ releaseId: id, environment }) => [id, { id, environment }]),
  );
  const components = new Map(
    found.map(({ entityRef, version, pinned }) => [
      `${entityRef} ${version} ${pinned}`,
      { entityRef, version, digest, pinned },
    ]),
  );
  return {
    by,
    isRelease: false,
    releases: [...releases.values()],
    components: [...components.values()],
  };
}
