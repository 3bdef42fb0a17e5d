import { ReleasesLinks } from './ReleasesLinks';

/** The roots that a frontend system knows. */
export interface LinkRoots {
  root: string;
  release: (id: string) => string;
}

function withoutEndSlash(path: string): string {
  return path.replace(/\/+$/, '');
}

export function makeLinks(roots: LinkRoots): ReleasesLinks {
  const root = withoutEndSlash(roots.root);
  const release = (id: string) => withoutEndSlash(roots.release(id));
  return {
    calendar: () => `${root}/calendar`,
    list: () => `${root}/list`,
    release: (id, tab) => (tab ? `${release(id)}/${tab}` : release(id)),
    edit: id => `${release(id)}/edit`,
    plan: entityRef =>
      entityRef
        ? `${root}/plan?${new URLSearchParams({ component: entityRef })}`
        : `${root}/plan`,
    importing: () => `${root}/import`,
  };
}
